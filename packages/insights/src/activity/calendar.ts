import { type Counts, sumCounts } from '../counts.ts';
import { membersIn, type OfMember, type Series } from '../partials.ts';
import { dateOfNumber, dayNumber } from '../wall-clock.ts';
import type { ActivityPartial, MemberActivity } from './partial.ts';

export interface DayCount {
  date: string;
  messages: number;
}

/** A day with messages: whole days since 1970-01-01, and how many there were. */
export type WrittenDay = [day: number, messages: number];

/** The days with messages, in order. */
export const dailyMessages = ({ members }: ActivityPartial, of: OfMember = {}): DayCount[] =>
  writtenDays(membersIn(members, of)).map(dated);

export const dated = ([day, messages]: WrittenDay): DayCount => ({ date: dateOfNumber(day), messages });

export const writtenDays = (members: readonly [unknown, MemberActivity][]): WrittenDay[] => {
  const months = new Map<string, Counts>();
  for (const [, { months: own }] of members)
    for (const [name, days] of own) months.set(name, sumCounts(months.get(name) ?? [], days));
  return daysIn([...months].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** `months` in order. */
export const daysIn = (months: Series<Counts>): WrittenDay[] => {
  const written: WrittenDay[] = [];
  for (const [name, [first = 1, ...counts]] of months) {
    const day = dayNumber(`${name}-01`) + first - 1;
    for (const [index, messages] of counts.entries()) if (messages > 0) written.push([day + index, messages]);
  }
  return written;
};
