import { isCombining, letterOf } from './fold.ts';
import { findTag, readWord } from './lexicon.ts';
import type { Lexeme, Lexicon } from './notation.ts';

/** `stop`: punctuation that ends a clause. `tag`: a hashtag's word. */
export interface Token {
  kind: 'word' | 'tag' | 'symbol' | 'stop' | 'quote' | 'mention' | 'link';
  /** Words folded (fold.ts) and spelled out; symbols (emoji, emoticons) in small letters; `stop` as written. */
  text: string;
  /** What it says by itself. */
  lexeme: Lexeme | undefined;
  /** Where it stands, in UTF-16 code units: from inclusive, to exclusive. */
  from: number;
  to: number;
}

const space = 0x20;
const hash = 0x23;
const at = 0x40;
const h = 0x68;
const w = 0x77;
const emoticonStarts = new Set(':;=<>^*¬(\\');
const stops = new Set('.,;:!?\n…');
const quotes = new Set('"“”');
const longestEmoticon = 4;
const linkStarts = ['http://', 'https://', 'www.'];

/** Splits a message into what sentiment reads. Takes time in proportion to the text's length. */
export const tokensOf = (text: string, lexicon: Lexicon): Token[] => {
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.length) {
    const code = text.charCodeAt(from);
    if (code === space) {
      from += 1;
      continue;
    }
    const token = isPlain(code)
      ? ((code === h || code === w ? linkAt(text, from) : null) ??
        (letterOf(codeAt(text, from + 1)) === '' ? symbolAt(text, from, code, lexicon) : null) ??
        plainWordAt(text, from, lexicon) ??
        wordAt(text, from, code, lexicon))
      : (symbolAt(text, from, code, lexicon) ??
        (letterOf(code) === '' ? markAt(text, from, code) : null) ??
        wordAt(text, from, code, lexicon));
    if (token) tokens.push(token);
    from = token ? token.to : from + 1;
  }
  return tokens;
};

/** 0 behind the end: never NaN, which would make slow code of what reads it. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

const isPlain = (code: number): boolean => code >= 0x61 && code <= 0x7a;

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

const endOfChunk = (text: string, from: number, longest: number): number => {
  const last = Math.min(text.length, from + longest);
  let to = from;
  while (to < last && text.charCodeAt(to) > space) to += 1;
  return to;
};

const linkAt = (text: string, from: number): Token | null => {
  if (!linkStarts.some((start) => text.startsWith(start, from))) return null;
  return { kind: 'link', text: '', lexeme: undefined, from, to: endOfChunk(text, from, text.length) };
};

const symbolAt = (text: string, from: number, code: number, lexicon: Lexicon): Token | null => {
  if (code >= 0x2100) {
    const to = from + ((text.codePointAt(from) ?? code) >= 0x10000 ? 2 : 1);
    const symbol = text.slice(from, to);
    return { kind: 'symbol', text: symbol, lexeme: lexicon.lexemes.get(symbol), from, to };
  }
  const starts = letterOf(code) === '' && emoticonStarts.has(text.charAt(from));
  const alone = (from === 0 || text.charCodeAt(from - 1) <= space) && letterOf(codeAt(text, from + 1)) === '';
  if (!starts && !alone) return null;
  for (let to = endOfChunk(text, from, longestEmoticon); to > from + 1; to -= 1) {
    const symbol = text.slice(from, to).toLowerCase();
    const lexeme = letterOf(codeAt(text, to)) === '' ? lexicon.lexemes.get(symbol) : undefined;
    if (lexeme) return { kind: 'symbol', text: symbol, lexeme, from, to };
  }
  return null;
};

const markAt = (text: string, from: number, code: number): Token | null => {
  const mark = text.charAt(from);
  if (stops.has(mark)) return { kind: 'stop', text: mark, lexeme: undefined, from, to: from + 1 };
  if (quotes.has(mark)) return { kind: 'quote', text: '', lexeme: undefined, from, to: from + 1 };
  if (code !== at) return null;
  let to = from + 1;
  while (to < text.length && (letterOf(text.charCodeAt(to)) !== '' || text.charAt(to) === '_')) to += 1;
  return { kind: 'mention', text: '', lexeme: undefined, from, to };
};

/** Most words are small letters without accents up to a space, a mark or a capital: they need no folding. */
const plainWordAt = (text: string, from: number, lexicon: Lexicon): Token | null => {
  let to = from + 1;
  while (isPlain(codeAt(text, to))) to += 1;
  const next = codeAt(text, to);
  if (isCombining(next) || (letterOf(next) !== '' && !isCapital(next))) return null;
  const { text: word, lexeme } = readWord(lexicon, text.slice(from, to));
  return { kind: 'word', text: word, lexeme, from, to };
};

const wordAt = (text: string, from: number, first: number, lexicon: Lexicon): Token | null => {
  const start = first === hash ? from + 1 : from;
  let folded = '';
  let small = false;
  let to = start;
  for (; to < text.length; to += 1) {
    const code = text.charCodeAt(to);
    const letter = letterOf(code);
    if (letter === '' && !isCombining(code)) break;
    // A capital behind a small letter begins a word, as in hashtags.
    const capital = isCapital(code);
    if (small && capital) break;
    small = letter !== '' && !capital;
    folded += letter;
  }
  if (folded === '') return null;
  const { text: word, lexeme } = readWord(lexicon, folded);
  if (first === hash) return { kind: 'tag', text: word, lexeme: findTag(lexicon, word), from, to };
  return { kind: 'word', text: word, lexeme, from, to };
};
