import { dateOfNumber } from '../wall-clock.ts';

/** Whole days since 1970-01-01, on no particular clock: days and weeks are plain sums. */
export type Day = number;

const dayMs = 86_400_000;

/** Minutes of the day may pass midnight, either way. */
export const timeOfDay = (day: Day, minute: number): string => {
  const days = Math.floor(minute / 1_440);
  const rest = minute - days * 1_440;
  return `${dateOfNumber(day + days)}T${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}:00`;
};

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Monday is 0, Sunday 6. */
export const weekdayOfDay = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** `month` is 1 to 12. */
export const partsOf = (day: Day): { year: number; month: number; date: number } => {
  const at = new Date(day * dayMs);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
};

/** Null where the calendar has no such day; months beyond 1 to 12 run into other years. */
export const dayIn = (year: number, month: number, date: number): Day | null => {
  const first = Date.UTC(year, month - 1, 1) / dayMs;
  return date >= 1 && date <= lengthOfMonth(year, month) ? first + date - 1 : null;
};

const lengthOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same date some months on, or the last one of a shorter month. */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, date } = partsOf(day);
  const last = lengthOfMonth(year, month + months);
  return Date.UTC(year, month - 1 + months, Math.min(date, last)) / dayMs;
};

/** The nth such weekday of a month, from 1. */
export const nthWeekday = (year: number, month: number, weekday: number, nth: number): Day => {
  const first = Date.UTC(year, month - 1, 1) / dayMs;
  return first + ((weekday - weekdayOfDay(first) + 7) % 7) + (nth - 1) * 7;
};

/** Easter Sunday (the anonymous Gregorian computus). */
export const easterOf = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1) / dayMs;
};
