import type { Block } from '../block.ts';
import { digitValue, isMark, isSpace } from './characters.ts';
import { type DayPeriod, hourOfDay, readDayPeriod } from './day-period.ts';
import { readMonthName } from './month-names.ts';

/** Slots of a header's numbers. First, second and third are the date's, in written order. */
export const Slot = { first: 0, second: 1, third: 2, hour: 3, minute: 4, second60: 5 } as const;
export type SlotIndex = (typeof Slot)[keyof typeof Slot];

export interface Step {
  kind: 'literal' | 'space' | 'number' | 'period' | 'month';
  /** Of a literal; how a period is written. */
  code: number;
  /** Of a number or a month name. */
  slot: SlotIndex;
  /** Digits of a number, characters of a space. */
  min: number;
  max: number;
  /** A number below ten has one digit: `05` is not written in this file. */
  bare: boolean;
}

/** Steps as numbers, for the matcher: a character to match, or one of these, a number's with its slot and widths. */
export type Pattern = Int32Array;
const Op = { space: -1, oneSpace: -2, month: -3, period: -8, number: -16 } as const;

export const compilePattern = (steps: readonly Step[]): Pattern =>
  Int32Array.from(steps, ({ kind, code, slot, min, max, bare }) => {
    if (kind === 'literal') return code;
    if (kind === 'space') return max > 1 ? Op.space : Op.oneSpace;
    if (kind === 'period') return Op.period - code;
    return kind === 'month' ? Op.month : Op.number - ((slot << 7) | (bare ? 64 : 0) | (min << 3) | max);
  });

/** The text ended inside what may be a header. */
export const ENDED = -2;
export const NOT_A_HEADER = -1;

/** The digits at `at`, into their slot; returns where they end. */
const readNumber = ({ text, units }: Block, at: number, widths: number, out: Int32Array): number => {
  let position = at;
  let value = 0;
  const limit = at + (widths & 7);
  while (position < limit) {
    const code = units[position] as number;
    const digit = code < 58 ? code - 48 : digitValue(code);
    if (!(digit >= 0)) break;
    value = value * 10 + digit;
    position++;
  }
  if (position - at < ((widths >> 3) & 7)) return position >= text.length ? ENDED : NOT_A_HEADER;
  if ((widths & 64) !== 0 && value < 10 && position - at > 1) return NOT_A_HEADER;
  out[widths >> 7] = value;
  return position;
};

/** What the steps of a time left to be applied to its hour. */
let period: DayPeriod | null = null;

/** Matches the steps from `first` up to `last`; returns where they end. */
const matchSteps = (
  block: Block,
  at: number,
  pattern: Pattern,
  first: number,
  last: number,
  out: Int32Array,
): number => {
  const { text, units } = block;
  let position = at;
  for (let index = first; index < last; index++) {
    const op = pattern[index] as number;
    let code = units[position] as number;
    if (code > 0x61b) while (isMark(code)) code = units[++position] as number;
    if (op >= 0) {
      if (code !== op) return position >= text.length ? ENDED : NOT_A_HEADER;
      position++;
    } else if (op <= Op.number) {
      position = readNumber(block, position, Op.number - op, out);
      if (position < 0) return position;
    } else if (op >= Op.oneSpace) {
      if (!isSpace(code)) return position >= text.length ? ENDED : NOT_A_HEADER;
      position++;
      while (op === Op.space && isSpace(units[position] as number)) position++;
    } else {
      const found = op === Op.month ? readMonthName(text, position) : readDayPeriod(text, position);
      if (!found) return position >= text.length ? ENDED : NOT_A_HEADER;
      position = found.end;
      if ('month' in found) out[Slot.second] = found.month;
      else if (found.style === Op.period - op) period = found.period;
      else return NOT_A_HEADER;
    }
  }
  return position;
};

/** Applies the day period and checks the time. */
const finish = (end: number, out: Int32Array): number => {
  if (end < 0) return end;
  if (period !== null) out[Slot.hour] = hourOfDay(out[Slot.hour] as number, period);
  const hour = out[Slot.hour] as number;
  const valid = hour >= 0 && hour < 24 && (out[Slot.minute] as number) < 60 && (out[Slot.second60] as number) < 60;
  return valid ? end : NOT_A_HEADER;
};

/**
 * Matches a header at `at`. Returns where the body begins and fills `out` by slot (hours are of 24), or returns
 * NOT_A_HEADER, or ENDED.
 */
export const matchHeader = (block: Block, at: number, pattern: Pattern, out: Int32Array): number => {
  period = null;
  return finish(matchSteps(block, at, pattern, 0, pattern.length, out), out);
};

/** Where the time's steps begin, if all of the date's come before: from the day period or the hour on. */
const timeStep = (pattern: Pattern): number => {
  const slotOf = (op: number): number => (op <= Op.number ? (Op.number - op) >> 7 : -1);
  const index = pattern.findIndex((op) => (op <= Op.period && op > Op.number) || slotOf(op) >= Slot.hour);
  return pattern.slice(index).some((op) => op === Op.month || (slotOf(op) >= 0 && slotOf(op) < Slot.hour)) ? 0 : index;
};

const TWO_DIGITS = (2 << 3) | 2;
/** Whether a step of a time always takes the same room: no day period, no number of one digit or two. */
const isFixed = (op: number): boolean => op > Op.month || (op <= Op.number && ((Op.number - op) & 0x3f) === TWO_DIGITS);

const ZERO = 0x30;
const isDigit = (unit: number): boolean => unit >= ZERO && unit < ZERO + 10;
const twoDigits = (units: Uint16Array, at: number): number =>
  (units[at] as number) * 10 + (units[at + 1] as number) - ZERO * 11;

/** Longer headers are read step by step. */
const LONGEST = 64;
/** Stands for any digit. */
const ANY = 0;

/**
 * The same for all headers of a file in turn. Most are of the day of the one before, so that they are compared with it in
 * one piece: all of it but the digits of its time, or, where times differ in length, its date. It allocates nothing: this
 * runs for every line of a file.
 */
export const createHeaderMatcher = (pattern: Pattern) => {
  const middle = timeStep(pattern);
  const times = pattern.slice(middle);
  const timeNumbers = times.filter((op) => op <= Op.number).length;
  const isComparable = middle > 0 && times.every(isFixed);
  /** The last header, with any digits in its time, its length, or 0 when only its date can be compared, and the date's. */
  const last = new Uint16Array(LONGEST);
  let length = 0;
  let dateLength = 0;
  const date = new Int32Array(3);
  /** Where in it hour, minute and second stand. */
  const places = new Int32Array(LONGEST);

  const remember = (units: Uint16Array, at: number, dateEnd: number, end: number, out: Int32Array): void => {
    length = 0;
    dateLength = end - at > LONGEST ? 0 : dateEnd - at;
    if (dateLength === 0) return;
    for (let slot = 0; slot < 3; slot++) date[slot] = out[slot] as number;
    let digits = 0;
    for (let index = 0; index < end - at; index++) {
      const unit = units[at + index] as number;
      const isTime = isComparable && index >= dateLength && isDigit(unit);
      last[index] = isTime ? ANY : unit;
      if (!isTime) continue;
      if (digits % 2 === 0) places[digits / 2] = index;
      digits++;
    }
    // The digits of another script are none of these.
    if (isComparable && digits === timeNumbers * 2) length = end - at;
  };

  /** Whether the part of it from one place to another stands in a text in which it would begin at `at`. */
  const stands = (units: Uint16Array, at: number, from: number, to: number): boolean => {
    for (let index = from; index < to; index++) {
      const unit = units[at + index] as number;
      const wanted = last[index] as number;
      if (wanted === ANY ? !isDigit(unit) : unit !== wanted) return false;
    }
    return true;
  };

  return (block: Block, lineAt: number, out: Int32Array): number => {
    const { units } = block;
    period = null;
    // Before iOS's media lines stands a mark: the date behind it is that of the line before all the same.
    let at = lineAt;
    while (isMark(units[at] as number)) at++;
    if (dateLength > 0 && stands(units, at, 0, dateLength)) {
      for (let slot = 0; slot < 3; slot++) out[slot] = date[slot] as number;
      const timeAt = at + dateLength;
      if (length === 0 || !stands(units, at, dateLength, length)) {
        return finish(matchSteps(block, timeAt, pattern, middle, pattern.length, out), out);
      }
      for (let index = 0; index < timeNumbers; index++) {
        out[Slot.hour + index] = twoDigits(units, at + (places[index] as number));
      }
      return finish(at + length, out);
    }
    const timeAt = matchSteps(block, at, pattern, 0, middle, out);
    if (timeAt < 0) return timeAt;
    const end = finish(matchSteps(block, timeAt, pattern, middle, pattern.length, out), out);
    if (end >= 0) remember(units, at, timeAt, end, out);
    return end;
  };
};
