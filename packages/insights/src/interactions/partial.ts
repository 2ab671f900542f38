import type { MemberId } from '@prosa/contracts';
import { dateOf, minutesBetween } from '../wall-clock.ts';
import { addWait, emptyWaits, mergeWaits, type Waits } from './waits.ts';

/** A member's message with what it refers to, as the reading of threads found it. */
export interface LinkedMessage {
  id: number;
  memberId: MemberId;
  localTime: string;
  /** Id of the earlier message of the same conversation that it answers or continues; null where it begins something. */
  answers: number | null;
  /** Members it names. */
  mentions: readonly MemberId[];
  /** Whether it asks something. */
  asks: boolean;
}

/** How often one member turned to another. */
export interface Tie {
  /** Messages that answer one of the other's. */
  answers: number;
  /** Messages that name the other. */
  mentions: number;
  /** Messages that do either: the weight of the tie. */
  messages: number;
}

export interface MemberTurns {
  /** Conversations begun with this member's message, and ended with one; a lone message does neither. */
  opened: number;
  closed: number;
  /** Messages that ask something, and those of them that nobody else answered in the same conversation. */
  questions: number;
  unanswered: number;
  /** Time until this member answered others. */
  waits: Waits;
}

interface InteractionDay {
  /** From member to member; a member's turn to itself is no tie. */
  ties: Record<string, Record<string, Tie>>;
  members: Record<string, MemberTurns>;
}

/** Interactions by the date of the message that made them: the partial aggregate. Plain JSON, so that it can be stored. */
export type InteractionDays = Record<string, InteractionDay>;

/** Counts one whole conversation into `days`, in place; its messages come in order of time. */
export const addToInteractions = (days: InteractionDays, conversation: readonly LinkedMessage[]): void => {
  const byId = new Map(conversation.map((message) => [message.id, message]));
  const answered = new Set<number>();
  for (const message of conversation) {
    const day = dayOf(days, message);
    const to = message.answers === null ? undefined : byId.get(message.answers);
    const toOther = to && to.memberId !== message.memberId ? to : undefined;
    if (toOther) {
      answered.add(toOther.id);
      addWait(turnsOf(day, message.memberId).waits, minutesBetween(toOther.localTime, message.localTime));
    }
    addTies(day, message, toOther?.memberId);
  }
  for (const { id, asks, memberId, localTime } of conversation) {
    if (!asks) continue;
    const turns = turnsOf(dayOf(days, { localTime }), memberId);
    turns.questions += 1;
    turns.unanswered += answered.has(id) ? 0 : 1;
  }
  const [first, last] = [conversation[0], conversation.at(-1)];
  if (!first || !last || first === last) return;
  turnsOf(dayOf(days, first), first.memberId).opened += 1;
  turnsOf(dayOf(days, last), last.memberId).closed += 1;
};

/** Adds one partial aggregate to another in place; only the first is changed. */
export const mergeInteractions = (days: InteractionDays, more: InteractionDays): void => {
  for (const [date, { ties, members }] of Object.entries(more)) {
    const day = dayOf(days, { localTime: date });
    for (const [from, others] of Object.entries(ties))
      for (const [to, tie] of Object.entries(others)) {
        const sum = tieOf(day, from, to);
        sum.answers += tie.answers;
        sum.mentions += tie.mentions;
        sum.messages += tie.messages;
      }
    for (const [memberId, turns] of Object.entries(members)) {
      const sum = turnsOf(day, memberId);
      sum.opened += turns.opened;
      sum.closed += turns.closed;
      sum.questions += turns.questions;
      sum.unanswered += turns.unanswered;
      mergeWaits(sum.waits, turns.waits);
    }
  }
};

const addTies = (day: InteractionDay, { memberId, mentions }: LinkedMessage, answered: MemberId | undefined): void => {
  const named = new Set(mentions.filter((mentioned) => mentioned !== memberId));
  for (const other of named) tieOf(day, memberId, other).mentions += 1;
  if (answered) tieOf(day, memberId, answered).answers += 1;
  for (const other of answered ? named.add(answered) : named) tieOf(day, memberId, other).messages += 1;
};

const dayOf = (days: InteractionDays, { localTime }: { localTime: string }): InteractionDay => {
  const date = dateOf(localTime);
  days[date] ??= { ties: {}, members: {} };
  return days[date];
};

const tieOf = (day: InteractionDay, from: string, to: string): Tie => {
  day.ties[from] ??= {};
  day.ties[from][to] ??= { answers: 0, mentions: 0, messages: 0 };
  return day.ties[from][to];
};

const turnsOf = (day: InteractionDay, memberId: string): MemberTurns => {
  day.members[memberId] ??= { opened: 0, closed: 0, questions: 0, unanswered: 0, waits: emptyWaits() };
  return day.members[memberId];
};
