import { ProsaError } from '@prosa/contracts';

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

/**
 * The encoding of a file by its first bytes: UTF-16 by its mark or by the zeros of its ASCII half, Windows-1252 when
 * there are high bytes but hardly a sequence of UTF-8. Throws `export_encoding` for UTF-32 and for binary files.
 */
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
  const whole = count(head, (byte, index) => byte >= 0xc2 && byte < 0xf5 && ((head[index + 1] ?? 0) & 0xc0) === 0x80);
  const high = count(head, (byte) => byte >= 0x80);
  return whole * 4 > high ? 'utf-8' : 'windows-1252';
};
