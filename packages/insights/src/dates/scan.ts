import type { Folded } from './fold.ts';
import type { Piece } from './piece.ts';
import type { RuleIndex } from './rule-index.ts';

/** How far rules look around a match. Fixed, so that a long text costs no more than its length. */
const horizon = 60;

/** The pieces of a text, in order. Each word start is offered to the rules; what a rule took is not offered again. */
export const scan = ({ text, origin }: Folded, original: string, rulesAt: RuleIndex): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (!beginsWord(text, at)) {
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
    for (const { pattern, read } of rulesAt(text, from)) {
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
const insideNumber = /\d[.,:/-]$/;

/** Not inside a word, nor inside a number such as 1.234,56. */
const beginsWord = (text: string, at: number): boolean => {
  if (atStart[text.charCodeAt(at)] !== 1) return false;
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === space || (inWord[before] !== 1 && !insideNumber.test(text.slice(Math.max(0, at - 2), at)));
};
