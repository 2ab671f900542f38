import type { Period, SpokenLine } from '@prosa/insights';
import type { DayLines } from './read-days.ts';

/** Chat days of one month, in order, counted together: handing them over costs each time. */
export interface Batch {
  days: DayLines[];
  /**
   * The lines from midnight on of the chat day before, which belong to a calendar day of their own; null where they are not
   * known, since that chat day is not among those that are read.
   */
  night: SpokenLine[] | null;
}

/** So many lines at least, but for the last of a month: few enough to be forgotten before V8 takes them for old ones. */
const linesTogether = 500;

/** The chat days of a period in batches. What a night adds to a calendar day of the period comes last, with no chat day. */
export const batchesOf = async function* (days: AsyncIterable<DayLines>, { from, to }: Period): AsyncGenerator<Batch> {
  let batch: Batch | null = null;
  let last: DayLines | null = null;
  let size = 0;
  for await (const day of days) {
    if (batch && last && (size >= linesTogether || !day.day.startsWith(last.day.slice(0, 7)))) {
      yield batch;
      batch = null;
      size = 0;
    }
    batch ??= { days: [], night: last ? nightOf(last) : day.day === from ? null : [] };
    batch.days.push(day);
    size += day.lines.length;
    last = day;
  }
  if (batch) yield batch;
  const night = last && last.day < to ? nightOf(last) : [];
  if (night.length > 0) yield { days: [], night };
};

const nightOf = ({ day, lines }: DayLines): SpokenLine[] => lines.filter(({ localTime }) => !localTime.startsWith(day));
