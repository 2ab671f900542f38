import type { MemberId, PlannedEvent } from '@prosa/contracts';
import type { Activity, Interactions } from '@prosa/insights';
import { type Found, periodOf, rounded } from './found.ts';

type Role = Found<'role'>['role'];

interface Deeds {
  role: Role;
  /** How often each member did it, with the messages that show it. */
  by: Map<MemberId, { count: number; messageIds: number[] }>;
  /** So often at least, by one member. */
  fewest: number;
}

/** More often than a member's share of messages would have it: less is chance, or just writing much. */
const distinctly = 1.3;
const mostShown = 5;

/**
 * Who does what more than others: at most one member a role, the one who stands out most. Roles are what somebody does in this
 * chat, not what they are like.
 */
export const rolesOf = (
  { overview, activity }: Activity,
  interactions: Interactions | undefined,
  planned: readonly PlannedEvent[],
  permitted: ReadonlySet<MemberId>,
): Found<'role'>[] => {
  const shares = new Map(activity.members.map(({ memberId, share }) => [memberId, share]));
  return deedsOf(activity.members, interactions?.members ?? [], planned).flatMap(({ role, by, fewest }) => {
    const of = [...by.values()].reduce((sum, { count }) => sum + count, 0);
    const [first] = [...by]
      .map(([memberId, { count, messageIds }]) => ({
        ...{ memberId, count, messageIds },
        times: rounded(count / of / Math.max(shares.get(memberId) ?? 0, 0.01)),
      }))
      .filter(({ memberId, count, times }) => permitted.has(memberId) && count >= fewest && times >= distinctly)
      // Among those who stand out, whoever does most of it.
      .sort((a, b) => b.count - a.count);
    if (!first) return [];
    const { memberId, count, times, messageIds } = first;
    const shown = messageIds.slice(-mostShown);
    const period = periodOf(overview);
    return [{ kind: 'role', memberId, period, messageIds: shown, wording: null, role, count, of, times }];
  });
};

const deedsOf = (
  members: Activity['activity']['members'],
  turns: Interactions['members'],
  planned: readonly PlannedEvent[],
): Deeds[] => {
  const counted = <M extends { memberId: MemberId }>(all: readonly M[], count: (one: M) => number): Deeds['by'] =>
    new Map(all.map((one) => [one.memberId, { count: count(one), messageIds: [] }]));
  const plans: Deeds['by'] = new Map();
  for (const { proposedBy, messageId } of planned) {
    const known = plans.get(proposedBy) ?? { count: 0, messageIds: [] };
    plans.set(proposedBy, { count: known.count + 1, messageIds: [...known.messageIds, messageId] });
  }
  return [
    { role: 'starts', by: counted(turns, ({ opened }) => opened), fewest: 5 },
    { role: 'answers', by: counted(turns, ({ waits }) => waits?.answers ?? 0), fewest: 20 },
    { role: 'closes', by: counted(turns, ({ closed }) => closed), fewest: 5 },
    { role: 'asks', by: counted(turns, ({ questions }) => questions), fewest: 10 },
    { role: 'media', by: counted(members, ({ media }) => media), fewest: 10 },
    { role: 'plans', by: plans, fewest: 3 },
  ];
};
