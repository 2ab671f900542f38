import { ProsaError } from '@prosa/contracts';

/** Text is handed on in blocks of about this many bytes of input: large enough to be fast, small enough to stay young. */
const BLOCK = 128 * 1024;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const validUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const count = (bytes: Uint8Array, test: (byte: number, index: number) => boolean): number => {
  let found = 0;
  for (let index = 0; index < bytes.length; index++) if (test(bytes[index] as number, index)) found++;
  return found;
};

/** UTF-16 by its mark or by the zeros of its ASCII half; Windows-1252 when no sequence of UTF-8 is in sight. */
export const detectEncoding = (head: Uint8Array): Encoding => {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe && head[2] === 0 && head[3] === 0) {
    throw new ProsaError('export_encoding', 'The text is UTF-32, which WhatsApp never writes');
  }
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 4096);
  const even = count(sample, (byte, index) => byte === 0 && index % 2 === 0);
  const odd = count(sample, (byte, index) => byte === 0 && index % 2 === 1);
  if (odd > sample.length / 4 && even < odd / 8) return 'utf-16le';
  if (even > sample.length / 4 && odd < even / 8) return 'utf-16be';
  if (even + odd > sample.length / 16) throw new ProsaError('export_encoding', 'The file is binary, not text');
  if (validUtf8(head)) return 'utf-8';
  // A damaged UTF-8 file still has whole sequences: a lead byte followed by a continuation byte.
  const whole = count(head, (byte, index) => byte >= 0xc2 && byte < 0xf5 && ((head[index + 1] ?? 0) & 0xc0) === 0x80);
  const high = count(head, (byte) => byte >= 0x80);
  return whole * 4 > high ? 'utf-8' : 'windows-1252';
};

export interface TextBlock {
  text: string;
  bytes: number;
}

/** Joins small chunks, so that one byte at a time costs no more than a file in one piece. */
async function* gather(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += BLOCK) {
      const piece = chunk.subarray(at, at + BLOCK);
      if (size === 0 && piece.length >= BLOCK / 2) {
        yield piece;
        continue;
      }
      parts.push(piece.slice());
      size += piece.length;
      if (size < BLOCK / 2) continue;
      yield Buffer.concat(parts);
      parts = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(parts);
}

/**
 * Decodes a stream into blocks of text, and says whether it ended inside a character.
 * Throws `export_encoding` for what is no text and `export_too_large` beyond `maxBytes`.
 */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<TextBlock, { encoding: Encoding; cutCharacter: boolean }> {
  let encoding: Encoding = 'utf-8';
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let total = 0;
  for await (const bytes of gather(source)) {
    total += bytes.length;
    if (total > maxBytes) {
      throw new ProsaError('export_too_large', `The text is larger than ${maxBytes} bytes`, { context: { maxBytes } });
    }
    if (!decoder) {
      encoding = detectEncoding(bytes);
      decoder = new TextDecoder(encoding);
    }
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield { text, bytes: bytes.length };
  }
  return { encoding, cutCharacter: (decoder?.decode() ?? '') !== '' };
}
