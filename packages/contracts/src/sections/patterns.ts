import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, localDate, messageId, share, wording } from './values.ts';

const times = z.number().nonnegative();
const perWeek = z.number().nonnegative();

/** What every pattern says: of whom (null: of the group), when it holds, and what it rests on beside its own figures. */
const finding = {
  memberId: idSchema('member').nullable(),
  period: z.object({ from: localDate, to: localDate }),
  messageIds: z.array(messageId),
  wording,
};

export const pattern = z.discriminatedUnion('kind', [
  /** Three hours in a row in which much is written; `to` is the hour they end at. `times`: as often as the group does. */
  z.object({
    kind: z.literal('hours'),
    ...finding,
    from: z.int().min(0).max(23),
    to: z.int().min(0).max(23),
    messages: count,
    share,
    times: times.nullable(),
  }),
  /** A weekday, 0 is Monday, with so many times the messages of an average day. */
  z.object({ kind: z.literal('weekday'), ...finding, weekday: z.int().min(0).max(6), messages: count, times }),
  /** What one member does more than others: `count` of the group's `of`, `times` as often as their share of messages would have it. */
  z.object({
    kind: z.literal('role'),
    ...finding,
    role: z.enum(['starts', 'answers', 'closes', 'asks', 'media', 'plans']),
    count,
    of: count,
    times,
  }),
  /** The group's tempo: conversations a week, messages in one, and the minutes within which half of the answers come. */
  z.object({
    kind: z.literal('tempo'),
    ...finding,
    conversations: count,
    perWeek,
    minutes: z.number().nonnegative(),
  }),
  /** A member speaks of a topic: `messages` in its conversations, `share` of all that is written there. */
  z.object({ kind: z.literal('affinity'), ...finding, topicId: z.string(), messages: count, share, times }),
  /** From the week of `since` on, distinctly more or fewer messages a week than before. */
  z.object({ kind: z.literal('change'), ...finding, since: localDate, before: perWeek, after: perWeek }),
]);
export type Pattern = z.infer<typeof pattern>;

/** Habits of the group and its members, with the period each holds for and what it rests on. */
export const patternsSection = z.object({
  patterns: z.array(pattern).max(120),
  /** Sentences of a model left out because they said what the figures do not. */
  dropped: count,
});
