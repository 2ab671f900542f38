import { daysBetween } from '../wall-clock.ts';

export interface QuietPeriod {
  /** First and last day without a message. */
  from: string;
  to: string;
  days: number;
}

/** A weekend is no silence. */
const shortest = 3;
const mostShown = 5;

/** The longest runs of three days or more without a message, five at most, longest first; the earlier of equal ones. */
export const quietPeriodsOf = (days: readonly { date: string; messages: number }[]): QuietPeriod[] => {
  const periods: QuietPeriod[] = [];
  let from: string | null = null;
  let to = '';
  for (const { date, messages } of days) {
    if (messages === 0) {
      from ??= date;
      to = date;
    } else if (from !== null) {
      periods.push({ from, to, days: daysBetween(from, to) + 1 });
      from = null;
    }
  }
  return periods
    .filter(({ days: length }) => length >= shortest)
    .sort((a, b) => b.days - a.days || (a.from < b.from ? -1 : 1))
    .slice(0, mostShown);
};
