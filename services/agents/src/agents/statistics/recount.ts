import type { InsightSpan } from '@prosa/database';
import {
  countCalendarDay,
  countChatDay,
  type DateLocale,
  dayAfter,
  type MemberName,
  type PartialFamily,
  type Partials,
  type ReadMessage,
  topicsOf,
} from '@prosa/insights';
import type { Fitted, InsightBook, InsightStore, Period, StoredPartial } from '../../insight-store.ts';
import { type DayLines, readDays } from './read-days.ts';
import { rollUp } from './roll-up.ts';
import { datesOf, type Stretch, stretchesOf } from './stretches.ts';

export interface Recounting {
  store: InsightStore;
  /** Lines of some chat days, in order of time, page by page. */
  lines: (chatDays: Period) => AsyncIterable<ReadMessage[]>;
  members: readonly MemberName[];
  locale: DateLocale;
  /** Names all of the above but the lines, and the form of what is counted: days counted with others are stale. */
  inputs: string;
}

/** A portion ends with the month in which it has so many lines: what is open is bounded, and a month is rolled up once. */
const portionLines = 4_000;
const mostDays = 31;

/** Lines that come while days are being counted make them stale once more: the next run looks again, this one ends. */
const rounds = 2;

/** Counts the days again whose messages changed. What is counted already is passed over, so a run that is killed is gone on with. */
export const recount = async (recounting: Recounting): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    const stale = await recounting.store.staleDays(recounting.inputs);
    if (stale.length === 0) return;
    for (const stretch of stretchesOf(stale)) await recountStretch(recounting, stretch);
  }
};

type Counted = ReturnType<typeof count>;

const recountStretch = async (recounting: Recounting, stretch: Stretch): Promise<void> => {
  const { store, lines } = recounting;
  // Read before the lines are: what comes later changes the mark.
  const marks = await store.marks(datesOf({ from: stretch.from, to: dayAfter(stretch.to) }));
  const fitted = await store.model();
  let from = stretch.from;
  let portion: Counted[] = [];
  let size = 0;
  const write = async (to: string): Promise<void> => {
    await writePortion(recounting, { from, to, stale: stretch.stale }, portion, { marks, fitted });
    from = dayAfter(to);
    portion = [];
    size = 0;
  };
  for await (const day of readDays(lines({ from: stretch.from, to: stretch.to }))) {
    // Written after midnight behind the last chat day: that day of the calendar is not stale.
    if (day.day > stretch.to) break;
    const full =
      portion.length >= mostDays || (size >= portionLines && day.day.slice(0, 7) !== portion.at(-1)?.day.slice(0, 7));
    if (full) await write(portion.at(-1)?.day ?? from);
    portion.push(count(day, recounting));
    size += day.chat.length;
  }
  await write(stretch.to);
};

const count = ({ day, chat, calendar }: DayLines, { members, locale }: Recounting) => ({
  day,
  ...(calendar.length > 0 && countCalendarDay(calendar)),
  ...(chat.length > 0 && countChatDay(chat, { members, locale })),
});

const ofCalendar = ['activity', 'mood'] as const;
const ofChat = ['interactions', 'moments', 'events', 'segments'] as const;

/** Writes what was counted of days whose messages are still those that were read. */
const writePortion = (
  { store, inputs }: Recounting,
  { from, to, stale }: Stretch,
  counted: readonly Counted[],
  seen: { marks: ReadonlyMap<string, number>; fitted: Fitted | undefined },
): Promise<void> =>
  store.exclusively(async (book) => {
    const dates = datesOf({ from, to });
    const now = await book.marks([...dates, dayAfter(to)]);
    const same = (day: string): boolean => now.get(day) === seen.marks.get(day);
    const settled = stale.filter(({ day }) => day >= from && day <= to && same(day));
    const chatDays = new Set(dates.filter((day) => same(day) && same(dayAfter(day))));
    const calendarDays = new Set(settled.map(({ day }) => day));
    const of = new Map(counted.map((one) => [one.day, one]));

    for (const family of ofCalendar) await keep(book, family, calendarDays, (day) => of.get(day)?.[family]);
    for (const family of ofChat) await keep(book, family, chatDays, (day) => of.get(day)?.[family]);
    const fitted = await currentFit(book, seen.fitted);
    if (fitted) {
      await keep(book, 'topics', chatDays, (day) => {
        const segments = of.get(day)?.segments;
        return segments && topicsOf(segments, fitted.model);
      });
    }
    await book.settle(settled, inputs);
  });

/** Another run may have fitted the topics anew meanwhile. */
const currentFit = async (book: InsightBook, seen: Fitted | undefined): Promise<Fitted | undefined> => {
  const now = await book.model();
  return now?.fit === seen?.fit ? seen : now;
};

/** Writes a family's partials of some days, removes those of days that have nothing any more, and merges all into months and years. */
const keep = async <F extends PartialFamily>(
  book: InsightBook,
  family: F,
  days: ReadonlySet<string>,
  partialOf: (day: string) => Partials[F] | undefined,
): Promise<void> => {
  const partials = new Map([...days].map((day) => [day, partialOf(day)] as const));
  const [kept, gone]: [StoredPartial<F>[], InsightSpan[]] = [[], []];
  for (const [startsOn, partial] of partials)
    if (partial === undefined) gone.push({ grain: 'day', startsOn });
    else kept.push({ startsOn, partial });
  await book.put(family, 'day', kept);
  await book.remove(family, gone);
  if (family !== 'segments') await rollUp(book, family, partials);
};
