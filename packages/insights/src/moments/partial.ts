import type { Section } from '@prosa/contracts';
import { isMemberMessage, type MemberMessage } from '../message-facts.ts';
import type { ReadMessage } from '../read-message.ts';
import { conversationsOf } from '../threads/conversations.ts';
import { minutesBetween, secondsOf } from '../wall-clock.ts';
import { highlightOf } from './highlight.ts';
import { byMember, prominence } from './prominence.ts';

type ReadMemberMessage = ReadMessage & MemberMessage;

/** A conversation that stands out, and how much. */
interface Moment {
  told: Section<'moments'>['moments'][number];
  prominence: number;
}

/** A time without a message: from the last one before to the first one after. */
type Silence = [from: string, to: string];

/** What stood out, over any stretch of chat days: the partial aggregate. Plain JSON. */
export interface MomentsPartial {
  /** In order of time, five at most, no two of one chat day. */
  best: Moment[];
  /** The first message and the last. */
  first: string | null;
  last: string | null;
  /** The longest; the earlier of equal ones. */
  silence: Silence | null;
}

const atMost = 5;
/** A group that never pauses is cut here: what goes on all day is no moment. */
const longestConversation = 500;

/** Of the lines of one chat day, in order: its most prominent conversation (the earlier of equal ones) with its highlight. */
export const momentsOf = (lines: readonly ReadMessage[]): MomentsPartial => {
  const messages = lines.filter((line) => isMemberMessage(line));
  const best = mostProminent(conversationsOf(messages).flatMap(pieces));
  return {
    best: best ? [best] : [],
    first: messages[0]?.localTime ?? null,
    last: messages.at(-1)?.localTime ?? null,
    silence: longestSilence(messages),
  };
};

/** The sum of `a` and `b`, which are of different chat days, the later ones in `b`; neither is changed. */
export const mergeMoments = (a: MomentsPartial, b: MomentsPartial): MomentsPartial => {
  const between: Silence | null = a.last && b.first ? [a.last, b.first] : null;
  const moments = [...a.best, ...b.best];
  const kept = moments.toSorted((one, other) => other.prominence - one.prominence).slice(0, atMost);
  return {
    best: moments.filter((moment) => kept.includes(moment)),
    first: a.first ?? b.first,
    last: b.last ?? a.last,
    silence: [a.silence, between, b.silence].reduce(longer),
  };
};

const pieces = (conversation: ReadMemberMessage[]): ReadMemberMessage[][] =>
  conversation.length <= longestConversation
    ? [conversation]
    : Array.from({ length: Math.ceil(conversation.length / longestConversation) }, (_, piece) =>
        conversation.slice(piece * longestConversation, (piece + 1) * longestConversation),
      );

const mostProminent = (conversations: readonly ReadMemberMessage[][]): Moment | null => {
  let best: ReadMemberMessage[] | null = null;
  let highest = 0;
  for (const conversation of conversations) {
    const score = prominence(conversation);
    if (score > highest) [best, highest] = [conversation, score];
  }
  const [first, last] = [best?.[0], best?.at(-1)];
  if (!best || !first || !last) return null;
  return {
    told: {
      from: first.localTime,
      to: last.localTime,
      messages: best.length,
      memberIds: [...byMember(best)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([memberId]) => memberId),
      highlight: highlightOf(best),
    },
    prominence: highest,
  };
};

const longestSilence = (messages: readonly ReadMemberMessage[]): Silence | null => {
  let [before, last, longest] = [Number.NaN, 0, -1];
  for (const [at, { localTime }] of messages.entries()) {
    const now = secondsOf(localTime);
    if (now - before > longest) [last, longest] = [at, now - before];
    before = now;
  }
  const [from, to] = [messages[last - 1], messages[last]];
  return from && to ? [from.localTime, to.localTime] : null;
};

const longer = (a: Silence | null, b: Silence | null): Silence | null =>
  a && b ? (minutesBetween(...b) > minutesBetween(...a) ? b : a) : (a ?? b);
