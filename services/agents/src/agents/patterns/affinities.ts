import type { MemberId } from '@prosa/contracts';
import type { Activity, Topics } from '@prosa/insights';
import { type Found, periodOf, rounded } from './found.ts';

const fewestMessages = 15;
/** A quarter of what is written in a topic's conversations, and half as much again as elsewhere. */
const muchOfTopic = 0.2;
const moreThanUsual = 1.5;
const mostOfMember = 2;
const mostKept = 20;

/**
 * Topics that a member speaks of more than others do: what is counted is who writes in their conversations, so an affinity is
 * for talking, whatever somebody thinks of the matter.
 */
export const affinitiesOf = (
  { overview, activity }: Activity,
  { topics }: Topics,
  permitted: ReadonlySet<MemberId>,
): Found<'affinity'>[] => {
  const usual = new Map(activity.members.map(({ memberId, share }) => [memberId, share]));
  const kept = new Map<MemberId, number>();
  return topics
    .flatMap(({ id: topicId, members, quotes }) => {
      const all = members.reduce((sum, { messages }) => sum + messages, 0);
      return members.flatMap(({ memberId, messages }): Found<'affinity'>[] => {
        const share = messages / all;
        const times = rounded(share / Math.max(usual.get(memberId) ?? 0, 0.01));
        if (!permitted.has(memberId) || messages < fewestMessages) return [];
        if (share < muchOfTopic || times < moreThanUsual) return [];
        const messageIds = quotes.map(({ messageId }) => messageId);
        const found = { memberId, period: periodOf(overview), messageIds, wording: null };
        return [{ kind: 'affinity', ...found, topicId, messages, share, times }];
      });
    })
    .sort((a, b) => b.times - a.times)
    .filter(({ memberId }) => {
      if (!memberId) return false;
      kept.set(memberId, (kept.get(memberId) ?? 0) + 1);
      return (kept.get(memberId) ?? 0) <= mostOfMember;
    })
    .slice(0, mostKept);
};
