import { dateOf, dateOfNumber, dayNumber, hourOf } from '../wall-clock.ts';

/** A chat day begins at this hour: few conversations go on through it, and none is read across it. */
export const chatDayBeginsAt = 4;

/** The chat day of a wall-clock time, named by the date it began on: `2025-03-11T03:59:00` belongs to `2025-03-10`. */
export const chatDayOf = (localTime: string): string =>
  hourOf(localTime) >= chatDayBeginsAt ? dateOf(localTime) : dateOfNumber(dayNumber(localTime) - 1);
