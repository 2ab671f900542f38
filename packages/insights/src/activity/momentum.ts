import { dateOfNumber } from '../wall-clock.ts';
import type { WrittenDay } from './calendar.ts';

interface Streak {
  days: number;
  from: string;
  to: string;
}

/** The longest run of days in a row with a message; the earlier of equal ones. `days` in order, one at least. */
export const longestStreak = (days: readonly WrittenDay[]): Streak => {
  let [from, length, longestFrom, longest] = [Number.NaN, 0, Number.NaN, 0];
  for (const [day] of days) {
    if (day !== from + length) [from, length] = [day, 0];
    length += 1;
    if (length > longest) [longestFrom, longest] = [from, length];
  }
  return { days: longest, from: dateOfNumber(longestFrom), to: dateOfNumber(longestFrom + longest - 1) };
};

const window = 30;

/**
 * Messages of the 30 days that end with `last`, as a multiple of those of the 30 days before: 2 is twice as many, 0 is
 * silence. Null where there were none before, and where `first` leaves no 60 days to compare.
 */
export const growthOf = (
  days: readonly WrittenDay[],
  { first, last }: { first: number; last: number },
): number | null => {
  if (last - first + 1 < 2 * window) return null;
  let [before, after] = [0, 0];
  for (const [day, messages] of days)
    if (day > last - window) after += messages;
    else if (day > last - 2 * window) before += messages;
  return before > 0 ? after / before : null;
};
