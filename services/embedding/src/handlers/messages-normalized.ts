import { newId, type ProsaEvent } from '@prosa/contracts';
import type { Database, NewSegment } from '@prosa/database';
import { openKeyring, openMessage, type Vault } from '@prosa/vault';
import { segmentsOf } from '../domain/segments.ts';
import type { Embedding } from '../ports.ts';

interface Dependencies {
  database: Database;
  vault: Vault;
  embedding: Embedding;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
}

type Normalized = ProsaEvent<'messages.normalized'>;

/** Cuts a stored batch into segments, gives each a vector, and says so. */
export const messagesNormalized =
  ({ database, vault, embedding, nudge }: Dependencies) =>
  async (event: Normalized): Promise<void> => {
    const { exportId, groupId, batch } = event.data;
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
    const found = segmentsOf(messages.map((message) => ({ ...message, text: openMessage(keys, message) })));
    const vectors = await embedding.embed(found.map(({ text }) => text));
    const segments = found.map(({ text: _, ...segment }, index): NewSegment => {
      const vector = vectors[index];
      if (vector?.length !== embedding.dimensions) throw new Error(`the model ${embedding.model} gave a wrong vector`);
      return { ...segment, id: newId('segment'), vector };
    });

    await finish(database, event, { model: embedding.model, segments });
    nudge();
  };

/** A batch that cannot be embedded goes on without vectors: the analysis must not wait for it for ever. */
export const goOnWithoutVectors =
  ({ database, embedding, nudge }: Dependencies) =>
  async (event: Normalized): Promise<void> => {
    await finish(database, event, { model: embedding.model, segments: [] });
    nudge();
  };

const finish = (
  database: Database,
  { id, data: { exportId, groupId, organisationId, batch, batches } }: Normalized,
  { model, segments }: { model: string; segments: NewSegment[] },
): Promise<void> =>
  database.transaction(async (tx) => {
    if (!(await tx.queue.firstTime('embedding-messages-normalized', id))) return;
    await tx.segments.insert({ groupId, exportId, batch, model }, segments);
    await tx.exports.embedded(exportId);
    if (batches !== undefined) await tx.search.merge(groupId);
    const place = { exportId, groupId, organisationId, batch };
    await tx.queue.enqueue('embeddings.ready', { ...place, segments: segments.length, model });
  });
