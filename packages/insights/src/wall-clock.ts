/**
 * Minutes between two wall-clock times of one place. Where the clocks were changed in between, it is an hour off: an
 * export does not say on which side of the change a line was written.
 */
export const minutesBetween = (from: string, to: string): number => (secondsOf(to) - secondsOf(from)) / 60;

/** Whole days from one date to another, `2025-03-10`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Monday is 0, Sunday 6. */
export const weekdayOf = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

/** 0 to 23. */
export const hourOf = (localTime: string): number => twoDigits(localTime, 11);

export const dateOf = (localTime: string): string => localTime.slice(0, 10);

/** The calendar day so many days after a date. */
export const dayAfter = (date: string, days = 1): string => dateOfNumber(dayNumber(date) + days);

export const dayBefore = (date: string, days = 1): string => dayAfter(date, -days);

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => dateOfNumber(dayNumber(date) - weekdayOf(date));

/** Whole days from 1970-01-01 to the day of `2025-03-10` or `2025-03-10T14:05:00`; NaN of no date. */
export const dayNumber = (local: string): number => {
  // Years that begin in March end in February: the leap day comes last, and months before it need no exception.
  const month = twoDigits(local, 5);
  const year = twoDigits(local, 0) * 100 + twoDigits(local, 2) - (month < 3 ? 1 : 0);
  const dayOfYear = Math.trunc((153 * (month < 3 ? month + 9 : month - 3) + 2) / 5) + twoDigits(local, 8) - 1;
  const leapDays = Math.trunc(year / 4) - Math.trunc(year / 100) + Math.trunc(year / 400);
  return year * 365 + leapDays + dayOfYear - 719_468;
};

export const dateOfNumber = (day: number): string => {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  if (dates.size === mostDates) dates.clear();
  dates.set(day, date);
  return date;
};

/** Dates written before: a chat speaks of the same few thousand again and again. */
const dates = new Map<number, string>();
const mostDates = 4_096;

/** Seconds since 1970 as if the wall clock were UTC: good for differences, for nothing else. `Date.parse` would take most of the time. */
export const secondsOf = (localTime: string): number =>
  dayNumber(localTime) * 86_400 + hourOf(localTime) * 3_600 + twoDigits(localTime, 14) * 60 + twoDigits(localTime, 17);

const digit = (text: string, at: number): number => text.charCodeAt(at) - 0x30;

const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);
