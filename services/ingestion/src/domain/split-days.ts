import type { DateOrder } from '@prosa/whatsapp';
import { dayOf, readDate, type WrittenDate } from './day-of-line.ts';

/** A day of a file, or a part of a long one: whole lines, from a line that begins with a date. */
export interface DayPart {
  bytes: Buffer;
  lines: number;
  date: WrittenDate | null;
  /** False for a piece that had to be cut where nothing tells a cut: it has no identity in another file. */
  whole: boolean;
}

/** A longer day is cut into parts; what has no dates, at four times that. */
const partBytes = 256 * 1024;
const mostBytes = 4 * partBytes;
const newline = 0x0a;

/** The first date that can be read in one way only decides; day first where none does. */
const guessOrder = (bytes: Uint8Array): DateOrder => {
  for (let at = 0; at >= 0 && at < bytes.length; at = bytes.indexOf(newline, at) + 1 || -1) {
    const [a, b] = readDate(bytes, at)?.numbers ?? [0, 0];
    if (a > 31) return 'ymd';
    if (a > 12) return 'dmy';
    if (b > 12) return 'mdy';
  }
  return 'dmy';
};

/**
 * Cuts the raw text of an export into its days without reading messages, many times faster than that. A cut comes before
 * a line with a later date than any before: chats pasted into a message are older and cut nothing.
 */
export async function* splitDays(text: AsyncIterable<Uint8Array>, hint: DateOrder | null): AsyncGenerator<DayPart> {
  let slices: Uint8Array[] = [];
  let size = 0;
  let lines = 0;
  let whole = true;
  let date: WrittenDate | null = null;
  let day = 0;
  let prefix = Buffer.alloc(0);
  let order = hint;
  let rest: Buffer = Buffer.alloc(0);

  const part = (): DayPart => {
    const [only] = slices;
    const bytes =
      only && slices.length === 1 ? Buffer.from(only.buffer, only.byteOffset, only.length) : Buffer.concat(slices);
    const done: DayPart = { bytes, lines, date, whole };
    slices = [];
    size = 0;
    lines = 0;
    whole = true;
    return done;
  };
  const hasPrefix = (bytes: Buffer, at: number): boolean => {
    for (let index = 0; index < prefix.length; index++) if (bytes[at + index] !== prefix[index]) return false;
    return prefix.length > 0;
  };

  for await (const chunk of text) {
    const bytes = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    order ??= guessOrder(bytes);
    let from = 0;
    let at = 0;
    for (let end = bytes.indexOf(newline, at); end >= 0; end = bytes.indexOf(newline, at)) {
      const isSame = hasPrefix(bytes, at);
      const found = isSame ? null : readDate(bytes, at);
      const isLater = found !== null && dayOf(found, order) > day;
      if (isLater || (isSame && size + at - from > partBytes)) {
        slices.push(bytes.subarray(from, at));
        if (size + at - from > 0) yield part();
        from = at;
      }
      if (isLater) {
        date = found;
        day = dayOf(found, order);
        prefix = Buffer.from(bytes.subarray(at, at + found.length));
      }
      lines++;
      at = end + 1;
    }
    slices.push(bytes.subarray(from, at));
    size += at - from;
    rest = bytes.subarray(at);
    if (size + rest.length > mostBytes) {
      slices.push(rest);
      rest = Buffer.alloc(0);
      whole = false;
      yield part();
      whole = false;
    }
  }
  if (rest.length > 0) {
    const found = readDate(rest, 0);
    if (found && size > 0 && dayOf(found, order ?? 'dmy') > day) {
      yield part();
      date = found;
    }
    slices.push(rest);
    lines++;
  }
  if (size + rest.length > 0) yield part();
}
