import { ProsaError } from '@prosa/contracts';

const damaged = (): ProsaError => new ProsaError('archive_damaged', 'The zip archive ends before its directory does');

/** Reads forward through a stream of bytes, holding no more than what is asked for and one chunk. */
export const createByteReader = (source: AsyncIterator<Uint8Array>, first: Uint8Array, maxBytes: number) => {
  let buffer = Buffer.from(first.buffer, first.byteOffset, first.byteLength);
  let position = 0;
  let total = first.length;
  let ended = false;

  /** Adds a chunk to the buffer; false at the end of the stream. */
  const more = async (): Promise<boolean> => {
    const next = ended ? { done: true as const } : await source.next();
    if (next.done) {
      ended = true;
      return false;
    }
    total += next.value.length;
    if (total > maxBytes) {
      throw new ProsaError('export_too_large', `The archive is larger than ${maxBytes} bytes`, {
        context: { maxBytes },
      });
    }
    const chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    return true;
  };

  const take = (length: number): Buffer => {
    const taken = buffer.subarray(0, length);
    buffer = buffer.subarray(length);
    position += taken.length;
    return taken;
  };

  return {
    /** Bytes read so far: where the next one stands in the file. */
    position: () => position,
    peek: () => buffer,
    more,
    take,
    /** Exactly `length` bytes. Throws `archive_damaged` when the stream ends before. */
    async read(length: number): Promise<Buffer> {
      while (buffer.length < length) if (!(await more())) throw damaged();
      return take(length);
    },
    /** At most `length` bytes that are already here, at least one. Throws `archive_damaged` at the end of the stream. */
    async readSome(length: number): Promise<Buffer> {
      while (buffer.length === 0) if (!(await more())) throw damaged();
      return take(Math.min(length, buffer.length));
    },
    damaged,
  };
};
export type ByteReader = ReturnType<typeof createByteReader>;
