import { dateOf, minutesBetween } from '../wall-clock.ts';
import type { Conversation } from './conversations.ts';

const atMost = 5;
const fewestMessages = 10;

/** Added to every duration: a burst of seconds is not infinitely intense. */
const settlingMinutes = 10;

/**
 * How much a conversation stands out: messages a minute x people x the square root of its messages. People are counted by
 * how evenly they talk (the exponential of the entropy of their shares): a monologue with one answer counts little more
 * than one. The root lets length help without deciding. 0 for one person, or fewer than 10 messages.
 */
export const prominence = ({ from, to, messageIds, members }: Conversation): number => {
  const messages = messageIds.length;
  if (messages < fewestMessages || members.size < 2) return 0;
  let entropy = 0;
  for (const count of members.values()) entropy -= (count / messages) * Math.log(count / messages);
  const pace = messages / (minutesBetween(from, to) + settlingMinutes);
  return pace * Math.exp(entropy) * Math.sqrt(messages);
};

export interface Standouts {
  offer: (conversation: Conversation) => void;
  /** The best, in order of time. */
  best: () => Conversation[];
}

/** Keeps the 5 conversations that stand out most, one a day at most (the day they began). Earlier of equal ones. */
export const keepStandouts = (): Standouts => {
  const byDay = new Map<string, { conversation: Conversation; score: number }>();
  return {
    offer: (conversation) => {
      const score = prominence(conversation);
      const day = dateOf(conversation.from);
      if (score === 0 || score <= (byDay.get(day)?.score ?? 0)) return;
      byDay.set(day, { conversation, score });
      // A day that falls out had five better ones before it, and they only improve: it is never missed.
      if (byDay.size > atMost) {
        const [worst] = [...byDay].sort(([a, { score: p }], [b, { score: q }]) => p - q || (a > b ? -1 : 1))[0] ?? [];
        if (worst) byDay.delete(worst);
      }
    },
    best: () => [...byDay.values()].map(({ conversation }) => conversation).sort((a, b) => (a.from < b.from ? -1 : 1)),
  };
};
