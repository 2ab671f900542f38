import type { Zone } from '../zone.ts';
import { dayOfDate } from './calendar.ts';

const DAY = 86_400;
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const seconds = Array.from({ length: 60 }, (_, second) => two(second));
const secondsUtc = seconds.map((second) => `${second}Z`);
const minutes = Array.from({ length: 1440 }, (_, minute) => `T${two(Math.floor(minute / 60))}:${two(minute % 60)}:`);
/** Android writes no seconds: its times need one joining of strings less. */
const fullMinutes = minutes.map((minute) => `${minute}00`);
const fullMinutesUtc = minutes.map((minute) => `${minute}00Z`);

/** Not by `toISOString`, which takes several times as long: a small chat has a new day with every few messages. */
const dateText = (day: number): string => {
  const date = new Date(day * DAY * 1000);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
};

/** A date that cannot be: all others are after 1970. */
export const NO_TIME = -1;

/** Texts of moments, given as seconds since 1970 as if they were UTC; most fall on the same day as the one before. */
const createTexts = (dates: Map<number, string>, fullMinutes: readonly string[], seconds: readonly string[]) => {
  let start = Number.NEGATIVE_INFINITY;
  let date = '';
  const enter = (time: number): void => {
    const day = Math.floor(time / DAY);
    start = day * DAY;
    date = dates.get(day) ?? dateText(day);
    dates.set(day, date);
  };
  return (time: number): string => {
    if (time < start || time >= start + DAY) enter(time);
    const second = time - start;
    const minute = (second / 60) | 0;
    const rest = second - minute * 60;
    return date + (rest === 0 ? (fullMinutes[minute] as string) : (minutes[minute] as string) + seconds[rest]);
  };
};

/** Turns the numbers of headers into moments, remembering the last day. */
export const createClock = (zone: Zone) => {
  const dates = new Map<number, string>();
  let lastYear = -1;
  let lastMonth = -1;
  let lastDay = -1;
  let start = NO_TIME;
  return {
    /** Wall-clock seconds since 1970, or NO_TIME. */
    local(year: number, month: number, dayOfMonth: number, hour: number, minute: number, second: number): number {
      if (dayOfMonth !== lastDay || month !== lastMonth || year !== lastYear) {
        lastYear = year;
        lastMonth = month;
        lastDay = dayOfMonth;
        const day = dayOfDate(year, month, dayOfMonth);
        start = Number.isNaN(day) ? NO_TIME : day * DAY;
      }
      return start < 0 ? NO_TIME : start + (hour * 60 + minute) * 60 + second;
    },
    instant: (local: number, after: number): number => zone.toInstant(local, after),
    localText: createTexts(dates, fullMinutes, seconds),
    instantText: createTexts(dates, fullMinutesUtc, secondsUtc),
  };
};
export type Clock = ReturnType<typeof createClock>;
