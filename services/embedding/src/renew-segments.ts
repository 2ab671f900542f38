import { type GroupId, newId, type SegmentId } from '@prosa/contracts';
import type { StaleSegment } from '@prosa/database';
import type { ChosenModel } from './choose-model.ts';
import { textOf } from './domain/segments.ts';
import { type Reading, readMessages } from './read-messages.ts';
import type { Place, Settling } from './settling.ts';
import { withVectors } from './with-vectors.ts';

/** Segments a page: one request or two, and what is done again after a crash. */
const mostSegments = 500;

/** Gives every segment of a group that has none a vector of a model, the oldest first, beside the one it has. */
export const renewSegments = async (
  using: Settling,
  { groupId, embedding, mayRead, signal }: Place,
): Promise<number> => {
  const { database, ledgerOf } = using;
  for (let renewed = 0; ; ) {
    signal.throwIfAborted();
    const page = await database.transaction((tx) => tx.segments.stale(groupId, embedding.model, mostSegments));
    const texts = await textsOf(using, groupId, page, mayRead);
    const ledger = ledgerOf(groupId);
    const given = await withVectors(embedding, texts, { signal, ledger, priority: 'backfill' });
    const rows = given.map((row) => ({ ...row, id: newId('segment') }));
    renewed += await database.transaction((tx) => tx.segments.renew(embedding.model, rows));
    if (page.length < mostSegments) return renewed;
  }
};

/** What segments say now, as far as it may be read. */
export const textsOf = async (
  using: Reading,
  groupId: GroupId,
  segments: readonly StaleSegment[],
  mayRead: ChosenModel['mayRead'],
): Promise<{ of: SegmentId; text: string }[]> => {
  if (segments.length === 0) return [];
  const ids = segments.flatMap(({ messageIds }) => messageIds);
  const messages = await readMessages(using, groupId, (tx) => tx.messages.byIds(groupId, ids));
  const readable = new Map(messages.flatMap(({ id, memberId, text }) => (mayRead(memberId) ? [[id, text]] : [])));
  return segments.map(({ id: of, messageIds }) => ({
    of,
    text: textOf(messageIds.map((id) => readable.get(id) ?? '')),
  }));
};
