import { isCombining, letterOf } from './fold.ts';
import type { Lexicon } from './notation.ts';

/** `stop`: punctuation that ends a clause. `tag`: a hashtag's word. */
export interface Token {
  kind: 'word' | 'tag' | 'symbol' | 'stop' | 'quote' | 'mention' | 'link';
  /** Words folded (fold.ts); symbols (emoji, emoticons) in small letters; `stop` as written. */
  text: string;
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
const longestShortening = 8;
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
    const token =
      (code === h || code === w ? linkAt(text, from) : null) ??
      symbolAt(text, from, code, lexicon) ??
      (isPlain(code) ? null : markAt(text, from, code)) ??
      wordAt(text, from, code, lexicon);
    if (token) tokens.push(token);
    from = token ? token.to : from + 1;
  }
  return tokens;
};

const isPlain = (code: number): boolean => code >= 0x61 && code <= 0x7a;

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

const endOfChunk = (text: string, from: number): number => {
  let to = from;
  while (to < text.length && text.charCodeAt(to) > space) to += 1;
  return to;
};

const linkAt = (text: string, from: number): Token | null => {
  if (!linkStarts.some((start) => text.startsWith(start, from))) return null;
  return { kind: 'link', text: '', from, to: endOfChunk(text, from) };
};

const symbolAt = (text: string, from: number, code: number, { lexemes }: Lexicon): Token | null => {
  if (code >= 0x2100) {
    const to = from + ((text.codePointAt(from) ?? code) >= 0x10000 ? 2 : 1);
    return { kind: 'symbol', text: text.slice(from, to), from, to };
  }
  const starts = letterOf(code) === '' && emoticonStarts.has(text.charAt(from));
  const alone = (from === 0 || text.charCodeAt(from - 1) <= space) && letterOf(text.charCodeAt(from + 1)) === '';
  if (!starts && !alone) return null;
  for (let to = Math.min(from + longestEmoticon, text.length); to > from + 1; to -= 1) {
    const symbol = text.slice(from, to).toLowerCase();
    if (letterOf(text.charCodeAt(to)) === '' && lexemes.has(symbol)) return { kind: 'symbol', text: symbol, from, to };
  }
  return null;
};

const markAt = (text: string, from: number, code: number): Token | null => {
  const mark = text.charAt(from);
  if (stops.has(mark)) return { kind: 'stop', text: mark, from, to: from + 1 };
  if (quotes.has(mark)) return { kind: 'quote', text: '', from, to: from + 1 };
  if (code !== at) return null;
  let to = from + 1;
  while (to < text.length && (letterOf(text.charCodeAt(to)) !== '' || text.charAt(to) === '_')) to += 1;
  return { kind: 'mention', text: '', from, to };
};

const wordAt = (text: string, from: number, code: number, { spellings }: Lexicon): Token | null => {
  const start = code === hash ? from + 1 : from;
  // Most words are plain small letters and need no folding.
  let to = start;
  while (to < text.length && isPlain(text.charCodeAt(to))) to += 1;
  let folded = text.slice(start, to);
  let small = folded !== '';
  for (; to < text.length; to += 1) {
    const letter = letterOf(text.charCodeAt(to));
    if (letter === '' && !isCombining(text.charCodeAt(to))) break;
    // A capital behind a small letter begins a word, as in hashtags.
    const capital = isCapital(text.charCodeAt(to));
    if (small && capital) break;
    small = letter !== '' && !capital;
    folded += letter;
  }
  if (folded === '') return null;
  const word = (folded.length <= longestShortening && spellings.get(folded)) || folded;
  return { kind: code === hash ? 'tag' : 'word', text: word, from, to };
};
