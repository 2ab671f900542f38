const dayMs = 86_400_000;

/** One stretch of a zone's history with one offset. */
export interface Observance {
  /** Wall-clock time, by the offset before, at which it begins. */
  from: string;
  /** Minutes east of Greenwich, before and since. */
  offsetBefore: number;
  offset: number;
}

/**
 * The offsets that a zone (`America/Sao_Paulo`) has over a stretch of dates: the one it begins with, and every change.
 * Throws RangeError for a zone that does not exist.
 */
export const observancesOf = (zone: string, firstDate: string, lastDate: string): Observance[] => {
  const offsetAt = offsetsOf(zone);
  const begin = Date.parse(firstDate) - dayMs;
  const end = Date.parse(lastDate) + 2 * dayMs;
  let offset = offsetAt(begin);
  const found: Observance[] = [{ from: '1970-01-01T00:00:00', offsetBefore: offset, offset }];
  for (let day = begin; day < end; day += dayMs) {
    const next = offsetAt(day + dayMs);
    if (next === offset) continue;
    const change = firstInstant(day, day + dayMs, (instant) => offsetAt(instant) === next);
    found.push({
      from: new Date(change + offset * 60_000).toISOString().slice(0, 19),
      offsetBefore: offset,
      offset: next,
    });
    offset = next;
  }
  return found;
};

const offsetsOf = (zone: string): ((instant: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
};

/** By halves, to the second. */
const firstInstant = (before: number, after: number, holds: (instant: number) => boolean): number => {
  let [low, high] = [before, after];
  while (high - low > 1_000) {
    const middle = low + Math.floor((high - low) / 2_000) * 1_000;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
};
