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

const dateText = (day: number): string => new Date(day * DAY * 1000).toISOString().slice(0, 10);

/** Texts of dates: a chat of ten years has under four thousand days. */
const createDateTexts = () => {
  const known = new Map<number, string>();
  let last = -1;
  let text = '';
  return (day: number): string => {
    if (day === last) return text;
    last = day;
    text = known.get(day) ?? dateText(day);
    known.set(day, text);
    return text;
  };
};

/** Turns the numbers of headers into moments, remembering the last day: most messages fall on the same one. */
export const createClock = (zone: Zone) => {
  const localDate = createDateTexts();
  const instantDate = createDateTexts();
  let lastYear = -1;
  let lastMonth = -1;
  let lastDay = -1;
  let day = Number.NaN;
  return {
    /** Wall-clock seconds since 1970, or NaN when there is no such date. */
    local(year: number, month: number, dayOfMonth: number, hour: number, minute: number, second: number): number {
      if (dayOfMonth !== lastDay || month !== lastMonth || year !== lastYear) {
        lastYear = year;
        lastMonth = month;
        lastDay = dayOfMonth;
        day = dayOfDate(year, month, dayOfMonth);
      }
      return day * DAY + (hour * 60 + minute) * 60 + second;
    },
    instant: (local: number, after: number): number => zone.toInstant(local, after),
    localText(local: number): string {
      const date = Math.floor(local / DAY);
      const second = local - date * DAY;
      const minute = Math.floor(second / 60);
      const rest = second - minute * 60;
      return localDate(date) + (rest === 0 ? fullMinutes[minute] : (minutes[minute] as string) + seconds[rest]);
    },
    instantText(instant: number): string {
      const date = Math.floor(instant / DAY);
      const second = instant - date * DAY;
      const minute = Math.floor(second / 60);
      const rest = second - minute * 60;
      return instantDate(date) + (rest === 0 ? fullMinutesUtc[minute] : (minutes[minute] as string) + secondsUtc[rest]);
    },
  };
};
export type Clock = ReturnType<typeof createClock>;
