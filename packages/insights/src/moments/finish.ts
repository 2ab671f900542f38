import type { Section } from '@prosa/contracts';
import type { Conversation, Silence } from './conversations.ts';
import { highlightOf, type SpokenMessage } from './highlight.ts';

/**
 * The report's `moments`: conversations in order of time with who took part (most messages first; equal ones by id), and
 * their highlights.
 * @param texts the messages of those conversations by id; one that is missing is passed over
 */
export const finishMoments = (
  conversations: readonly Conversation[],
  silence: Silence | null,
  texts: ReadonlyMap<number, SpokenMessage>,
): Section<'moments'> => ({
  moments: conversations.map(({ from, to, messageIds, members }) => ({
    from,
    to,
    messages: messageIds.length,
    memberIds: [...members].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([memberId]) => memberId),
    highlight: highlightOf(messageIds.flatMap((id) => texts.get(id) ?? [])),
  })),
  silence,
});
