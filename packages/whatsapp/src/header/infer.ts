import { digitValue, isMark, isSpace } from './characters.ts';
import { readDayPeriod } from './day-period.ts';
import { readMonthName } from './month-names.ts';
import { Slot, type SlotIndex, type Step } from './pattern.ts';

export interface HeaderShape {
  steps: Step[];
  twelveHours: boolean;
  bracketed: boolean;
  timeFirst: boolean;
  /** `05/01/24 14:05:12: `, the oldest form of iOS. */
  colonEnded: boolean;
  monthNamed: boolean;
  /** Digits of the three numbers of the date, as written on this line. */
  widths: [number, number, number];
}

/** Words between date and time: `05/01/2024 à 14:05`, `5.1.2024 klo 14.05.12`. */
const joiner = /(?:à|às|at|klo|kl\.?|um|o|ob|alle|alle ore|a las|г\.|в|г\., в|lúc|saat|ora)(?=[\s\u00a0\u202f])/iuy;
const dateSeparators = '/.-‐‑–\u066b年月日년월일';
const timeSeparators = ':.h時时点시分분';

/** Walks over one line and records the steps that would match it. */
const cursor = (text: string, start: number) => {
  let at = start;
  const steps: Step[] = [];
  const step = (kind: Step['kind'], rest: Partial<Step> = {}) =>
    steps.push({ kind, code: 0, slot: Slot.first, min: 1, max: 1, bare: false, ...rest });
  const skipMarks = () => {
    while (isMark(text.charCodeAt(at))) at++;
  };
  return {
    steps,
    literal(choices: string): boolean {
      skipMarks();
      const letter = text.charAt(at);
      if (letter === '' || !choices.includes(letter)) return false;
      step('literal', { code: letter.charCodeAt(0) });
      at++;
      return true;
    },
    space(max = 2): boolean {
      skipMarks();
      if (!isSpace(text.charCodeAt(at))) return false;
      do at++;
      while (max > 1 && isSpace(text.charCodeAt(at)));
      step('space', { max });
      return true;
    },
    /** Digits read, or 0. */
    number(slot: SlotIndex, most: number): number {
      skipMarks();
      const from = at;
      while (digitValue(text.charCodeAt(at)) >= 0) at++;
      const width = at - from;
      if (width < 1 || width > most || width === 3) return 0;
      step('number', { slot, min: width === 4 ? 4 : 1, max: width === 4 ? 4 : 2 });
      return width;
    },
    period(): boolean {
      skipMarks();
      const found = readDayPeriod(text, at);
      if (!found) return false;
      step('period', { code: found.style });
      at = found.end;
      return true;
    },
    month(): boolean {
      const found = readMonthName(text, at);
      if (!found) return false;
      step('month', { slot: Slot.second });
      at = found.end;
      return true;
    },
    joiner(): boolean {
      joiner.lastIndex = at;
      const found = joiner.exec(text)?.[0];
      if (!found) return false;
      for (const letter of found)
        step(isSpace(letter.charCodeAt(0)) ? 'space' : 'literal', { code: letter.charCodeAt(0) });
      at += found.length;
      return true;
    },
    mark: () => ({ at, length: steps.length }),
    back(to: { at: number; length: number }) {
      at = to.at;
      steps.length = to.length;
    },
  };
};
type Cursor = ReturnType<typeof cursor>;

const readDate = (c: Cursor): [number, number, number] | null => {
  const first = c.number(Slot.first, 4);
  if (!first) return null;
  const separate = () => {
    c.space();
    const separated = c.literal(dateSeparators);
    c.space();
    return separated;
  };
  const start = c.mark();
  separate();
  if (c.month()) {
    separate();
    const third = c.number(Slot.third, 4);
    return third ? [first, 2, third] : null;
  }
  c.back(start);
  if (!separate()) return null;
  const second = c.number(Slot.second, 2);
  if (!second || !separate()) return null;
  const third = c.number(Slot.third, 4);
  if (!third) return null;
  c.literal('.日일');
  return [first, second, third];
};

const readTime = (c: Cursor): { seconds: boolean; twelveHours: boolean } | null => {
  let twelveHours = c.period();
  if (twelveHours) c.space();
  if (!c.number(Slot.hour, 2) || !c.literal(timeSeparators) || c.number(Slot.minute, 2) !== 2) return null;
  let seconds = false;
  const start = c.mark();
  if (c.literal(':.') && c.number(Slot.second60, 2) === 2) seconds = true;
  else c.back(start);
  if (!twelveHours) {
    const before = c.mark();
    c.space();
    twelveHours = c.period();
    if (!twelveHours) c.back(before);
  }
  return { seconds, twelveHours };
};

const readGap = (c: Cursor): boolean => {
  const comma = c.literal(',،、');
  const space = c.space();
  if (c.joiner()) {
    c.literal(',');
    return c.space();
  }
  return comma || space;
};

/** The shape of the header that begins at `at`, or null when there is none. */
export const inferHeader = (text: string, at: number): HeaderShape | null => {
  for (const timeFirst of [false, true]) {
    const c = cursor(text, at);
    const bracketed = c.literal('[');
    let widths: [number, number, number] | null;
    let time: ReturnType<typeof readTime>;
    if (timeFirst) {
      time = readTime(c);
      widths = time && readGap(c) ? readDate(c) : null;
    } else {
      widths = readDate(c);
      time = widths && readGap(c) ? readTime(c) : null;
    }
    if (!time || !widths) continue;
    let colonEnded = false;
    if (bracketed) {
      if (!c.literal(']') || !c.space(1)) continue;
    } else {
      const end = c.mark();
      if (!(c.space() && c.literal('-–—') && c.space(1))) {
        c.back(end);
        if (!time.seconds || !c.literal(':') || !c.space(1)) continue;
        colonEnded = true;
      }
    }
    const monthNamed = c.steps.some((step) => step.kind === 'month');
    const { steps } = c;
    return { steps, twelveHours: time.twelveHours, bracketed, timeFirst, colonEnded, monthNamed, widths };
  }
  return null;
};
