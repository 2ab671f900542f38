import type { InsightSpan } from '@prosa/database';
import {
  type CalendarDay,
  type CountedDay,
  dayAfter,
  mergeActivity,
  mergeMood,
  type PartialFamily,
  type Partials,
  type SpokenLine,
  topicsOf,
} from '@prosa/insights';
import type { Fitted, InsightBook, InsightStore, Period, StoredPartial } from '../../insight-store.ts';
import { countAhead } from './count-ahead.ts';
import { readDays } from './read-days.ts';
import { rollUp } from './roll-up.ts';
import { datesOf, type Stretch, stretchesOf } from './stretches.ts';

export interface Recounting {
  store: InsightStore;
  /** Lines of some chat days, in order of time, page by page. */
  lines: (chatDays: Period) => AsyncIterable<SpokenLine[]>;
  /** Counts chat days; `few` are counted sooner than a thread for them would start. */
  count: (days: readonly (readonly SpokenLine[])[], few: boolean) => Promise<CountedDay[]>;
  /** Names all that counting depends on but the lines: days counted with something else are stale. */
  inputs: string;
}

/** A portion ends with the month in which it has so many lines: what is open is bounded, and a month is rolled up once. */
const portionLines = 4_000;
const mostDays = 31;
/** A day's upload. */
const fewDays = 2;

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

interface Portion {
  chatDays: Map<string, CountedDay>;
  /** Calendar days, the last of them as far as its chat day goes. */
  dates: Map<string, CalendarDay>;
  lines: number;
}

const recountStretch = async (recounting: Recounting, stretch: Stretch): Promise<void> => {
  const { store } = recounting;
  // Read before the lines are: what comes later changes the mark.
  const marks = await store.marks(datesOf({ from: stretch.from, to: dayAfter(stretch.to) }));
  const fitted = await store.model();
  let from = stretch.from;
  const portion: Portion = { chatDays: new Map(), dates: new Map(), lines: 0 };
  const write = async (to: string): Promise<void> => {
    await writePortion(recounting, { from, to, stale: stretch.stale }, portion, { marks, fitted });
    from = dayAfter(to);
    portion.chatDays.clear();
    portion.lines = 0;
    for (const date of portion.dates.keys()) if (date <= to) portion.dates.delete(date);
  };
  const few = stretch.stale.length <= fewDays;
  const days = readDays(recounting.lines({ from: stretch.from, to: stretch.to }));
  for await (const { day, lines, counted } of countAhead(days, (some) => recounting.count(some, few))) {
    const last = [...portion.chatDays.keys()].at(-1);
    const full =
      portion.chatDays.size >= mostDays || (portion.lines >= portionLines && !last?.startsWith(day.slice(0, 7)));
    if (last && full) await write(last);
    portion.chatDays.set(day, counted);
    portion.lines += lines;
    for (const [date, part] of counted.dates) portion.dates.set(date, joined(portion.dates.get(date), part));
  }
  await write(stretch.to);
};

/** Two parts of one calendar day, the earlier one first. */
const joined = (before: CalendarDay | undefined, part: CalendarDay): CalendarDay =>
  before ? { activity: mergeActivity(before.activity, part.activity), mood: mergeMood(before.mood, part.mood) } : part;

const ofCalendar = ['activity', 'mood'] as const;
const ofChat = ['interactions', 'moments', 'events', 'segments'] as const;

/** Writes what was counted of days whose messages are still those that were read. */
const writePortion = (
  { store, inputs }: Recounting,
  { from, to, stale }: Stretch,
  { chatDays, dates }: Portion,
  seen: { marks: ReadonlyMap<string, number>; fitted: Fitted | undefined },
): Promise<void> =>
  store.exclusively(async (book) => {
    const days = datesOf({ from, to });
    const now = await book.marks([...days, dayAfter(to)]);
    const same = (day: string): boolean => now.get(day) === seen.marks.get(day);
    const settled = stale.filter(({ day }) => day >= from && day <= to && same(day));
    const ofDates = settled.map(({ day }) => day);
    const ofDays = days.filter((day) => same(day) && same(dayAfter(day)));

    for (const family of ofCalendar) await keep(book, family, ofDates, (date) => dates.get(date)?.[family]);
    for (const family of ofChat) await keep(book, family, ofDays, (day) => chatDays.get(day)?.[family]);
    const fitted = await currentFit(book, seen.fitted);
    if (fitted) {
      await keep(book, 'topics', ofDays, (day) => {
        const segments = chatDays.get(day)?.segments;
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
  days: readonly string[],
  partialOf: (day: string) => Partials[F] | undefined,
): Promise<void> => {
  const partials = new Map(days.map((day) => [day, partialOf(day)] as const));
  const [kept, gone]: [StoredPartial<F>[], InsightSpan[]] = [[], []];
  for (const [startsOn, partial] of partials)
    if (partial === undefined) gone.push({ grain: 'day', startsOn });
    else kept.push({ startsOn, partial });
  await book.put(family, 'day', kept);
  await book.remove(family, gone);
  await rollUp(book, family, partials);
};
