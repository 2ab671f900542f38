import { ProsaError } from '@prosa/contracts';

const DAY = 86_400_000;
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
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    throw new ProsaError('request_invalid', 'The time zone is not an IANA time zone', { cause });
  }
  const offsetAt = (instant: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
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

  /** Offset of each local day on which no change can fall; NaN for the few others. */
  const offsets = new Map<number, number>();
  let lastDay = Number.NaN;
  let lastOffset = Number.NaN;
  return {
    toInstant(local, after) {
      const day = Math.floor(local / DAY);
      if (day !== lastDay) {
        let offset = offsets.get(day);
        if (offset === undefined) {
          const start = offsetAt((day - 1) * DAY);
          offset = start === offsetAt((day + 2) * DAY) ? start : Number.NaN;
          offsets.set(day, offset);
        }
        lastDay = day;
        lastOffset = offset;
      }
      return Number.isNaN(lastOffset) ? resolve(local, after) : local - lastOffset;
    },
  };
};
