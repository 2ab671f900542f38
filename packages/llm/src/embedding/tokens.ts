import { cl100k } from '../text/encodings.ts';

const asText = { disallowedSpecial: new Set<string>() };

/** Tokens of a text as models of vectors count them; they have another vocabulary than those that answer. */
export const vectorTokensOf = (text: string): number => cl100k().countTokens(text, asText);

/** The beginning of a text, `most` tokens at most; it ends with a whole token and a whole character. */
export const cutText = (text: string, most: number): { text: string; tokens: number } => {
  const { decode, encode } = cl100k();
  const tokens = encode(text, asText);
  if (tokens.length <= most) return { text, tokens: tokens.length };
  for (let end = most; ; end--) {
    const beginning = decode(tokens.slice(0, end));
    // The decoder keeps half a character for whatever it is given next, so it is given the other half.
    decode(tokens.slice(end));
    // By itself a beginning may be read as more tokens than it was a part of.
    const count = vectorTokensOf(beginning);
    if (count <= most) return { text: beginning, tokens: count };
  }
};
