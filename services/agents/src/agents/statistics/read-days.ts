import { chatDayOf, type SpokenLine } from '@prosa/insights';

export interface DayLines {
  day: string;
  lines: SpokenLine[];
}

/** Splits lines, in order of time, into chat days. */
export const readDays = async function* (pages: AsyncIterable<SpokenLine[]>): AsyncGenerator<DayLines> {
  let open: DayLines | null = null;
  for await (const page of pages) {
    for (const line of page) {
      const day = chatDayOf(line.localTime);
      if (open && open.day !== day) {
        yield open;
        open = null;
      }
      open ??= { day, lines: [] };
      open.lines.push(line);
    }
  }
  if (open) yield open;
};
