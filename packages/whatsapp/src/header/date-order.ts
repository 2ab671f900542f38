import { dayOfDate } from './calendar.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * Why an order was chosen, the strongest first: the caller said so; a four-digit year or a month's name; a number that
 * can only be a day or a year; time running forward; a form only one locale writes; nothing, so day first.
 */
export type DateEvidence = 'hint' | 'year' | 'value' | 'chronology' | 'locale' | 'default';

export interface DateOrderResult {
  order: DateOrder;
  evidence: DateEvidence;
  /**
   * The order was a mere guess (`locale`, `default`) until this line, whose date can only be read in this one: the entries
   * above it are in the other order. Reading the file again with this order as a hint makes them right.
   */
  correctedAt?: number;
  /** Lines like headers whose dates can only be read in another order: they were taken for text. Missing when none. */
  contradictions?: number;
}

/** The three numbers of a date in written order. */
type WrittenDate = readonly [number, number, number];

/** The same date on `count` headers in a row. */
export interface DateRun {
  date: WrittenDate;
  count: number;
}

/** Where year, month and day stand among the three. */
export const positions: Record<DateOrder, readonly [number, number, number]> = {
  dmy: [2, 1, 0],
  mdy: [2, 0, 1],
  ymd: [0, 1, 2],
};

/** The order it may be mistaken for. */
export const otherOrder = (order: DateOrder): DateOrder => (order === 'dmy' ? 'mdy' : 'dmy');

/** Whether the order is only a guess, which the first date to the contrary corrects. */
export const isGuess = ({ evidence }: DateOrderResult): boolean => evidence === 'locale' || evidence === 'default';

/** The result after a line whose date can only be read in the other order. */
export const contradicted = (result: DateOrderResult, line: number): DateOrderResult =>
  isGuess(result)
    ? { order: otherOrder(result.order), evidence: 'value', correctedAt: line }
    : { ...result, contradictions: (result.contradictions ?? 0) + 1 };

const dayIn = (date: WrittenDate, order: DateOrder): number => {
  const [year, month, day] = positions[order];
  return dayOfDate(date[year] as number, date[month] as number, date[day] as number);
};

/** How a reading runs: steps back in time, and whether each change of day is a small step forward. */
const course = (runs: readonly DateRun[], order: DateOrder) => {
  let backwards = 0;
  let changes = 0;
  let neighbours = 0;
  let last = Number.NaN;
  for (const { date } of runs) {
    const day = dayIn(date, order);
    if (day < last) backwards++;
    if (day !== last && !Number.isNaN(last)) {
      changes++;
      if (day - last >= 1 && day - last <= 3) neighbours++;
    }
    last = day;
  }
  return { backwards, changes, neighbours };
};

const byChronology = (runs: readonly DateRun[], candidates: readonly DateOrder[]): DateOrder | null => {
  const courses = candidates.map((order) => ({ order, ...course(runs, order) }));
  const fewest = Math.min(...courses.map(({ backwards }) => backwards));
  const all = courses.filter(({ backwards }) => backwards === fewest);
  // A short year in front is so rare that it only counts when nothing else runs forward.
  const forward = all.length > 1 ? all.filter(({ order }) => order !== 'ymd') : all;
  if (forward.length === 1) return forward[0]?.order ?? null;
  // Twelve days in a row read the other way round are twelve months in a row: a chat that skips whole months is unlikely.
  const daily = forward.filter(({ changes, neighbours }) => changes >= 4 && neighbours >= changes * 0.8);
  return daily.length === 1 ? (daily[0]?.order ?? null) : null;
};

export interface DateOrderQuestion {
  runs: readonly DateRun[];
  widths: readonly [number, number, number];
  monthNamed: boolean;
  hint: DateOrder | null;
  /** The order that the header's form suggests, e.g. `1/5/24, 2:05 PM` is only written in the United States. */
  locale: DateOrder | null;
}

/** Decides the order of a file's dates from all those read so far. */
export const decideDateOrder = (question: DateOrderQuestion): DateOrderResult => {
  const { runs, widths, hint, locale } = question;
  if (question.monthNamed) return { order: widths[0] === 4 ? 'ymd' : 'dmy', evidence: 'year' };
  if (widths[0] === 4) return { order: 'ymd', evidence: 'year' };
  const all: DateOrder[] = widths[2] === 4 ? ['dmy', 'mdy'] : ['dmy', 'mdy', 'ymd'];
  // A stray line may hold an impossible date, so an order is ruled out by comparison rather than by one line.
  const readable = all.map((order) =>
    runs.reduce((sum, { date, count }) => (Number.isNaN(dayIn(date, order)) ? sum : sum + count), 0),
  );
  const most = Math.max(...readable);
  const candidates = all.filter((_, index) => (readable[index] as number) >= most * 0.98);
  if (hint && candidates.includes(hint)) return { order: hint, evidence: 'hint' };
  const order = byChronology(runs, candidates);
  const left = candidates.filter((candidate) => candidate !== 'ymd');
  if (left.length === 0) return { order: 'ymd', evidence: 'value' };
  if (left.length === 1 && order !== 'ymd') return { order: left[0] as DateOrder, evidence: 'value' };
  if (order) return { order, evidence: 'chronology' };
  return locale ? { order: locale, evidence: 'locale' } : { order: 'dmy', evidence: 'default' };
};
