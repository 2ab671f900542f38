import { createBlocks } from '../block.ts';
import { digitValue } from './characters.ts';
import { type DateOrder, type DateOrderResult, decideDateOrder, type WrittenDate } from './date-order.ts';
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

const LONGEST_HEADER = 128;

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
 * The shape of the file's headers. Every export begins with one, so a header on the first line decides; in a fragment
 * that begins inside a message it is the most frequent shape.
 */
const findShape = (head: string): HeaderShape | null => {
  const found = new Map<string, { shape: HeaderShape; count: number }>();
  let line = 0;
  for (const start of startsOfLines(head)) {
    if (++line > LINES_TRIED) break;
    const shape = inferHeader(head, start);
    if (!shape) continue;
    if (line === 1) return shape;
    const key = shapeKey(shape);
    const entry = found.get(key);
    if (entry) entry.count++;
    else found.set(key, { shape, count: 1 });
  }
  let best: { shape: HeaderShape; count: number } | null = null;
  for (const entry of found.values()) if (entry.count > (best?.count ?? 0)) best = entry;
  return best?.shape ?? null;
};

/**
 * Numbers below ten are written in one way throughout a file, `5` or `05`: the first seen decides, which keeps most dates
 * inside texts from passing as headers. Returns all dates.
 */
const lockWidths = (head: string, steps: readonly Step[]): WrittenDate[] => {
  const pattern = compilePattern(steps);
  const open = new Set(steps.filter((step) => step.kind === 'number' && step.max === 2));
  const numbers = [...open];
  const slots = new Int32Array(6);
  const blockOf = createBlocks();
  const dates: WrittenDate[] = [];
  for (const start of startsOfLines(head)) {
    // Line by line: the units of a long head would be twice its size once more.
    const line = head.slice(start, start + LONGEST_HEADER);
    const end = matchHeader(blockOf(line), 0, pattern, slots);
    if (end < 0) continue;
    dates.push([slots[Slot.first] as number, slots[Slot.second] as number, slots[Slot.third] as number]);
    if (open.size === 0) continue;
    const written = (line.slice(0, end).match(/\p{Nd}+/gu) ?? []).filter((digits) => digits.length <= 2);
    for (const [index, step] of numbers.entries()) {
      const [first = '', second] = written[index] ?? '';
      const padded = second !== undefined && digitValue(first.charCodeAt(0)) === 0;
      if (!open.has(step) || (second !== undefined && !padded)) continue;
      open.delete(step);
      if (padded) step.min = 2;
      else step.bare = true;
    }
  }
  return dates;
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

const suggestedOrder = (head: string, shape: HeaderShape, padded: boolean): DateOrder | null => {
  if (padded || shape.widths[2] !== 2 || shape.widths[0] === 4) return null;
  return american.test(head) || englishNotice.test(head) ? 'mdy' : null;
};

/** Detects the dialect from the beginning of a file. Null when no line looks like a header. */
export const detectDialect = (head: string, hint: DateOrder | null): Dialect | null => {
  const shape = findShape(head);
  if (!shape) return null;
  const { steps, widths, monthNamed } = shape;
  const dates = lockWidths(head, steps);
  const padded = steps.some((step) => step.slot === Slot.first && step.kind === 'number' && step.min > 1);
  const dateOrder = decideDateOrder({ dates, widths, monthNamed, hint, locale: suggestedOrder(head, shape, padded) });
  const platform = shape.bracketed && shape.timeFirst ? 'web' : shape.bracketed || shape.colonEnded ? 'ios' : 'android';
  return { name: nameOf(shape, dateOrder.order), platform, pattern: compilePattern(steps), dateOrder };
};
