/**
 * Minutes between two wall-clock times of one place. Where the clocks were changed in between, it is an hour off: an
 * export does not say on which side of the change a line was written.
 */
export const minutesBetween = (from: string, to: string): number => (instantOf(to) - instantOf(from)) / 60_000;

/** Whole days from one date to another, `2025-03-10`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Monday is 0, Sunday 6. */
export const weekdayOf = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

/** 0 to 23. */
export const hourOf = (localTime: string): number => Number(localTime.slice(11, 13));

export const dateOf = (localTime: string): string => localTime.slice(0, 10);

/** As if the wall clock were UTC: good for differences, for nothing else. */
const instantOf = (localTime: string): number => Date.parse(`${localTime}Z`);

/** The calendar day that follows a date. */
export const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
