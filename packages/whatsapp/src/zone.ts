import { ProsaError } from '@prosa/contracts';

const DAY = 86_400_000;
/** Twice this time is less than any zone ever kept a change of its clocks (Morocco: 30 days). */
const SPAN = 12 * DAY;
/** Exports jumble neighbours by seconds; only a longer step back means that the clock was set back. */
const JITTER = 60_000;

export interface Zone {
  /** UTC milliseconds of a wall-clock time given as if it were UTC, for a message that follows one at `after`. */
  toInstant(local: number, after: number): number;
}

/**
 * Resolves wall-clock times in an IANA zone. A time skipped in spring takes the offset from before the change (so it
 * lands after it); a time that occurs twice in autumn is the first one unless that would go back in the conversation.
 * Throws `request_invalid` for an unknown zone.
 */
export const createZone = (name: string): Zone => {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  } catch (cause) {
    throw new ProsaError('request_invalid', 'The time zone is not an IANA time zone', { cause });
  }
  /** From a text like `1/5/2024, GMT-03:00`. */
  const offsetAt = (instant: number): number => {
    const found = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/u.exec(format.format(instant));
    if (!found) return 0;
    const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
    return (found[1] === '-' ? -seconds : seconds) * 1000;
  };

  const resolve = (local: number, after: number): number => {
    const before = offsetAt(local - DAY);
    const later = offsetAt(local + DAY);
    const first = local - Math.max(before, later);
    const second = local - Math.min(before, later);
    const firstIs = offsetAt(first) === local - first;
    const secondIs = offsetAt(second) === local - second;
    if (firstIs && secondIs) return first < after - JITTER && second >= after ? second : first;
    if (firstIs) return first;
    return secondIs ? second : local - before;
  };

  const samples = new Map<number, number>();
  const sampleAt = (index: number): number => {
    const offset = samples.get(index) ?? offsetAt(index * (SPAN / 2));
    samples.set(index, offset);
    return offset;
  };
  let lastSpan = Number.NaN;
  /** Of the last span of days; NaN for one within half a span of a change. */
  let lastOffset = Number.NaN;
  return {
    toInstant(local, after) {
      const span = Math.floor(local / SPAN);
      if (span !== lastSpan) {
        lastSpan = span;
        const before = sampleAt(span * 2 - 1);
        lastOffset = before === sampleAt(span * 2 + 3) ? before : Number.NaN;
      }
      return Number.isNaN(lastOffset) ? resolve(local, after) : local - lastOffset;
    },
  };
};
