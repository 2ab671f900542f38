import type { ByteReader } from './byte-reader.ts';

/** What follows the data of an entry whose sizes were not known when its header was written. */
export interface Descriptor {
  crc: number;
}

const LONGEST_DESCRIPTOR = 24;
const SIGNATURE = 0x08074b50;

/**
 * The descriptor that ends at `end`, if there is one: it must state as the compressed size just the bytes that stand
 * before it, so a zip file stored inside a zip file is never mistaken for the end of its entry.
 */
const descriptorBefore = (window: Buffer, end: number, before: number): { length: number; crc: number } | null => {
  for (const [length, wide, signed] of [
    [16, false, true],
    [24, true, true],
    [12, false, false],
    [20, true, false],
  ] as const) {
    const start = end - length;
    if (start < 0 || (signed && window.readUInt32LE(start) !== SIGNATURE)) continue;
    const crcAt = start + (signed ? 4 : 0);
    const size = wide ? Number(window.readBigUInt64LE(crcAt + 4)) : window.readUInt32LE(crcAt + 4);
    if (size === before + start) return { length, crc: window.readUInt32LE(crcAt) };
  }
  return null;
};

const isNextHeader = (window: Buffer, at: number): boolean => {
  const kind = window.readUInt16LE(at + 2);
  return kind === 0x0403 || kind === 0x0201;
};

/** The compressed bytes of an entry of known size. */
export async function* sizedData(reader: ByteReader, size: number): AsyncGenerator<Buffer, Descriptor | null> {
  let left = size;
  while (left > 0) {
    const bytes = await reader.readSome(left);
    left -= bytes.length;
    yield bytes;
  }
  return null;
}

/**
 * The compressed bytes of an entry whose size follows it. Its end is found without inflating it: where the next header
 * begins and the descriptor before it agrees with the distance.
 */
export async function* streamedData(reader: ByteReader): AsyncGenerator<Buffer, Descriptor> {
  let before = 0;
  let searchFrom = 0;
  for (;;) {
    const window = reader.peek();
    const at = window.indexOf('PK', searchFrom, 'latin1');
    if (at >= 0 && at + 4 <= window.length) {
      const found = isNextHeader(window, at) ? descriptorBefore(window, at, before) : null;
      if (found) {
        yield reader.take(at - found.length);
        reader.take(found.length);
        return { crc: found.crc };
      }
      searchFrom = at + 1;
      continue;
    }
    // A descriptor or a header may straddle the end of what is here.
    const safe = Math.max(0, (at >= 0 ? at : window.length - 1) - LONGEST_DESCRIPTOR);
    if (safe > 0) {
      before += safe;
      searchFrom = Math.max(0, (at >= 0 ? at : window.length - 1) - safe);
      yield reader.take(safe);
    }
    if (!(await reader.more())) throw reader.damaged();
  }
}
