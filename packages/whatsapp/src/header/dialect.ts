import { type Block, createBlocks } from '../block.ts';
import { digitValue } from './characters.ts';
import { type DateOrder, type DateOrderResult, type DateRun, decideDateOrder } from './date-order.ts';
import { type HeaderShape, inferHeader } from './infer.ts';
import { compilePattern, matchHeader, type Pattern, Slot, type Step } from './pattern.ts';

export type Platform = 'android' | 'ios' | 'web';

/** The one header form of a file, locked once detected. */
export interface Dialect {
  /** e.g. `dd/MM/yyyy HH:mm - `. */
  name: string;
  platform: Platform;
  pattern: Pattern;
  dateOrder: DateOrderResult;
}

/** Only the first lines of a file without any header are tried in full: most files that are not chats are refused early. */
const LINES_TRIED = 20_000;

const startsOfLines = function* (text: string): Generator<number> {
  let start = 0;
  while (start < text.length) {
    yield start;
    const end = text.indexOf('\n', start);
    if (end < 0) return;
    start = end + 1;
  }
};

const shapeKey = (shape: HeaderShape): string =>
  shape.steps.map((step) => `${step.kind}${step.code}.${step.slot}.${step.max}`).join();

/**
 * Finds the shape of the file's headers. Every export begins with one, so a header on the first line decides; in a
 * fragment that begins inside a message it is the most frequent shape.
 */
const createShapeFinder = () => {
  const found = new Map<string, { shape: HeaderShape; count: number }>();
  let lines = 0;
  return {
    /** Returns the shape if that is certain already. */
    read(text: string): HeaderShape | null {
      for (const start of startsOfLines(text)) {
        if (++lines > LINES_TRIED) return null;
        const shape = inferHeader(text, start);
        if (!shape) continue;
        if (lines === 1) return shape;
        const key = shapeKey(shape);
        const entry = found.get(key);
        if (entry) entry.count++;
        else found.set(key, { shape, count: 1 });
      }
      return null;
    },
    best(): HeaderShape | null {
      let best: { shape: HeaderShape; count: number } | null = null;
      for (const entry of found.values()) if (entry.count > (best?.count ?? 0)) best = entry;
      return best?.shape ?? null;
    },
  };
};

/**
 * Numbers below ten are written in one way throughout a file, `5` or `05`: the first seen decides, which keeps most dates
 * inside texts from passing as headers. Collects all dates on the way.
 */
const createWidthLock = (steps: readonly Step[]) => {
  const pattern = compilePattern(steps);
  const open = new Set(steps.filter((step) => step.kind === 'number' && step.max === 2));
  const numbers = [...open];
  const slots = new Int32Array(6);
  const runs: DateRun[] = [];

  const addDate = (first: number, second: number, third: number): void => {
    const last = runs.at(-1);
    if (last && last.date[0] === first && last.date[1] === second && last.date[2] === third) last.count++;
    else runs.push({ date: [first, second, third], count: 1 });
  };
  const lock = (header: string): void => {
    const written = (header.match(/\p{Nd}+/gu) ?? []).filter((digits) => digits.length <= 2);
    for (const [index, step] of numbers.entries()) {
      const [first = '', second] = written[index] ?? '';
      const padded = second !== undefined && digitValue(first.charCodeAt(0)) === 0;
      if (!open.has(step) || (second !== undefined && !padded)) continue;
      open.delete(step);
      if (padded) step.min = 2;
      else step.bare = true;
    }
  };
  return {
    runs,
    read(block: Block): void {
      for (const start of startsOfLines(block.text)) {
        const end = matchHeader(block, start, pattern, slots);
        if (end < 0) continue;
        addDate(slots[Slot.first] as number, slots[Slot.second] as number, slots[Slot.third] as number);
        if (open.size > 0) lock(block.text.slice(start, end));
      }
    },
  };
};

const letters: Record<number, string> = { [Slot.hour]: 'H', [Slot.minute]: 'm', [Slot.second60]: 's' };

const nameOf = ({ steps, twelveHours }: HeaderShape, order: DateOrder): string =>
  steps
    .map((step) => {
      if (step.kind === 'literal') return String.fromCharCode(step.code);
      if (step.kind === 'space') return ' ';
      if (step.kind === 'period') return 'a';
      if (step.kind === 'month') return 'MMM';
      const letter = letters[step.slot] ?? { d: 'd', m: 'M', y: 'y' }[order[step.slot] as 'd' | 'm' | 'y'];
      const shown = letter === 'H' && twelveHours ? 'h' : letter;
      return shown.repeat(step.max === 4 ? 4 : letter === 'y' || letter === 'm' || letter === 's' ? 2 : step.min);
    })
    .join('');

/** Unpadded `1/5/24, 2:05 PM`: a comma, a two-digit year and capital letters are written together only by en-US. */
const american = /^[\u200e\ufeff]*\[?\d{1,2}\/\d{1,2}\/\d{2}, \d{1,2}:\d\d(?::\d\d)?[ \u202f\u00a0][AP]M\b/mu;
const englishNotice = /(?:Messages and calls|Messages to this group) are (?:now )?(?:end-to-end encrypted|secured)/u;

/** Learns the dialect from the beginning of a file, one piece of whole lines after the other. */
export const createDialectLearner = (hint: DateOrder | null) => {
  const finder = createShapeFinder();
  const blockOf = createBlocks();
  let shape: HeaderShape | null = null;
  let widths = createWidthLock([]);
  let isAmerican = false;
  /** Read before the shape was known. */
  let waiting: string[] = [];

  const readLines = (text: string, [first, , third]: HeaderShape['widths']): void => {
    widths.read(blockOf(text));
    if (third === 2 && first !== 4) isAmerican ||= american.test(text) || englishNotice.test(text);
  };
  const settle = (found: HeaderShape): void => {
    shape = found;
    widths = createWidthLock(found.steps);
    for (const text of waiting) readLines(text, found.widths);
    waiting = [];
  };
  return {
    read(text: string): void {
      if (shape) readLines(text, shape.widths);
      else {
        waiting.push(text);
        const found = finder.read(text);
        if (found) settle(found);
      }
    },
    /** What all read so far shows, or null when no line looks like a header. */
    dialect(): Dialect | null {
      const found = shape ?? finder.best();
      if (!found) return null;
      if (!shape) settle(found);
      const { steps, monthNamed, bracketed, timeFirst, colonEnded } = found;
      const padded = steps.some((step) => step.slot === Slot.first && step.kind === 'number' && step.min > 1);
      const dateOrder = decideDateOrder({
        runs: widths.runs,
        widths: found.widths,
        monthNamed,
        hint,
        locale: !padded && isAmerican ? 'mdy' : null,
      });
      const platform = bracketed && timeFirst ? 'web' : bracketed || colonEnded ? 'ios' : 'android';
      return { name: nameOf(found, dateOrder.order), platform, pattern: compilePattern(steps), dateOrder };
    },
  };
};

/** The dialect of a file's beginning. Null when no line looks like a header. */
export const detectDialect = (head: string): Dialect | null => {
  const learner = createDialectLearner(null);
  learner.read(head);
  return learner.dialect();
};
