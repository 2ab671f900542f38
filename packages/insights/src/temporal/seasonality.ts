import type { DayCount } from '../activity/calendar.ts';
import { mean } from '../averages.ts';
import { weekdayOf } from '../wall-clock.ts';

export interface Seasonality {
  /** Messages of each weekday, Monday first, as a multiple of the average day: 2 is twice the average. */
  weekdays: number[];
  /** How much of the daily ups and downs the weekday explains, 0 (nothing) to 1 (all of it). */
  strength: number;
}

const fewestDays = 28;

/**
 * The rhythm of the week; null under four weeks. Strength is that of Hyndman and Athanasopoulos: 1 - Var(remainder) /
 * Var(remainder + seasonal), at least 0, the trend being the centred mean of seven days; so a group that grows is not
 * taken for one that has good weekdays. The first and the last three days have no such mean and are left out.
 */
export const seasonalityOf = (days: readonly DayCount[]): Seasonality | null => {
  if (days.length < fewestDays) return null;
  const detrended = days.slice(3, -3).map(({ date, messages }, index) => {
    const around = days.slice(index, index + 7);
    return { weekday: weekdayOf(date), messages, rest: messages - mean(around.map((day) => day.messages)) };
  });
  const of = (weekday: number, value: 'messages' | 'rest') =>
    mean(detrended.filter((day) => day.weekday === weekday).map((day) => day[value]));
  const weekdays = [0, 1, 2, 3, 4, 5, 6];
  const seasonal = weekdays.map((weekday) => of(weekday, 'rest'));
  const remainder = detrended.map(({ weekday, rest }) => rest - (seasonal[weekday] ?? 0));
  const all = variance(detrended.map(({ rest }) => rest));
  const average = mean(detrended.map(({ messages }) => messages));
  return {
    weekdays: weekdays.map((weekday) => (average > 0 ? of(weekday, 'messages') / average : 1)),
    strength: all > 0 ? Math.max(0, 1 - variance(remainder) / all) : 0,
  };
};

const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};
