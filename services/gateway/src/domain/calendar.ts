import type { PlannedEvent, Quotes } from '@prosa/contracts';
import type { CalendarEvent } from '@prosa/insights';

/** A stretch of a message's text; undefined for readers who may not read that message. */
export const stretchOf = (quotes: Quotes, stretch: PlannedEvent['title'] | null): string | undefined => {
  const text = stretch && quotes[stretch.messageId]?.text.slice(stretch.from, stretch.to).trim();
  return text || undefined;
};

/** Plans as a calendar takes them; those of which the reader may not know what they are, are left out. */
export const calendarEvents = (
  groupId: string,
  planned: readonly PlannedEvent[],
  quotes: Quotes,
): { messageId: number; event: CalendarEvent }[] =>
  planned.flatMap(({ messageId, title, place, when: { start, end }, state, changes }) => {
    const [named, where] = [stretchOf(quotes, title), stretchOf(quotes, place)];
    if (named === undefined) return [];
    const event: CalendarEvent = {
      uid: `evt_${groupId}_${messageId}@prosa`,
      title: named,
      ...(where !== undefined && { place: where }),
      start,
      ...(end !== undefined && { end }),
      state,
      sequence: changes.length - 1,
    };
    return { messageId, event };
  });
