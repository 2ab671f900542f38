import { median } from '../averages.ts';
import { daysBetween, weekdayOf } from '../wall-clock.ts';

export interface AnomalousDay {
  date: string;
  messages: number;
  /** Messages that the trend and the weekday lead one to expect. */
  expected: number;
  /** Robust standard deviations above what was expected; negative below. */
  score: number;
}

/** So many days without a message are a quiet period: not anomalous each, and no part of what is usual. */
const quietDays = 7;
/** Whole weeks, so that a trend takes no side between weekdays; also the fewest days that have a trend. */
const trendDays = 28;
const fewestOfWeekday = 4;
const threshold = 3.5;
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const madToDeviation = 1.4826;

/**
 * Days with far more or far fewer messages than usual, in order.
 *
 * y = ln(1 + messages). Trend: the median of y over 28 counted days, the day in their middle unless the calendar begins or
 * ends. Weekday effect: the median of y - trend on that weekday (0 with fewer than 4 of them). Residual r = y - trend -
 * effect. Deviation s = 1.4826 x median |r|, but at least 1 / sqrt(1 + expected), the scatter of a count by chance.
 * `score` = r / s; a day is anomalous from 3.5 in either direction. `expected` = exp(trend + effect) - 1, at least 0.
 *
 * `calendar`: days with messages, ascending; days between them have none. Quiet periods (7 or more such days together) are
 * left out. None where fewer than 28 days remain.
 */
export const findAnomalousDays = (calendar: readonly { date: string; messages: number }[]): AnomalousDay[] => {
  const days = countedDays(calendar);
  if (days.length < trendDays) return [];
  const y = days.map(({ messages }) => Math.log1p(messages));
  const trend = y.map((_, index) => {
    const from = Math.min(Math.max(0, index - trendDays / 2), y.length - trendDays);
    return median(y.slice(from, from + trendDays));
  });
  const byWeekday = Array.from({ length: 7 }, (): number[] => []);
  for (const [index, { date }] of days.entries()) byWeekday[weekdayOf(date)]?.push(at(y, index) - at(trend, index));
  const effects = byWeekday.map((residuals) => (residuals.length < fewestOfWeekday ? 0 : median(residuals)));
  const usual = days.map(({ date }, index) => at(trend, index) + at(effects, weekdayOf(date)));
  const deviation = madToDeviation * median(y.map((value, index) => Math.abs(value - at(usual, index))));

  return days.flatMap(({ date, messages }, index) => {
    const expected = Math.max(0, Math.expm1(at(usual, index)));
    const score = (at(y, index) - at(usual, index)) / Math.max(deviation, 1 / Math.sqrt(1 + expected));
    return Math.abs(score) < threshold ? [] : [{ date, messages, expected, score }];
  });
};

const countedDays = (calendar: readonly { date: string; messages: number }[]): { date: string; messages: number }[] =>
  calendar.flatMap((day, index) => {
    const before = calendar[index - 1];
    const silent = before ? daysBetween(before.date, day.date) - 1 : 0;
    if (!before || silent >= quietDays) return [day];
    return [...Array.from({ length: silent }, (_, n) => ({ date: dateAfter(before.date, n + 1), messages: 0 })), day];
  });

const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

const at = (values: readonly number[], index: number): number => values[index] ?? 0;
