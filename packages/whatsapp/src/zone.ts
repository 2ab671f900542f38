import { ProsaError } from '@prosa/contracts';

/** All times are in whole seconds: small integers, which V8 keeps without allocating. */
const MINUTE = 60;
const DAY = 86_400;
/** Twice this time is less than any zone ever kept a change of its clocks (Morocco: 30 days). */
const SPAN = 12 * DAY;
/** Exports jumble neighbours by seconds; only a longer step back means that the clock was set back. */
const JITTER = MINUTE;

export interface Zone {
  /** UTC seconds of a wall-clock time given as if it were UTC, for a message that follows one at `after`. */
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
    const found = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/u.exec(format.format(instant * 1000));
    if (!found) return 0;
    const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
    return found[1] === '-' ? -seconds : seconds;
  };

  /** The moment between two others at which the offset changes, to the minute. */
  const findChange = (from: number, to: number): number => {
    let [before, after] = [from, to];
    const offset = offsetAt(before);
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / (2 * MINUTE)) * MINUTE || before + MINUTE;
      if (offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    return after;
  };

  const samples = new Map<number, number>();
  const sampleAt = (index: number): number => {
    const offset = samples.get(index) ?? offsetAt(index * (SPAN / 2));
    samples.set(index, offset);
    return offset;
  };
  /** The last span of days: where it begins, the offsets before and after, and when the one becomes the other. */
  let start = -SPAN;
  let before = 0;
  let later = 0;
  let change = 0;
  const enter = (local: number): void => {
    const span = Math.floor(local / SPAN);
    start = span * SPAN;
    before = sampleAt(span * 2 - 1);
    later = sampleAt(span * 2 + 3);
    if (before !== later) change = findChange((span * 2 - 1) * (SPAN / 2), (span * 2 + 3) * (SPAN / 2));
  };
  return {
    toInstant(local, after) {
      if (local < start || local >= start + SPAN) enter(local);
      const first = local - before;
      if (before === later) return first;
      const second = local - later;
      const isFirst = first < change;
      const isSecond = second >= change;
      if (isFirst && isSecond) return first < after - JITTER && second >= after ? second : first;
      return isSecond ? second : first;
    },
  };
};
