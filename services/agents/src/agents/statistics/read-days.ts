import { chatDayOf, dayAfter, type ReadMessage } from '@prosa/insights';

/** The lines of one chat day, and those of the calendar day of the same name, which is over when the chat day is. */
export interface DayLines {
  day: string;
  chat: ReadMessage[];
  calendar: ReadMessage[];
}

/** Splits lines, in order of time, into days. The first calendar day lacks what was written before its chat day began. */
export const readDays = async function* (lines: AsyncIterable<ReadMessage[]>): AsyncGenerator<DayLines> {
  let open: DayLines | null = null;
  let next: ReadMessage[] = [];
  for await (const page of lines) {
    for (const line of page) {
      const day = chatDayOf(line.localTime);
      if (open && open.day !== day) {
        yield open;
        // After midnight and before four: a day of the calendar on which nothing else was said has no chat day of its own.
        if (next.length > 0 && dayAfter(open.day) !== day) yield { day: dayAfter(open.day), chat: [], calendar: next };
        open = { day, chat: [], calendar: dayAfter(open.day) === day ? next : [] };
        next = [];
      }
      open ??= { day, chat: [], calendar: [] };
      open.chat.push(line);
      (line.localTime.startsWith(day) ? open.calendar : next).push(line);
    }
  }
  if (!open) return;
  yield open;
  if (next.length > 0) yield { day: dayAfter(open.day), chat: [], calendar: next };
};
