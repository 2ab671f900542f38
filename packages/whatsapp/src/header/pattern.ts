import { digitValue, isMark, isSpace } from './characters.ts';
import { type DayPeriod, hourOfDay, readDayPeriod } from './day-period.ts';
import { readMonthName } from './month-names.ts';

/** Slots of a header's numbers. First, second and third are the date's, in written order. */
export const Slot = { first: 0, second: 1, third: 2, hour: 3, minute: 4, second60: 5 } as const;
export type SlotIndex = (typeof Slot)[keyof typeof Slot];

/** One shape for all steps keeps the matcher's loop fast. */
export interface Step {
  kind: 'literal' | 'space' | 'number' | 'period' | 'month';
  /** Of a literal. */
  code: number;
  /** Of a number or a month name. */
  slot: SlotIndex;
  /** Digits of a number. */
  min: number;
  max: number;
}

/** What a header of one dialect looks like, learnt from the first one of the file. */
export interface Pattern {
  steps: Step[];
  /** A day period follows or precedes the time. */
  twelveHours: boolean;
}

/** The text ended inside what may be a header. */
export const ENDED = -2;
export const NOT_A_HEADER = -1;

const readNumber = (text: string, at: number, step: Step, out: Int32Array): number => {
  let position = at;
  let value = 0;
  const limit = at + step.max;
  while (position < limit) {
    const digit = digitValue(text.charCodeAt(position));
    if (digit < 0) break;
    value = value * 10 + digit;
    position++;
  }
  if (position - at < step.min) return position >= text.length ? ENDED : NOT_A_HEADER;
  out[step.slot] = value;
  return position;
};

/**
 * Matches a header at `at`. Returns where the body begins and fills `out` by slot (hours are of 24), or returns
 * NOT_A_HEADER, or ENDED. It allocates nothing: this runs for every line of a file.
 */
export const matchHeader = (text: string, at: number, pattern: Pattern, out: Int32Array): number => {
  let position = at;
  let period: DayPeriod | null = null;
  for (const step of pattern.steps) {
    let code = text.charCodeAt(position);
    while (isMark(code)) code = text.charCodeAt(++position);
    if (step.kind === 'literal') {
      if (code !== step.code) return position >= text.length ? ENDED : NOT_A_HEADER;
      position++;
    } else if (step.kind === 'number') {
      position = readNumber(text, position, step, out);
      if (position < 0) return position;
    } else if (step.kind === 'space') {
      if (!isSpace(code)) return position >= text.length ? ENDED : NOT_A_HEADER;
      position++;
      while (step.max > 1 && isSpace(text.charCodeAt(position))) position++;
    } else if (step.kind === 'period') {
      const found = readDayPeriod(text, position);
      if (!found) return position >= text.length ? ENDED : NOT_A_HEADER;
      position = found.end;
      period = found.period;
    } else {
      const found = readMonthName(text, position);
      if (!found) return position >= text.length ? ENDED : NOT_A_HEADER;
      position = found.end;
      out[step.slot] = found.month;
    }
  }
  const hour = out[Slot.hour] as number;
  if (period !== null) out[Slot.hour] = hourOfDay(hour, period);
  const valid = (out[Slot.hour] as number) >= 0 && (out[Slot.hour] as number) < 24 && (out[Slot.minute] as number) < 60;
  return valid && (out[Slot.second60] as number) < 60 ? position : NOT_A_HEADER;
};
