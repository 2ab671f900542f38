import { literal } from './markdown-text.ts';

/** Columns that fit a phone held upright. */
export const maxColumns = 44;
/** A phone number, which is what strangers are called by, just fits. */
const labelColumns = 17;

const segmenter = new Intl.Segmenter();
/** Emoji and East Asian characters take two columns of a monospaced font. */
const wide =
  /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
const columnsOf = (grapheme: string): number => (wide.test(grapheme) ? 2 : 1);
export const textColumns = (text: string): number => graphemes(text).reduce((sum, each) => sum + columnsOf(each), 0);

const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - textColumns(text)));
const padStart = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - textColumns(text))) + text;

const fitted = (text: string, columns: number): string => {
  if (textColumns(text) <= columns) return text;
  let fits = '';
  for (const grapheme of graphemes(text)) {
    if (textColumns(fits) + columnsOf(grapheme) > columns - 1) break;
    fits += grapheme;
  }
  return `${fits.trimEnd()}…`;
};

export interface Bar {
  label: string;
  value: number;
  /** What is written behind the bar. */
  note: string;
}

/** Horizontal bars on one scale, in eighths of a column; whatever is not zero is seen. `full` fills one, or the largest does. */
export const bars = (rows: readonly Bar[], full = 1): string[] => {
  const labels = rows.map(({ label }) => fitted(literal(label), labelColumns));
  const labelWidth = Math.max(...labels.map(textColumns));
  const noteWidth = Math.max(...rows.map(({ note }) => textColumns(note)));
  const barWidth = maxColumns - labelWidth - noteWidth - 3;
  const max = Math.max(full, ...rows.map(({ value }) => value));
  return rows.map(({ value, note }, i) => {
    const eighths = value === 0 ? 0 : Math.max(1, Math.round((value / max) * barWidth * 8));
    const bar = '█'.repeat(eighths >> 3) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths & 7];
    return `${padEnd(labels[i] ?? '', labelWidth)}  ${padEnd(bar, barWidth)} ${padStart(note, noteWidth)}`;
  });
};

export interface MirroredBar {
  label: string;
  left: number;
  right: number;
}

/** Bars to both sides of an axis on one scale, each with its number at the outer end. */
export const mirrored = (rows: readonly MirroredBar[]): string[] => {
  const labels = rows.map(({ label }) => fitted(literal(label), labelColumns));
  const labelWidth = Math.max(...labels.map(textColumns));
  const numbers = rows.map(({ left, right }) => [String(left), String(right)] as const);
  const numberWidth = Math.max(...numbers.flat().map((number) => number.length));
  const barWidth = Math.floor((maxColumns - labelWidth - 2 * numberWidth - 5) / 2);
  const max = Math.max(1, ...rows.flatMap(({ left, right }) => [left, right]));
  const halvesOf = (value: number): number => (value === 0 ? 0 : Math.max(1, Math.round((value / max) * barWidth * 2)));
  return rows.map(({ left, right }, i) => {
    const [before, after] = [halvesOf(left), halvesOf(right)];
    const toLeft = `${before % 2 ? '▐' : ''}${'█'.repeat(before >> 1)}`;
    const toRight = `${'█'.repeat(after >> 1)}${after % 2 ? '▌' : ''}`;
    const [leftNumber = '', rightNumber = ''] = numbers[i] ?? [];
    return `${padEnd(labels[i] ?? '', labelWidth)}  ${padStart(leftNumber, numberWidth)} ${padStart(toLeft, barWidth)}│${padEnd(toRight, barWidth)} ${padStart(rightNumber, numberWidth)}`;
  });
};

const shades = ['·', '░', '▒', '▓', '█'] as const;
const steps = shades.length - 1;

/** Shade of a count: the root spreads out the many small ones. */
const shadeOf = (value: number, max: number): string => shades[Math.ceil(steps * Math.sqrt(value / max))] ?? '█';

/** Hours across, one row each; `marks` are written above hours 0, 6, 12 and 18. */
export const heatMap = (
  rows: readonly { label: string; hours: readonly number[] }[],
  marks: readonly string[],
): string[] => {
  const labels = rows.map(({ label }) => fitted(literal(label), labelColumns));
  const width = Math.max(...labels.map(textColumns));
  const max = Math.max(1, ...rows.flatMap(({ hours }) => hours));
  return [
    `${' '.repeat(width)}  ${marks.map((mark) => padEnd(mark, 6)).join('')}`.trimEnd(),
    ...rows.map(({ hours }, i) => `${padEnd(labels[i] ?? '', width)}  ${hours.map((n) => shadeOf(n, max)).join('')}`),
  ];
};

/** Which counts each shade of a heat map stands for. */
export const heatLegend = (rows: readonly { hours: readonly number[] }[], number: (n: number) => string): string[] => {
  const max = Math.max(1, ...rows.flatMap(({ hours }) => hours));
  const ranges = shades.flatMap((shade, k) => {
    if (k === 0) return [`${shade} 0`];
    const from = Math.floor(max * ((k - 1) / steps) ** 2) + 1;
    const to = Math.floor(max * (k / steps) ** 2);
    return from > to ? [] : [`${shade} ${from === to ? number(from) : `${number(from)}–${number(to)}`}`];
  });
  const line = ranges.join('  ');
  return textColumns(line) <= maxColumns ? [line] : [ranges.slice(0, 3).join('  '), ranges.slice(3).join('  ')];
};

/** Heights of 24 hours in one line, to stand under a heat map. */
export const sparkline = (hours: readonly number[]): string => {
  const max = Math.max(1, ...hours);
  return hours.map((n) => (n === 0 ? ' ' : ('▁▂▃▄▅▆▇█'[Math.ceil((n / max) * 8) - 1] ?? '█'))).join('');
};

/** A Markdown table whose source is aligned as well, since it is also read in a terminal. The first column is text. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string[] => {
  const widths = header.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] ?? '')].map(textColumns)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? padEnd : padStart)(cell, widths[i] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(header), line(rule), ...rows.map(line)];
};
