import type { Section } from '@prosa/contracts';
import type { Counts } from '../counts.ts';
import type { Series } from '../partials.ts';
import { dateOfNumber } from '../wall-clock.ts';
import { eachDay } from './calendar.ts';

type Momentum = Pick<Section<'overview'>, 'streak' | 'growth'>;

const window = 30;

/**
 * `streak`: the longest run of days in a row with a message; the earlier of equal ones. `growth`: messages of the 30 days
 * that end with the group's `last`, as a multiple of those of the 30 days before: 2 is twice as many, 0 is silence. Null where there
 * were none before, and where the group's `first` leaves no 60 days to compare.
 * @param months of a member or a group, with one message at least
 */
export const momentumOf = (months: Series<Counts>, { first, last }: { first: number; last: number }): Momentum => {
  let [from, length, longestFrom, longest] = [Number.NaN, 0, Number.NaN, 0];
  let [before, after] = [0, 0];
  eachDay(months, (day, messages) => {
    if (day !== from + length) {
      from = day;
      length = 0;
    }
    length += 1;
    if (length > longest) {
      longestFrom = from;
      longest = length;
    }
    if (day > last - window) after += messages;
    else if (day > last - 2 * window) before += messages;
  });
  const isComparable = last - first + 1 >= 2 * window && before > 0;
  return {
    streak: { days: longest, from: dateOfNumber(longestFrom), to: dateOfNumber(longestFrom + longest - 1) },
    growth: isComparable ? after / before : null,
  };
};
