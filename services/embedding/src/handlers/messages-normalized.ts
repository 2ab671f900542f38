import { type GroupId, newId, type ProsaEvent } from '@prosa/contracts';
import type { Database, NewSegment } from '@prosa/database';
import { type Embedding, type Ledger, offlineEmbedding } from '@prosa/llm';
import { type ChosenModel, chooseModel } from '../choose-model.ts';
import { type Segment, segmentsOf, textOf } from '../domain/segments.ts';
import { type Reading, readMessages } from '../read-messages.ts';
import { withVectors } from '../with-vectors.ts';

interface Dependencies extends Reading {
  /** The configured one, and where its provider processes. */
  embedding: Embedding;
  region: string;
  /** Where the model's calls for a group are charged. */
  ledgerOf: (groupId: GroupId) => Ledger;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
}

type Normalized = ProsaEvent<'messages.normalized'>;

/** Cuts a stored batch into segments, gives each a vector, and says so. */
export const messagesNormalized =
  ({ ledgerOf, nudge, ...using }: Dependencies) =>
  async (event: Normalized, { signal }: { signal: AbortSignal }): Promise<void> => {
    const { database } = using;
    const { groupId } = event.data;
    const { embedding, mayRead } = await chooseModel(using, groupId);
    const found = await cut(event, using, mayRead);
    // A batch that is delivered again is not paid for again.
    const known = await database.transaction((tx) => tx.segments.known(groupId, embedding.model, found.map(firstOf)));
    const unknown = found.filter((segment) => !known.has(firstOf(segment)));
    const segments = withIds(await withVectors(embedding, unknown, { signal, ledger: ledgerOf(groupId) }));
    await finish(database, event, { model: embedding.model, segments, count: found.length });
    nudge();
  };

/**
 * A batch that the model cannot embed goes on with offline vectors, which wait for `settleVectors`, and one that cannot be read
 * without any: the analysis must not wait for it for ever.
 */
export const goOnWithoutModel =
  ({ embedding, nudge, ...using }: Omit<Dependencies, 'ledgerOf' | 'region'>) =>
  async (event: Normalized): Promise<void> => {
    const { signal } = new AbortController();
    const offline = async () => withIds(await withVectors(offlineEmbedding, await cut(event, using), { signal }));
    const segments = embedding.processor === null ? [] : await offline().catch(() => []);
    await finish(using.database, event, { model: offlineEmbedding.model, segments, count: segments.length });
    nudge();
  };

const firstOf = ({ messageIds }: Segment): number => messageIds[0] ?? 0;

const withIds = <S>(segments: S[]) => segments.map((segment) => ({ ...segment, id: newId('segment') }));

/** The segments of a batch, the same whoever may read what; their texts are of those members who may be read. */
const cut = async (
  { data: { exportId, groupId, batch } }: Normalized,
  using: Reading,
  mayRead: ChosenModel['mayRead'] = () => true,
): Promise<Segment[]> => {
  const messages = await readMessages(using, groupId, (tx) => tx.messages.ofBatch(exportId, batch));
  const readable = new Map(messages.flatMap(({ id, memberId, text }) => (mayRead(memberId) ? [[id, text]] : [])));
  return segmentsOf(messages).map((segment) => ({
    ...segment,
    text: textOf(segment.messageIds.map((id) => readable.get(id) ?? '')),
  }));
};

const finish = (
  database: Database,
  { id, data: { exportId, groupId, organisationId, batch, batches } }: Normalized,
  { model, segments, count }: { model: string; segments: NewSegment[]; count: number },
): Promise<void> =>
  database.transaction(async (tx) => {
    if (!(await tx.queue.firstTime('embedding-messages-normalized', id))) return;
    await tx.segments.insert({ groupId, exportId, batch, model }, segments);
    await tx.exports.embedded(exportId);
    if (batches !== undefined) await tx.search.merge(groupId);
    const place = { exportId, groupId, organisationId, batch };
    await tx.queue.enqueue('embeddings.ready', { ...place, segments: count, model });
  });
