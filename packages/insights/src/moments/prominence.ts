import type { MemberMessage } from '../message-facts.ts';
import { minutesBetween } from '../wall-clock.ts';

const fewestMessages = 10;

/** Added to every duration: a burst of seconds is not infinitely intense. */
const settlingMinutes = 10;

/**
 * How much a conversation stands out: messages a minute x people x the square root of its messages. People are counted by
 * how evenly they talk (the exponential of the entropy of their shares): a monologue with one answer counts little more
 * than one. The root lets length help without deciding. 0 for one person, or fewer than 10 messages.
 */
export const prominence = (conversation: readonly MemberMessage[]): number => {
  const messages = conversation.length;
  const [first, last] = [conversation[0], conversation.at(-1)];
  if (!first || !last || messages < fewestMessages) return 0;
  const members = byMember(conversation);
  if (members.size < 2) return 0;
  let entropy = 0;
  for (const count of members.values()) entropy -= (count / messages) * Math.log(count / messages);
  const pace = messages / (minutesBetween(first.localTime, last.localTime) + settlingMinutes);
  return pace * Math.exp(entropy) * Math.sqrt(messages);
};

/** Messages by member. */
export const byMember = (conversation: readonly MemberMessage[]): Map<MemberMessage['memberId'], number> => {
  const members = new Map<MemberMessage['memberId'], number>();
  for (const { memberId } of conversation) members.set(memberId, (members.get(memberId) ?? 0) + 1);
  return members;
};
