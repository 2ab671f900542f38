import { ProsaError } from '@prosa/contracts';
import { detectEncoding, type Encoding } from './encoding.ts';

/** Text is handed on in blocks of about this many bytes of input: large enough to be fast, small enough to die young. */
const BLOCK = 64 * 1024;
/** Bytes of one line, the longest message of WhatsApp sixteen times over. */
const LONGEST_LINE = 1024 * 1024;

export interface DecodedEnd {
  encoding: Encoding;
  /** The last bytes were the beginning of a character. */
  cutCharacter: boolean;
}

/** Joins small chunks and splits large ones, so that one byte at a time costs no more than a file in one piece. */
async function* gather(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < bytes.length; at += BLOCK) {
      const piece = bytes.subarray(at, at + BLOCK);
      if (size === 0 && piece.length >= BLOCK / 2) {
        yield piece;
        continue;
      }
      parts.push(Buffer.from(piece));
      size += piece.length;
      if (size < BLOCK / 2) continue;
      yield Buffer.concat(parts);
      parts = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(parts);
}

const tooLong = (offset: number): ProsaError =>
  new ProsaError(
    'export_line_too_long',
    `The line that ends after byte ${offset} is longer than ${LONGEST_LINE} bytes`,
    {
      context: { offset, limit: LONGEST_LINE },
    },
  );

/** Length of the unfinished UTF-8 sequence at the end, 0 to 3. */
const unfinished = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
};

interface LineDecoder {
  /** The text up to the last line break of all bytes so far, without what was returned before. */
  push(bytes: Buffer): string;
  end(): { text: string; cut: boolean };
  /** Bytes, about, of the line that is not finished yet. */
  waiting(): number;
}

/** Cuts the bytes at the last line break, then decodes: no character is ever cut, so no state is kept in a decoder. */
const utf8Lines = (): LineDecoder => {
  let rest = Buffer.alloc(0);
  return {
    push(bytes) {
      const cut = bytes.lastIndexOf(10) + 1;
      const whole =
        cut === 0 ? null : rest.length === 0 ? bytes.subarray(0, cut) : Buffer.concat([rest, bytes.subarray(0, cut)]);
      rest = Buffer.concat(whole ? [bytes.subarray(cut)] : [rest, bytes]);
      return whole?.toString('utf8') ?? '';
    },
    end() {
      const cut = unfinished(rest);
      return { text: rest.toString('utf8', 0, rest.length - cut), cut: cut > 0 };
    },
    waiting: () => rest.length,
  };
};

const otherLines = (encoding: Encoding): LineDecoder => {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  return {
    push(bytes) {
      const text = rest + decoder.decode(bytes, { stream: true });
      const cut = text.lastIndexOf('\n') + 1;
      rest = text.slice(cut);
      return text.slice(0, cut);
    },
    end: () => ({ text: rest, cut: decoder.decode() !== '' }),
    waiting: () => rest.length,
  };
};

/**
 * Decodes a stream into blocks of whole lines; only the last may lack its line break.
 * Throws `export_encoding` for what is no text, `export_line_too_long`, and `export_too_large` beyond `maxBytes`.
 */
export async function* decodeLines(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<string, DecodedEnd> {
  let encoding: Encoding = 'utf-8';
  let decoder: LineDecoder | null = null;
  let total = 0;
  for await (const bytes of gather(source)) {
    total += bytes.length;
    if (total > maxBytes) {
      throw new ProsaError('export_too_large', `The text is larger than ${maxBytes} bytes`, { context: { maxBytes } });
    }
    const isFirst = decoder === null;
    if (!decoder) {
      encoding = detectEncoding(bytes);
      decoder = encoding === 'utf-8' ? utf8Lines() : otherLines(encoding);
    }
    const text = decoder.push(bytes);
    if (text !== '') yield isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
    if (decoder.waiting() > LONGEST_LINE) throw tooLong(total);
  }
  const { text, cut } = decoder?.end() ?? { text: '', cut: false };
  if (text !== '') yield text;
  return { encoding, cutCharacter: cut };
}
