import type { MemberId } from '@prosa/contracts';
import { conversationsOf } from '../threads/conversations.ts';
import { minutesBetween } from '../wall-clock.ts';
import type { LinkedMessage } from './linked-message.ts';
import type { InteractionsPartial, TieRow, TurnsRow } from './partial.ts';
import { addWait } from './waits.ts';

interface Tally {
  turns: TurnsRow;
  /** To whom the member turned: answers, mentions, messages. */
  ties: Map<MemberId, [answers: number, mentions: number, messages: number]>;
}

/** The interactions of one chat day, whose messages come in order of time. */
export const interactionsOf = (linked: readonly LinkedMessage[]): InteractionsPartial => {
  const tallies = new Map<MemberId, Tally>();
  for (const conversation of conversationsOf(linked)) countConversation(tallies, conversation);
  const members = [...tallies.keys()].sort();
  const placeOf = new Map(members.map((memberId, place) => [memberId, place]));
  return {
    members,
    ties: members
      .flatMap((memberId, from) =>
        [...tallyOf(tallies, memberId).ties].map(([to, counts]): TieRow => [from, placeOf.get(to) ?? 0, ...counts]),
      )
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    turns: members.map((memberId) => tallyOf(tallies, memberId).turns),
  };
};

const countConversation = (tallies: Map<MemberId, Tally>, conversation: readonly LinkedMessage[]): void => {
  const byId = new Map<number, LinkedMessage>();
  for (const message of conversation) byId.set(message.id, message);
  const answered = new Set<number>();
  for (const message of conversation) {
    const { turns, ties } = tallyOf(tallies, message.memberId);
    const to = message.answers === null ? undefined : byId.get(message.answers);
    const other = to && to.memberId !== message.memberId ? to : undefined;
    if (other) {
      answered.add(other.id);
      addWait(turns[4], minutesBetween(other.localTime, message.localTime));
    }
    const { mentions } = message;
    if (other) addTie(ties, other.memberId, 1, mentions.includes(other.memberId) ? 1 : 0);
    if (mentions.length === 0) continue;
    for (const memberId of new Set(mentions)) {
      if (memberId === message.memberId || memberId === other?.memberId) continue;
      tallyOf(tallies, memberId);
      addTie(ties, memberId, 0, 1);
    }
  }
  for (const { id, asks, memberId } of conversation) {
    if (!asks) continue;
    const { turns } = tallyOf(tallies, memberId);
    turns[2] += 1;
    turns[3] += answered.has(id) ? 0 : 1;
  }
  const [first, last] = [conversation[0], conversation.at(-1)];
  if (!first || !last || first === last) return;
  tallyOf(tallies, first.memberId).turns[0] += 1;
  tallyOf(tallies, last.memberId).turns[1] += 1;
};

const addTie = (ties: Tally['ties'], to: MemberId, answers: number, mentions: number): void => {
  const tie = ties.get(to);
  if (!tie) ties.set(to, [answers, mentions, 1]);
  else {
    tie[0] += answers;
    tie[1] += mentions;
    tie[2] += 1;
  }
};

const tallyOf = (tallies: Map<MemberId, Tally>, memberId: MemberId): Tally => {
  const known = tallies.get(memberId);
  if (known) return known;
  const tally: Tally = { turns: [0, 0, 0, 0, []], ties: new Map() };
  tallies.set(memberId, tally);
  return tally;
};
