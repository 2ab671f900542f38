import type { MemberId } from '@prosa/contracts';
import { addWaits, type Waits } from './waits.ts';

/**
 * How often one member turned to another, members as places in `InteractionsPartial.members`; a member's turn to itself is no tie.
 * `answers` counts messages that answer one of the other's, `mentions` those that name the other, `messages` those that do either:
 * the weight of the tie.
 */
export type TieRow = [from: number, to: number, answers: number, mentions: number, messages: number];

/**
 * What one member did. `opened` and `closed`: conversations begun with the member's message, and ended with one; a lone message
 * does neither. `questions`: messages that ask something; `unanswered`: those that nobody else answered in the same conversation.
 * `waits`: time until the member answered others.
 */
export type TurnsRow = [opened: number, closed: number, questions: number, unanswered: number, waits: Waits];

/** Interactions of one day or any number of days: plain JSON, rows and not objects because there are thousands. */
export interface InteractionsPartial {
  /** All who wrote or were named, by id. */
  members: MemberId[];
  /** In order of `from`, then `to`. */
  ties: TieRow[];
  /** One for each member, in the order of `members`. */
  turns: TurnsRow[];
}

/** Both together. Associative, and neither is changed. */
export const mergeInteractions = (a: InteractionsPartial, b: InteractionsPartial): InteractionsPartial => {
  const members = [...new Set([...a.members, ...b.members])].sort();
  const placeOf = new Map(members.map((memberId, place) => [memberId, place]));
  const placesIn = (of: InteractionsPartial): number[] => of.members.map((memberId) => placeOf.get(memberId) ?? 0);
  const [placesOfA, placesOfB] = [placesIn(a), placesIn(b)];
  const turns = members.map((): TurnsRow => [0, 0, 0, 0, []]);
  addTurns(turns, a.turns, placesOfA);
  addTurns(turns, b.turns, placesOfB);
  return { members, ties: addedTies(moved(a.ties, placesOfA), moved(b.ties, placesOfB)), turns };
};

const addTurns = (sum: TurnsRow[], turns: readonly TurnsRow[], places: readonly number[]): void => {
  for (const [index, [opened, closed, questions, unanswered, waits]] of turns.entries()) {
    const row = sum[places[index] ?? 0];
    if (!row) continue;
    row[0] += opened;
    row[1] += closed;
    row[2] += questions;
    row[3] += unanswered;
    addWaits(row[4], waits);
  }
};

/** Places only move apart, so that the order of the rows stays. */
const moved = (ties: readonly TieRow[], places: readonly number[]): readonly TieRow[] => {
  // Most often nobody is new, and nothing moves.
  if (places.every((place, at) => place === at)) return ties;
  return ties.map(([from, to, answers, mentions, messages]) => [
    places[from] ?? 0,
    places[to] ?? 0,
    answers,
    mentions,
    messages,
  ]);
};

/** Two lists in order become one in order; rows between the same members are one row. */
const addedTies = (a: readonly TieRow[], b: readonly TieRow[]): TieRow[] => {
  const sum: TieRow[] = [];
  let next = 0;
  for (const tie of a) {
    let other = b[next];
    for (; other && distance(other, tie) < 0; other = b[next]) {
      sum.push(other);
      next += 1;
    }
    const same = other && distance(other, tie) === 0 ? other : undefined;
    sum.push(same ? [tie[0], tie[1], tie[2] + same[2], tie[3] + same[3], tie[4] + same[4]] : tie);
    if (same) next += 1;
  }
  return sum.concat(b.slice(next));
};

const distance = (a: TieRow, b: TieRow): number => a[0] - b[0] || a[1] - b[1];
