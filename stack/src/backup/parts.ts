import { createHash, type KeyObject } from 'node:crypto';
import { Readable } from 'node:stream';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { ProsaError } from '@prosa/contracts';
import type { ObjectStorage } from '@prosa/supabase';
import { openStream, sealStream } from '@prosa/vault';

/** A file of a backup: compressed, then sealed to its name. */
export interface Part {
  path: string;
  bytes: number;
  /** Of the sealed bytes, in hex: it can be checked without the key. */
  sha256: string;
}

/** Writes a stream of any length; nothing of it is kept in memory but a frame. */
export const writePart = async (
  store: Pick<ObjectStorage, 'put'>,
  key: KeyObject,
  path: string,
  source: AsyncIterable<string | Uint8Array>,
): Promise<Part> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const compressed = Readable.from(source).compose(createZstdCompress());
  const counted = async function* () {
    for await (const chunk of sealStream(key, path, compressed)) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await store.put(path, counted());
  return { path, bytes, sha256: hash.digest('hex') };
};

/**
 * Reads one back.
 * @throws ProsaError `decryption_failed` where it is not what was written; its hash is known to be wrong only at its end.
 */
export async function* readPart(
  store: Pick<ObjectStorage, 'get'>,
  key: KeyObject,
  { path, sha256 }: Part,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const source = await store.get(path);
  const hashed = async function* () {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  };
  yield* Readable.from(openStream(key, path, hashed())).compose(createZstdDecompress());
  if (hash.digest('hex') !== sha256)
    throw new ProsaError('decryption_failed', `The part ${path} is not what was written`);
}

/** Lines of a text that comes in pieces. */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
