import { newId, type ProsaError, type SegmentId } from '@prosa/contracts';
import type { EmbeddingBatch } from '@prosa/database';
import { textsOf } from './renew-segments.ts';
import type { Place, Settling } from './settling.ts';

/** Fewer segments are sooner done one request after the other. */
const fewestSegments = 500;
/** What a provider takes in one batch is more; the texts of so many fit the memory of a small machine. */
const mostSegments = 20_000;

interface Backfilled {
  renewed: number;
  /** Whether texts of the group wait at the provider: their segments are left alone until then. */
  waiting: boolean;
}

/**
 * Sends many segments to the provider's Batch API and fetches what has come back. A batch is written down before anybody waits
 * for it, so whoever looks next, after a crash too, finds it. What a batch did not bring is left to `renewSegments`.
 */
export const backfill = async (using: Settling, place: Place): Promise<Backfilled> => {
  const { database, batches } = using;
  const { groupId, embedding } = place;
  if (batches === null) return { renewed: 0, waiting: false };
  let [renewed, waiting, failed] = [0, false, false];
  for (const batch of await database.transaction((tx) => tx.vectors.batches(groupId))) {
    if (batch.model !== embedding.model) {
      await drop(using, place, batch);
      continue;
    }
    const fetched = batch.state === 'failed' ? { renewed: 0, failed: true } : await fetch(using, place, batch);
    if (fetched === null) waiting = true;
    else {
      renewed += fetched.renewed;
      failed ||= fetched.failed;
    }
  }
  if (waiting || failed) return { renewed, waiting };
  return { renewed, waiting: await submit(using, place) };
};

/** Gives up what waits at the provider, where nothing of the group may leave any longer. */
export const abandon = async (using: Settling, place: Place): Promise<Backfilled> => {
  for (const batch of await using.database.transaction((tx) => tx.vectors.batches(place.groupId)))
    await drop(using, place, batch);
  return { renewed: 0, waiting: false };
};

const drop = async (
  { database, batches }: Settling,
  { signal }: Place,
  { batchId, state }: EmbeddingBatch,
): Promise<void> => {
  if (state === 'waiting') await batches?.forget(batchId, signal);
  await database.transaction((tx) => tx.vectors.batchEnded(batchId));
};

/** Null while it waits. One that failed stays written down until the group is done, so that it is not sent so again. */
const fetch = async (
  { database, batches }: Settling,
  { embedding, signal }: Place,
  { batchId, segments }: EmbeddingBatch,
): Promise<{ renewed: number; failed: boolean } | null> => {
  const news = await batches?.look(batchId, segments.length, signal);
  if (news?.state !== 'ended') return null;
  const rows = news.vectors.flatMap((vector, at) =>
    vector ? (segments[at] ?? []).map((of: SegmentId) => ({ id: newId('segment'), of, vector })) : [],
  );
  const failed = news.failed || news.vectors.includes(null);
  const renewed = await database.transaction(async (tx) => {
    await (failed ? tx.vectors.batchFailed(batchId) : tx.vectors.batchEnded(batchId));
    return tx.segments.renew(embedding.model, rows);
  });
  await batches?.forget(batchId, signal);
  return { renewed, failed };
};

/** False where there is little to send, or nobody who takes it so. */
const submit = async (using: Settling, { groupId, embedding, mayRead, signal }: Place): Promise<boolean> => {
  const { database, batches, ledgerOf } = using;
  const stale = await database.transaction((tx) => tx.segments.stale(groupId, embedding.model, mostSegments));
  if (batches === null || stale.length < fewestSegments) return false;
  const texts = await textsOf(using, groupId, stale, mayRead);
  try {
    const { batchId, places } = await batches.submit(
      texts.map(({ text }) => text),
      { signal, ledger: ledgerOf(groupId) },
    );
    const segmentIds = places.map((ofText) => ofText.map((at) => texts[at]?.of ?? '').join(' '));
    await database.transaction((tx) => tx.vectors.submitted({ batchId, groupId, model: embedding.model, segmentIds }));
    return true;
  } catch (thrown) {
    signal.throwIfAborted();
    if (!noBatches.has((thrown as ProsaError).code)) throw thrown;
    return false;
  }
};

/** The provider has no such API, or it does not work: the texts are sent as ever. */
const noBatches: ReadonlySet<unknown> = new Set(['model_request_refused', 'model_unavailable']);
