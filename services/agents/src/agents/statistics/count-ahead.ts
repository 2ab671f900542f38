import type { CountedDay, SpokenLine } from '@prosa/insights';
import type { DayLines } from './read-days.ts';

/** So many lines at least are counted at a time, since each handing over costs, and so often as much while the next are read. */
const linesTogether = 1_000;
const ahead = 2;

export interface Counted {
  day: string;
  /** How many lines it has. */
  lines: number;
  counted: CountedDay;
}

/** Chat days in order, counted while those after them are read. */
export const countAhead = async function* (
  days: AsyncIterable<DayLines>,
  count: (days: readonly (readonly SpokenLine[])[]) => Promise<CountedDay[]>,
): AsyncGenerator<Counted> {
  const waiting: Promise<Counted[]>[] = [];
  for await (const some of together(days)) {
    // No longer needed once they are handed over: what waits holds on to no lines.
    const told = some.map(({ day, lines }) => ({ day, lines: lines.length }));
    const counted = count(some.map(({ lines }) => lines)).then((counts) =>
      told.flatMap((one, at) => {
        const counted = counts[at];
        return counted ? [{ ...one, counted }] : [];
      }),
    );
    // Whoever waits for it hears of a failure; until then it is not unhandled.
    counted.catch(() => {});
    waiting.push(counted);
    if (waiting.length > ahead) yield* (await waiting.shift()) ?? [];
  }
  for (const counted of waiting) yield* await counted;
};

const together = async function* (days: AsyncIterable<DayLines>): AsyncGenerator<DayLines[]> {
  let some: DayLines[] = [];
  let size = 0;
  for await (const day of days) {
    some.push(day);
    size += day.lines.length;
    if (size < linesTogether) continue;
    yield some;
    some = [];
    size = 0;
  }
  if (some.length > 0) yield some;
};
