import type { MemberId } from '@prosa/contracts';
import { centralityOf, communitiesOf, reciprocityOf } from './graph.ts';
import type { InteractionsPartial } from './partial.ts';
import { addWaits, percentilesOf, type WaitPercentiles, type Waits } from './waits.ts';

export interface Interactions {
  /** From whom to whom, most messages first. */
  ties: Tie[];
  /** By messages received, most first; equal ones by id. */
  members: MemberInteractions[];
  /** See `reciprocityOf`; null where nobody turned to anybody. */
  reciprocity: number | null;
  /** See `communitiesOf`; members by id. */
  communities: { memberIds: MemberId[] }[];
  /** Of the whole group, whoever is asked for. */
  modularity: number;
  /** Time until an answer, of all answers; null where there are none. */
  waits: WaitPercentiles | null;
}

/** As in TieRow. */
interface Tie {
  from: MemberId;
  to: MemberId;
  answers: number;
  mentions: number;
  messages: number;
}

interface MemberInteractions {
  memberId: MemberId;
  /** Messages with which the member turned to others, and others to the member. */
  sent: number;
  received: number;
  /** PageRank, 0 to 1; all members' add up to 1. */
  centrality: number;
  /** As in TurnsRow. */
  opened: number;
  closed: number;
  questions: number;
  unanswered: number;
  /** Time until this member answered; null where it never did. */
  waits: WaitPercentiles | null;
}

/**
 * Who turns to whom in a period. Of conversations, never of the whole day: a message the next morning answers nobody. With `member`
 * only that member's: its ties in both directions, its figures, its community; centrality is still that among all.
 */
export const finishInteractions = (
  partial: InteractionsPartial,
  { member }: { member?: MemberId | undefined } = {},
): Interactions => {
  const whole = finishWhole(partial);
  if (member === undefined) return whole;
  const ties = whole.ties.filter(({ from, to }) => from === member || to === member);
  const members = whole.members.filter(({ memberId }) => memberId === member);
  return {
    ...whole,
    ties,
    members,
    reciprocity: reciprocityOf(ties),
    communities: whole.communities.filter(({ memberIds }) => memberIds.includes(member)),
    waits: members[0]?.waits ?? null,
  };
};

const finishWhole = ({ members: ids, ties: rows, turns }: InteractionsPartial): Interactions => {
  const ties: Tie[] = [];
  const sent = ids.map(() => 0);
  const received = ids.map(() => 0);
  for (const [from, to, answers, mentions, messages] of rows) {
    const [fromId, toId] = [ids[from], ids[to]];
    if (!fromId || !toId) continue;
    ties.push({ from: fromId, to: toId, answers, mentions, messages });
    sent[from] = (sent[from] ?? 0) + messages;
    received[to] = (received[to] ?? 0) + messages;
  }
  const centrality = centralityOf(ids, ties);
  const { groups, modularity } = communitiesOf(ties);
  const allWaits: Waits = [];
  for (const [, , , , waits] of turns) addWaits(allWaits, waits);
  return {
    // Both sorts are stable: equal ones stay by id.
    ties: ties.sort((a, b) => b.messages - a.messages),
    members: ids
      .map((memberId, place): MemberInteractions => {
        const [opened, closed, questions, unanswered, waits] = turns[place] ?? [0, 0, 0, 0, []];
        return {
          memberId,
          sent: sent[place] ?? 0,
          received: received[place] ?? 0,
          centrality: centrality.get(memberId) ?? 0,
          opened,
          closed,
          questions,
          unanswered,
          waits: percentilesOf(waits),
        };
      })
      .sort((a, b) => b.received - a.received),
    reciprocity: reciprocityOf(ties),
    communities: groups.map((members) => ({ memberIds: members as MemberId[] })),
    modularity,
    waits: percentilesOf(allWaits),
  };
};
