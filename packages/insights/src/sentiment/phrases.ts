import { shorten } from './fold.ts';
import type { Phrase } from './notation.ts';
import type { Token } from './token.ts';

/** The longest set phrase that begins at a token. */
export const phraseAt = (phrases: Map<string, Phrase[]>, tokens: readonly Token[], at: number): Phrase | undefined => {
  if (at + 1 === tokens.length) return undefined;
  const second = tokens[at + 1] as Token;
  if (second.kind === 'stop') return undefined;
  const alike = phrases.get(second.text) ?? (second.isDrawnOut ? phrases.get(shorten(second.text, 3, 1)) : undefined);
  return alike?.find(({ rest }) => goesOn(rest, tokens, at + 2));
};

const goesOn = (rest: Phrase['rest'], tokens: readonly Token[], at: number): boolean => {
  if (at + rest.length > tokens.length) return false;
  for (const [behind, alternatives] of rest.entries()) {
    const token = tokens[at + behind] as Token;
    if (token.kind === 'stop' || !alternatives.includes(token.text)) return false;
  }
  return true;
};
