import type { Block } from './block.ts';

const COLON = 0x3a;
const SLASH = 0x2f;

/** 1 for characters outside of Latin, symbols and emoji, for the carriage return, and for the colon of an address. */
const marked = new Uint8Array(0x10000);
for (const [first, last] of [
  [0x0d, 0x0d],
  [COLON, COLON],
  [0xad, 0xad],
  [0x300, 0x2189],
  [0x2329, 0x232a],
  [0x2adc, 0x2adc],
  [0x2c00, 0xd83b],
  [0xd83f, 0xdbff],
  [0xe000, 0xfe0e],
  [0xfe10, 0xffff],
] as const) {
  marked.fill(1, first, last + 1);
}

/** Whether a part of a text holds anything that makes a message more than plain text. */
export const isSpecial = ({ units }: Block, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    if (marked[unit] === 0) continue;
    if (unit !== COLON || (units[at + 1] === SLASH && units[at + 2] === SLASH)) return true;
  }
  return false;
};
