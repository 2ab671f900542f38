import { type Counts, sumCounts } from '../counts.ts';
import { membersIn, type OfMember, type Series } from '../partials.ts';
import { dateOfNumber, dayNumber } from '../wall-clock.ts';
import type { ActivityPartial, MemberActivity } from './partial.ts';

export interface DayCount {
  date: string;
  messages: number;
}

/** The days with messages, in order. */
export const dailyMessages = ({ members }: ActivityPartial, of: OfMember = {}): DayCount[] =>
  daysOf(monthsOf(membersIn(members, of)));

/** Messages by day of several members together. */
export const monthsOf = (members: readonly [unknown, MemberActivity][]): MemberActivity['months'] => {
  const months = new Map<string, Counts>();
  for (const [, { months: own }] of members)
    for (const [name, days] of own) months.set(name, sumCounts(months.get(name) ?? [], days));
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1));
};

export const daysOf = (months: Series<Counts>): DayCount[] => {
  const days: DayCount[] = [];
  eachDay(months, (day, messages) => days.push({ date: dateOfNumber(day), messages }));
  return days;
};

/** Visits the days with messages, in order; `day` counts from 1970-01-01. */
export const eachDay = (months: Series<Counts>, visit: (day: number, messages: number) => void): void => {
  for (const [name, counts] of months) {
    const before = dayNumber(`${name}-01`) + (counts[0] ?? 1) - 2;
    for (let at = 1; at < counts.length; at += 1) {
      const messages = counts[at] ?? 0;
      if (messages > 0) visit(before + at, messages);
    }
  }
};
