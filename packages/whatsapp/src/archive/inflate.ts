import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { ProsaError } from '@prosa/contracts';
import type { ZipEntry } from './walk-zip.ts';

/** Below this size any ratio is harmless. */
const RATIO_FROM = 1024 * 1024;

const damaged = (cause?: unknown): ProsaError =>
  new ProsaError('archive_damaged', 'The chat text in the zip archive is damaged', { cause });

/**
 * The bytes of a stored or deflated entry. Throws `archive_damaged` when they do not match the checksum, and
 * `archive_unsafe` when they grow more than `maxRatio` times.
 */
export async function* inflateEntry(entry: ZipEntry, maxRatio: number): AsyncGenerator<Buffer> {
  if (entry.method !== 0 && entry.method !== 8) {
    throw new ProsaError('archive_damaged', 'The chat text is compressed in a way that WhatsApp does not use');
  }
  let expected = entry.crc;
  let compressed = 0;
  let size = 0;
  let crc = 0;
  const read = async function* () {
    for (;;) {
      const next = await entry.data.next();
      if (next.done) {
        expected = next.value?.crc ?? entry.crc;
        return;
      }
      compressed += next.value.length;
      yield next.value;
    }
  };
  const bytes =
    entry.method === 0 ? read() : pipeline(Readable.from(read()), createInflateRaw({ chunkSize: 65_536 }), () => {});
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      crc = crc32(chunk, crc);
      if (size > RATIO_FROM && size > compressed * maxRatio) {
        throw new ProsaError('archive_unsafe', `The chat text inflates to more than ${maxRatio} times its size`);
      }
      yield chunk as Buffer;
    }
  } catch (cause) {
    throw cause instanceof ProsaError ? cause : damaged(cause);
  }
  if (crc !== expected) throw damaged();
}
