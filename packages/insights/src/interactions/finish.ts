import type { MemberId } from '@prosa/contracts';
import { centralityOf, communitiesOf, reciprocityOf } from './graph.ts';
import { type InteractionDays, type MemberTurns, mergeInteractions, type Tie } from './partial.ts';
import { emptyWaits, mergeWaits, percentilesOf, type WaitPercentiles } from './waits.ts';

export interface Interactions {
  /** From whom to whom, most messages first. */
  ties: (Tie & { from: MemberId; to: MemberId })[];
  members: MemberInteractions[];
  /** See `reciprocityOf`; null where nobody turned to anybody. */
  reciprocity: number | null;
  /** See `communitiesOf`; members by id. */
  communities: { memberIds: MemberId[] }[];
  modularity: number;
  /** Time until an answer, of all answers; null where there are none. */
  waits: WaitPercentiles | null;
}

interface MemberInteractions {
  memberId: MemberId;
  /** Messages with which the member turned to others, and others to the member. */
  sent: number;
  received: number;
  /** PageRank, 0 to 1; all members' add up to 1. */
  centrality: number;
  /** As in MemberTurns, summed. */
  opened: number;
  closed: number;
  questions: number;
  unanswered: number;
  /** Time until this member answered; null where it never did. */
  waits: WaitPercentiles | null;
}

/**
 * Who turns to whom in a period. Of conversations, never of the whole day: a message the next morning answers nobody.
 * Members by messages received, most first; equal ones by id.
 */
export const finishInteractions = (days: InteractionDays): Interactions => {
  const whole: InteractionDays = {};
  // All days on one: ties and turns only add up.
  for (const day of Object.values(days)) mergeInteractions(whole, { '': day });
  const { ties: tiesFrom, members: turns } = whole[''] ?? { ties: {}, members: {} };

  const ties = Object.entries(tiesFrom)
    .flatMap(([from, others]) =>
      Object.entries(others).map(([to, tie]) => ({ from: from as MemberId, to: to as MemberId, ...tie })),
    )
    .sort((a, b) => b.messages - a.messages || (a.from + a.to < b.from + b.to ? -1 : 1));
  const memberIds = [...new Set([...Object.keys(turns), ...ties.flatMap(({ from, to }) => [from, to])])].sort();
  const centrality = centralityOf(memberIds, ties);
  const { groups, modularity } = communitiesOf(ties);
  const waits = emptyWaits();
  for (const member of Object.values(turns)) mergeWaits(waits, member.waits);

  return {
    ties,
    members: memberIds
      .map((id) => ({
        memberId: id as MemberId,
        sent: messagesOf(ties.filter(({ from }) => from === id)),
        received: messagesOf(ties.filter(({ to }) => to === id)),
        centrality: centrality.get(id) ?? 0,
        ...turnsOf(turns[id]),
      }))
      .sort((a, b) => b.received - a.received || (a.memberId < b.memberId ? -1 : 1)),
    reciprocity: reciprocityOf(ties),
    communities: groups.map((members) => ({ memberIds: members as MemberId[] })),
    modularity,
    waits: percentilesOf(waits),
  };
};

const messagesOf = (ties: readonly Tie[]): number => ties.reduce((sum, { messages }) => sum + messages, 0);

const turnsOf = (turns: MemberTurns | undefined) => {
  const { waits, ...counts } = turns ?? { opened: 0, closed: 0, questions: 0, unanswered: 0, waits: emptyWaits() };
  return { ...counts, waits: percentilesOf(waits) };
};
