import type { Folded } from './fold.ts';
import type { Piece, Rule } from './piece.ts';

/** How far rules look around a match. Fixed, so that a long text costs no more than its length. */
const horizon = 60;

/** The pieces of a text, in order. Each word start is offered to the rules; what a rule took is not offered again. */
export const scan = ({ text, origin }: Folded, original: string, rules: readonly Rule[]): Piece[] => {
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
    for (const { pattern, read } of rules) {
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

const wordCharacter = /[a-z0-9]/;
const startCharacter = /[a-z0-9+(@~]/;
const insideNumber = /\d[.,:/-]$/;

/** Not inside a word, nor inside a number such as 1.234,56. */
const beginsWord = (text: string, at: number): boolean => {
  const before = text[at - 1];
  if (!startCharacter.test(text[at] ?? '')) return false;
  if (before === undefined) return true;
  return !wordCharacter.test(before) && !insideNumber.test(text.slice(Math.max(0, at - 2), at));
};
