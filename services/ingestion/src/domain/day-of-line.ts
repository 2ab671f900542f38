import type { DateOrder } from '@prosa/whatsapp';

/** The date with which a line begins, as numbers in the order in which they stand. */
export interface WrittenDate {
  numbers: readonly [number, number, number];
  /** Bytes up to its end: other lines of the day begin with the same. */
  length: number;
}

const isDigit = (byte: number | undefined): byte is number => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const separators = new Set([0x2f, 0x2e, 0x2d]);
const ends = new Set([0x2c, 0x20]);

/** `05/01/2024, …`, `[05/01/24 …`, `2024-01-05 …`, perhaps behind a mark; null for what begins otherwise. */
export const readDate = (bytes: Uint8Array, start: number): WrittenDate | null => {
  let at = start;
  // A byte-order mark, or a direction mark: three bytes of UTF-8.
  if (bytes[at] === 0xef || bytes[at] === 0xe2) at += 3;
  if (bytes[at] === 0x5b) at++;
  const number = (): number => {
    let value = 0;
    const from = at;
    for (let byte = bytes[at]; isDigit(byte) && at - from < 4; byte = bytes[++at]) value = value * 10 + byte - 0x30;
    return at === from ? Number.NaN : value;
  };
  const a = number();
  const separator = bytes[at];
  if (separator === undefined || !separators.has(separator)) return null;
  at++;
  const b = number();
  if (bytes[at] !== separator) return null;
  at++;
  const c = number();
  if (Number.isNaN(a + b + c) || !ends.has(bytes[at] ?? 0)) return null;
  return { numbers: [a, b, c], length: at - start };
};

/** A date as a number that grows with time, 20240105; NaN where it cannot be read in this order. */
export const dayOf = ({ numbers: [a, b, c] }: WrittenDate, order: DateOrder): number => {
  const [year, month, day] = order === 'ymd' || a > 31 ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  return (year < 100 ? 2000 + year : year) * 10_000 + month * 100 + day;
};

/** How a date was read that became this wall-clock time; null where more than one way leads there. */
export const orderOf = ({ numbers: [a, b] }: WrittenDate, localTime: string): DateOrder | null => {
  if (a > 31) return 'ymd';
  const [month, day] = [Number(localTime.slice(5, 7)), Number(localTime.slice(8, 10))];
  if (a === b) return null;
  if (a === day && b === month) return 'dmy';
  return a === month && b === day ? 'mdy' : null;
};
