import type { Lexeme, Lexicon } from './notation.ts';

/** `stop`: punctuation that ends a clause. `tag`: a hashtag's word. */
export interface Token {
  kind: 'word' | 'tag' | 'symbol' | 'stop' | 'quote' | 'mention' | 'link';
  /** Words folded (fold.ts) and spelled out; symbols (emoji, emoticons) in small letters; `stop` as written. */
  text: string;
  /** What it says by itself. */
  lexeme: Lexeme | undefined;
  /** Set phrases that begin with it. */
  phrases: Lexeme['phrases'];
  /** Of words: drawn out ("muuuito"); in capitals; begins with a capital and goes on with a small letter, as names do. */
  isDrawnOut: boolean;
  isShouted: boolean;
  isCapital: boolean;
  /** Where it stands in what was read, in UTF-16 code units: from inclusive, to exclusive. */
  from: number;
  to: number;
}

/** The tokens of a piece of text by a lexicon. */
export interface ReadTokens {
  lexicon: Lexicon;
  tokens: readonly Token[];
  /** Whether one of them says something, by itself or in a phrase. */
  tells: boolean;
}
