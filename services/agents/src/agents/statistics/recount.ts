import type { InsightSpan } from '@prosa/database';
import {
  type CalendarDay,
  type ChatDayLines,
  type CountedDay,
  dayAfter,
  mergeActivity,
  mergeMood,
  type PartialFamily,
  type Partials,
  type SpokenLine,
  topicsOf,
} from '@prosa/insights';
import { type Counter, countHere } from '../../counter.ts';
import type { Fitted, InsightBook, InsightStore, Period, StoredPartial } from '../../insight-store.ts';
import { countAhead } from './count-ahead.ts';
import { readDays } from './read-days.ts';
import { rollUp } from './roll-up.ts';
import { datesOf, type Stretch, stretchesOf } from './stretches.ts';

export interface Recounting {
  store: InsightStore;
  /** Lines of some chat days, in order of time, page by page. */
  lines: (chatDays: Period) => AsyncIterable<SpokenLine[]>;
  /** What the lines are read with. */
  readWith: Omit<ChatDayLines, 'lines'>;
  startCounter: () => Counter;
  /** Names all that counting depends on but the lines: days counted with something else are stale. */
  inputs: string;
}

/** A portion ends with the month in which it has so many lines: what is open is bounded, and a month is rolled up once. */
const portionLines = 4_000;
const mostDays = 31;
/** An upload of a day or two. */
const fewDays = 2;

/** Lines that come while days are being counted make them stale once more: the next run looks again, this one ends. */
const rounds = 2;

/** Counts the days again whose messages changed. What is counted already is passed over, so a run that is killed is gone on with. */
export const recount = async (recounting: Recounting): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    const stale = await recounting.store.staleDays(recounting.inputs);
    if (stale.length === 0) return;
    // Counted sooner than a thread for them would start.
    const counter = stale.length > fewDays ? recounting.startCounter() : countHere;
    try {
      for (const stretch of stretchesOf(stale)) await recountStretch(recounting, counter, stretch);
    } finally {
      await counter.close();
    }
  }
};

interface Portion {
  chatDays: Map<string, CountedDay>;
  /** Calendar days, the last of them as far as its chat day goes. */
  dates: Map<string, CalendarDay>;
  lines: number;
}

const recountStretch = async (recounting: Recounting, counter: Counter, stretch: Stretch): Promise<void> => {
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
  const days = readDays(recounting.lines({ from: stretch.from, to: stretch.to }));
  for await (const { day, lines, counted } of countAhead(days, (some) =>
    counter.count(some.map((lines) => ({ lines, ...recounting.readWith }))),
  )) {
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
