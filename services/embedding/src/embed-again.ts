import { asProsaError, type GroupId, type ProsaError, type SegmentId } from '@prosa/contracts';
import type { StalePage } from '@prosa/database';
import type { Embedding, Ledger } from '@prosa/llm';
import { textOf } from './domain/segments.ts';
import { type Reading, readMessages } from './read-messages.ts';
import { withVectors } from './with-vectors.ts';

interface Dependencies extends Reading {
  embedding: Embedding;
  ledgerOf: (groupId: GroupId) => Ledger;
  /** A group was left out of this round, for a reason that will not pass by itself. */
  onSkipped: (groupId: GroupId, error: ProsaError) => void;
}

/** Segments a page: one request or two, and what is done again after a crash. */
const mostSegments = 500;

/**
 * Gives every segment without a vector of this model one, the oldest first, behind all other work. Each keeps the vector it has,
 * so whoever still searches with the old model finds what they found. What is stored says what is left: it may be stopped
 * anywhere. Returns how many it gave.
 * @throws ProsaError where going on makes no sense for now; the reason of the signal.
 */
export const embedAgain = async (using: Dependencies, signal: AbortSignal): Promise<number> => {
  const { database, embedding, onSkipped } = using;
  const skip: GroupId[] = [];
  let from: SegmentId | null = null;
  for (let renewed = 0; ; ) {
    signal.throwIfAborted();
    const page: StalePage | undefined = await database.transaction((tx) =>
      tx.segments.stale(embedding.model, { from, skip, most: mostSegments }),
    );
    if (!page) return renewed;
    // Whatever is older has its vector, or belongs to a group that is left out.
    from = page.segments[0]?.id ?? from;
    try {
      renewed += await renew(page, using, signal);
    } catch (thrown) {
      signal.throwIfAborted();
      const error = asProsaError(thrown);
      if (error.retryable) throw error;
      skip.push(page.groupId);
      onSkipped(page.groupId, error);
    }
  }
};

const renew = async ({ groupId, segments }: StalePage, using: Dependencies, signal: AbortSignal): Promise<number> => {
  const { database, embedding, ledgerOf } = using;
  const ids = segments.flatMap(({ messageIds }) => messageIds);
  const messages = await readMessages(using, groupId, (tx) => tx.messages.byIds(groupId, ids));
  const byId = new Map(messages.map(({ id, text }) => [id, text]));
  const found = segments.map(({ id: of, messageIds }) => ({
    of,
    text: textOf(messageIds.map((id) => byId.get(id) ?? '')),
  }));
  const ledger = ledgerOf(groupId);
  const renewed = await withVectors(embedding, found, { signal, ledger, priority: 'backfill' });
  return database.transaction((tx) => tx.segments.renew(embedding.model, renewed));
};
