import type { Folded } from './fold.ts';
import type { Piece } from './piece.ts';
import type { RuleIndex } from './rule-index.ts';

/** How far rules look around a match. Fixed, so that a long text costs no more than its length. */
const horizon = 60;

/** The pieces of a text, in order. Each word start is offered to the rules; what a rule took is not offered again. */
export const scan = ({ text, origin, codes: codesOf }: Folded, original: string, rulesAt: RuleIndex): Piece[] => {
  const codes = codesOf();
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (!beginsWord(codes, at)) {
      at += 1;
      continue;
    }
    const taken = take(at);
    if (taken && taken.to > at) {
      pieces.push(...taken.pieces);
      at = taken.to;
    } else at += 1;
  }
  return pieces;

  function take(from: number): { to: number; pieces: Piece[] } | null {
    for (const { pattern, read } of rulesAt(codes, from)) {
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      if (!match) continue;
      const to = from + match[0].length;
      const pieces = read({
        from,
        to,
        words: match.groups ?? {},
        before: text.slice(Math.max(0, from - horizon), from),
        after: text.slice(to, to + horizon),
        original: original.slice(origin(from), origin(to)),
      });
      if (pieces) return { to, pieces };
    }
    return null;
  }
};

const marks = (characters: string): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, code) => (characters.includes(String.fromCharCode(code)) ? 1 : 0));
const inWord = marks('abcdefghijklmnopqrstuvwxyz0123456789');
const atStart = marks('abcdefghijklmnopqrstuvwxyz0123456789+(@~');
const space = 0x20;
const inNumber = marks('.,:/-');

/** Not inside a word, nor inside a number such as 1.234,56. */
const beginsWord = (codes: Uint16Array, at: number): boolean => {
  if (atStart[codes[at] ?? 0] !== 1) return false;
  const before = codes[at - 1] ?? space;
  return before === space || (inWord[before] !== 1 && !(inNumber[before] === 1 && isDigit(codes[at - 2] ?? space)));
};

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
