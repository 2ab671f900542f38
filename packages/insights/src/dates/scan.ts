import { codesOf, type Folded, originOf, startsOf } from './fold.ts';
import type { Piece, Rule } from './piece.ts';
import type { RuleIndex } from './rule-index.ts';

/** How far rules look around a match. Fixed, so that a long text costs no more than its length. */
const horizon = 60;

/**
 * The pieces of a text, in order. Each word start is offered to the rules that may match there; what a rule took is not offered again.
 */
export const scan = (folded: Folded, original: string, rulesAt: RuleIndex): Piece[] => {
  const { text } = folded;
  const codes = codesOf(folded);
  const starts = startsOf(folded);
  const pieces: Piece[] = [];
  let behind = 0;
  for (let index = 0; ; index += 1) {
    const at = starts[index] ?? text.length;
    if (at === text.length) break;
    if (at < behind || !beginsWord(codes, at)) continue;
    const rules = rulesAt(codes, at);
    if (rules.length === 0) continue;
    const taken = take(rules, at);
    if (!taken || taken.to === at) continue;
    pieces.push(...taken.pieces);
    behind = taken.to;
  }
  return pieces;

  function take(rules: readonly Rule[], from: number): { to: number; pieces: Piece[] } | null {
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
        original: original.slice(originOf(folded, from), originOf(folded, to)),
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
