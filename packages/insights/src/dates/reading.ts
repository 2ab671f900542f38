import type { Certainty } from './piece.ts';

/** One date or time that a text names, in the wall clock of the message. */
export interface DateReading {
  /** `2025-03-10`, or `2025-03-10T15:00:00` where a time or a part of the day was said. */
  start: string;
  /** The last day of several, or the end of a stretch of hours. */
  end?: string;
  /** `time`: to the minute. `day`: one day, or each day of a range. `period`: a part of the day, a weekend, a week, a month, a year. */
  precision: 'time' | 'day' | 'period';
  /** From the first to the last character of the text that it rests on; words between them belong to neither. */
  span: { from: number; to: number };
  certainty: Certainty;
  /** Only a time was said: the day is that of the message, or the next. */
  dayAssumed?: true;
  /** "Toda segunda": `start` is the next of many. */
  recurring?: 'weekly';
}
