import type { MarkedDay } from '@prosa/database';
import { type ChatDayLines, datesOf, dayAfter, type Period, type SpokenLine } from '@prosa/insights';
import { type Counter, countHere } from '../../counter.ts';
import type { Fitted, InsightBook, InsightStore } from '../../insight-store.ts';
import { batchesOf } from './batches.ts';
import { countAhead } from './count-ahead.ts';
import { ofCalendar, ofChat } from './count-days.ts';
import { openPortion, type Portion } from './portion.ts';
import { readDays } from './read-days.ts';
import { rollUpYears } from './roll-up.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

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
    const fitted = await recounting.store.model();
    // Counted sooner than a thread for them would start.
    const counter = stale.length > fewDays ? recounting.startCounter() : countHere;
    try {
      for (const stretch of stretchesOf(stale)) await recountStretch({ ...recounting, counter, fitted }, stretch);
    } finally {
      await counter.close();
    }
  }
};

const recountStretch = async (
  { counter, fitted, ...recounting }: Recounting & { counter: Counter; fitted: Fitted | undefined },
  stretch: Stretch,
): Promise<void> => {
  const { store, readWith } = recounting;
  const { from: begin, to: end } = stretch;
  // Read before the lines are: what comes later changes the mark.
  const marks = await store.marks(datesOf({ from: begin, to: dayAfter(end) }));
  const portion = openPortion(store);
  let from = begin;
  let size = { days: 0, lines: 0 };
  let year: Year = { from, written: [] };
  /** @param next the day that is counted next; null behind the last */
  const write = async (to: string, next: string | null): Promise<void> => {
    const closes = next?.slice(0, 4) !== to.slice(0, 4);
    await writePortion(recounting, stretch, { from, to }, portion, { marks, fitted, year, closes });
    portion.clear();
    from = dayAfter(to);
    size = { days: 0, lines: 0 };
    if (closes) year = { from, written: [] };
  };

  let before = begin;
  const countWith = { readWith, model: fitted?.model ?? null };
  const batches = batchesOf(readDays(recounting.lines({ from: begin, to: end })), { from: begin, to: end });
  for await (const { first, last, days, lines, counted } of countAhead(batches, (batch) =>
    counter.count({ ...batch, ...countWith }),
  )) {
    const monthEnds = first !== undefined && !before.startsWith(first.slice(0, 7));
    if (first !== undefined && (size.days >= mostDays || (size.lines >= portionLines && monthEnds)))
      await write(before, first);
    portion.add(counted);
    size = { days: size.days + days, lines: size.lines + lines };
    before = last ?? before;
  }
  await write(end, null);
};

/** Stale days that are written and not settled: they are with the year, which is merged once, behind its last portion. */
interface Year {
  from: string;
  written: MarkedDay[];
}

/** Writes a portion, unless its messages or the topics are no longer those that were read: then its days stay stale. */
const writePortion = (
  { store, inputs }: Recounting,
  stretch: Stretch,
  period: Period,
  portion: Portion,
  seen: { marks: ReadonlyMap<string, number>; fitted: Fitted | undefined; year: Year; closes: boolean },
): Promise<void> =>
  store.exclusively(async (book) => {
    const { fitted, year } = seen;
    if ((await isUnchanged(book, period, seen.marks)) && (await book.fit()) === fitted?.fit) {
      const calendar = { ...period, from: period.from === stretch.from ? dayAfter(period.from) : period.from };
      if (calendar.from <= calendar.to) for (const family of ofCalendar) await portion.write(book, family, calendar);
      for (const family of ofChat) await portion.write(book, family, period);
      if (fitted) await portion.write(book, 'topics', period);
      year.written.push(...stretch.stale.filter(({ day }) => day >= period.from && day <= period.to));
    }
    if (!seen.closes) return;
    for (const family of [...ofCalendar, ...ofChat, ...(fitted ? (['topics'] as const) : [])])
      await rollUpYears(book, family, { from: year.from, to: period.to });
    await book.settle(year.written, inputs);
  });

const isUnchanged = async (
  book: InsightBook,
  { from, to }: Period,
  marks: ReadonlyMap<string, number>,
): Promise<boolean> => {
  const days = datesOf({ from, to: dayAfter(to) });
  const now = await book.marks(days);
  return days.every((day) => now.get(day) === marks.get(day));
};
