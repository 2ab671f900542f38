import { ProsaError } from '@prosa/contracts';
import type { ByteReader } from './byte-reader.ts';
import { type Descriptor, sizedData, streamedData } from './entry-data.ts';

export interface ZipEntry {
  /** As written in the archive: a path of the sender's making, never to be used as one. */
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Compressed bytes; what is not read is skipped. Returns the descriptor that followed them, if any. */
  data: AsyncGenerator<Buffer, Descriptor | null>;
  /** Checksum in the header; 0 when it follows the data. */
  crc: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const UNKNOWN_32 = 0xffffffff;

const unsafe = (message: string): ProsaError => new ProsaError('archive_unsafe', message);

/** A 64-bit value from the zip64 extra field, by its place among those that did not fit in 32 bits. */
const fromZip64 = (extra: Buffer, index: number): number => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const value = at + 4 + index * 8;
    if (extra.readUInt16LE(at) === 1 && value + 8 <= extra.length) return Number(extra.readBigUInt64LE(value));
  }
  throw new ProsaError('archive_damaged', 'An entry of the zip archive lacks its 64-bit size');
};

const checkName = (name: string): void => {
  if (name.includes('\0') || /^(?:[/\\]|[a-z]:)/iu.test(name) || name.split(/[/\\]/u).includes('..')) {
    throw unsafe('The zip archive names a file outside of itself');
  }
};

const readLocal = async (reader: ByteReader): Promise<ZipEntry> => {
  const header = await reader.read(26);
  const flags = header.readUInt16LE(2);
  const method = header.readUInt16LE(4);
  const name = (await reader.read(header.readUInt16LE(22))).toString('utf8');
  const extra = Buffer.from(await reader.read(header.readUInt16LE(24)));
  checkName(name);
  if (flags & 0x2041 || method === 99) throw new ProsaError('archive_encrypted', 'The zip archive is encrypted');
  let size = header.readUInt32LE(14);
  const streamed = (flags & 8) !== 0;
  if (size === UNKNOWN_32 && !streamed) size = fromZip64(extra, 1);
  return {
    name,
    method,
    crc: header.readUInt32LE(10),
    data: streamed ? streamedData(reader) : sizedData(reader, size),
  };
};

/** Compares the directory at the end with what was met on the way: overlapping or hidden entries differ. */
const readDirectory = async (reader: ByteReader, met: Set<number>): Promise<void> => {
  for (;;) {
    const header = await reader.read(42);
    const name = (await reader.read(header.readUInt16LE(24))).toString('utf8');
    const extra = Buffer.from(await reader.read(header.readUInt16LE(26)));
    await reader.read(header.readUInt16LE(28));
    checkName(name);
    const mode = header.readUInt32LE(34) >>> 16;
    if ((mode & 0o170000) === 0o120000) throw unsafe('The zip archive holds a link');
    let offset = header.readUInt32LE(38);
    const wide = [header.readUInt32LE(20), header.readUInt32LE(16)].filter((value) => value === UNKNOWN_32).length;
    if (offset === UNKNOWN_32) offset = fromZip64(extra, wide);
    if (!met.delete(offset)) throw unsafe('The directory of the zip archive points into other entries');
    const signature = (await reader.read(4)).readUInt32LE(0);
    if (signature === CENTRAL) continue;
    if (signature !== END && signature !== END_64)
      throw new ProsaError('archive_damaged', 'The zip directory is damaged');
    return;
  }
};

/** Walks a zip archive from its beginning, in one pass, and checks it against its directory at the end. */
export async function* walkZip(reader: ByteReader, maxEntries: number): AsyncGenerator<ZipEntry> {
  const met = new Set<number>();
  for (;;) {
    const offset = reader.position();
    const signature = (await reader.read(4)).readUInt32LE(0);
    if (signature === CENTRAL) await readDirectory(reader, met);
    if (signature === CENTRAL || signature === END || signature === END_64) {
      if (met.size > 0) throw unsafe('The zip archive holds entries that its directory hides');
      return;
    }
    if (signature !== LOCAL)
      throw new ProsaError('archive_damaged', 'An entry of the zip archive is not where it should be');
    met.add(offset);
    if (met.size > maxEntries) throw unsafe(`The zip archive holds more than ${maxEntries} entries`);
    const entry = await readLocal(reader);
    yield entry;
    while (!(await entry.data.next()).done);
  }
}
