import type { GroupId, ProsaEvent } from '@prosa/contracts';
import type { Database, NewSegment } from '@prosa/database';
import type { Embedding, Ledger } from '@prosa/llm';
import { openKeyring, openMessage, type Vault } from '@prosa/vault';
import { type Segment, segmentsOf } from '../domain/segments.ts';
import { withVectors } from '../with-vectors.ts';

interface Dependencies {
  database: Database;
  vault: Vault;
  embedding: Embedding;
  /** Where the model's calls for a group are charged. */
  ledgerOf: (groupId: GroupId) => Ledger;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
}

type Normalized = ProsaEvent<'messages.normalized'>;

/** Cuts a stored batch into segments, gives each a vector, and says so. */
export const messagesNormalized =
  ({ database, vault, embedding, ledgerOf, nudge }: Dependencies) =>
  async (event: Normalized, { signal }: { signal: AbortSignal }): Promise<void> => {
    const { groupId } = event.data;
    const found = await cut(event, { database, vault });
    // A batch that is delivered again is not paid for again.
    const known = await database.transaction((tx) => tx.segments.known(groupId, embedding.model, found.map(firstOf)));
    const unknown = found.filter((segment) => !known.has(firstOf(segment)));
    const segments = await withVectors(embedding, unknown, { signal, ledger: ledgerOf(groupId) });
    await finish(database, event, { model: embedding.model, segments, count: found.length });
    nudge();
  };

/** A batch that cannot be embedded goes on without vectors: the analysis must not wait for it for ever. */
export const goOnWithoutVectors =
  ({ database, embedding, nudge }: Pick<Dependencies, 'database' | 'embedding' | 'nudge'>) =>
  async (event: Normalized): Promise<void> => {
    await finish(database, event, { model: embedding.model, segments: [], count: 0 });
    nudge();
  };

const firstOf = ({ messageIds }: Segment): number => messageIds[0] ?? 0;

const cut = async (
  { data: { exportId, groupId, batch } }: Normalized,
  { database, vault }: Pick<Dependencies, 'database' | 'vault'>,
): Promise<Segment[]> => {
  const { messages, groupKey, memberKeys } = await database.transaction(async (tx) => {
    const messages = await tx.messages.ofBatch(exportId, batch);
    const authors = [...new Set(messages.flatMap(({ memberId }) => memberId ?? []))];
    return {
      messages,
      groupKey: await tx.keys.ofGroup(groupId),
      memberKeys: await tx.keys.ofMembers(groupId, authors),
    };
  });
  const keys = await openKeyring(vault, groupKey, memberKeys);
  return segmentsOf(messages.map((message) => ({ ...message, text: openMessage(keys, message) })));
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
