import { isCombining, letterOf } from './fold.ts';
import { findTag, readWord } from './lexicon.ts';
import type { Lexeme, Lexicon, Word } from './notation.ts';

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

const wordAt = (text: string, from: number, first: number, lexicon: Lexicon): Token | null => {
  const start = first === hash ? from + 1 : from;
  let small = false;
  let sum = 0;
  let to = start;
  for (; to < text.length; to += 1) {
    const code = text.charCodeAt(to);
    const isLetter = letterOf(code) !== '';
    if (!isLetter && !isCombining(code)) break;
    // A capital behind a small letter begins a word, as in hashtags.
    const capital = isCapital(code);
    if (small && capital) break;
    small = isLetter && !capital;
    sum = Math.imul(sum, 31) + code;
  }
  const word = wordIn(text, start, to, sum, lexicon);
  if (word.text === '') return null;
  if (first === hash) return { kind: 'tag', text: word.text, lexeme: findTag(lexicon, word.text), from, to };
  return { kind: 'word', text: word.text, lexeme: word.lexeme, from, to };
};

interface KnownWord {
  written: string;
  lexicon: Lexicon;
  word: Word;
}

/** Words met before, each in the one slot that its sum leads to: as in words/chunks.ts. */
const slots = new Array<KnownWord | undefined>(2 ** 14).fill(undefined);
const longestKept = 12;

/** The word from one place to another, read once for each way of writing it. */
const wordIn = (text: string, from: number, to: number, sum: number, lexicon: Lexicon): Word => {
  if (to - from > longestKept) return readWord(lexicon, lettersIn(text, from, to));
  const slot = sum & (slots.length - 1);
  const known = slots[slot];
  if (known?.written.length === to - from && known.lexicon === lexicon && text.startsWith(known.written, from))
    return known.word;
  const word = readWord(lexicon, lettersIn(text, from, to));
  slots[slot] = { written: text.slice(from, to), lexicon, word };
  return word;
};

const lettersIn = (text: string, from: number, to: number): string => {
  let folded = '';
  for (let at = from; at < to; at += 1) folded += letterOf(text.charCodeAt(at));
  return folded;
};
