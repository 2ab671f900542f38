import type { KeyObject } from 'node:crypto';
import { ProsaError } from '@prosa/contracts';
import { open, sealPieces } from './sealing.ts';

/** Plain bytes of one frame. A reader holds one frame at a time, whatever the size of the stream. */
const frameBytes = 64 * 1024;
const lengthBytes = 4;
/** A sealed frame is a little longer than its content; anything beyond was not written by us. */
const maxSealedBytes = frameBytes + 64;

const framePlace = (place: string, index: number, last: boolean): string => `${place}#${index}${last ? '.' : ''}`;

/**
 * Seals a stream of any length in frames: length (4 bytes, big-endian), sealed frame. Each frame is bound to its number,
 * and the last one to being the last, so that frames cannot be reordered, dropped or cut off unnoticed.
 */
export async function* sealStream(
  key: KeyObject,
  place: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let index = 0;
  const frame = (pieces: readonly Uint8Array[], last: boolean): Buffer => {
    const sealed = sealPieces(key, framePlace(place, index++, last), pieces, lengthBytes);
    sealed.writeUInt32BE(sealed.length - lengthBytes);
    return sealed;
  };
  let pending: Uint8Array[] = [];
  let room = frameBytes;
  for await (const chunk of source) {
    let rest = chunk;
    // A full frame waits for the byte after it, so that the last one is known to be the last.
    for (; rest.length > room; room = frameBytes) {
      yield frame([...pending, rest.subarray(0, room)], false);
      pending = [];
      rest = rest.subarray(room);
    }
    pending.push(rest);
    room -= rest.length;
  }
  yield frame(pending, true);
}

/** @throws ProsaError `decryption_failed` where the stream was changed, reordered or cut off. */
export async function* openStream(
  key: KeyObject,
  place: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let index = 0;
  let pending: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    pending = pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([pending, chunk]);
    for (;;) {
      const sealed = takeFrame(pending);
      // The last frame is opened after the loop, when nothing can follow it.
      if (!sealed || pending.length === lengthBytes + sealed.length) break;
      pending = pending.subarray(lengthBytes + sealed.length);
      yield open(key, framePlace(place, index++, false), sealed);
    }
  }
  const sealed = takeFrame(pending);
  if (!sealed || pending.length !== lengthBytes + sealed.length) {
    throw new ProsaError('decryption_failed', 'the sealed stream is cut off');
  }
  yield open(key, framePlace(place, index, true), sealed);
}

const takeFrame = (bytes: Buffer): Buffer | null => {
  if (bytes.length < lengthBytes) return null;
  const length = bytes.readUInt32BE();
  if (length > maxSealedBytes) throw new ProsaError('decryption_failed', 'the sealed stream has an unknown format');
  return bytes.length < lengthBytes + length ? null : bytes.subarray(lengthBytes, lengthBytes + length);
};
