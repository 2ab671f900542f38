import { type Chunk, type Cut, isSpace, marks } from '../words/chunks.ts';
import { isCombining, letterOf, longestRun } from './fold.ts';
import { findTag, readWord } from './lexicon.ts';
import type { Lexeme, Lexicon } from './notation.ts';
import type { ReadTokens, Token } from './token.ts';

const lineFeed = 0x0a;
const space = 0x20;
const hash = 0x23;
const at = 0x40;
const h = 0x68;
const w = 0x77;
const emoticonStarts = new Set(':;=<>^*¬(\\');
const stops = new Set('.,;:!?\n…');
const quotes = new Set('"“”');
const longestEmoticon = 4;
const silent = { lexeme: undefined, phrases: undefined };
const unmarked = { isDrawnOut: false, isShouted: false, isCapital: false };
const lineEnd: Token = { kind: 'stop', text: '\n', ...silent, ...unmarked, from: 0, to: 1 };
const linkStarts = ['http://', 'https://', 'www.'];

/** What sentiment reads in a message; none where nothing says anything. Takes time in proportion to the text's length. */
export const tokensOf = (cut: Cut, lexicon: Lexicon): readonly Token[] => {
  if (isReadAtOnce(cut)) return tokensIn(cut.text, lexicon);
  const { chunks, lineEnds } = cut;
  // An array that grows by itself takes several times the room.
  let length = lineEnds.length;
  let tells = false;
  for (const chunk of chunks) {
    const read = readOf(chunk, lexicon);
    length += read.tokens.length;
    tells ||= read.tells;
  }
  if (!tells) return [];
  const tokens = new Array<Token>(length);
  let place = 0;
  let ended = 0;
  for (let at = 0; at <= chunks.length; at += 1) {
    for (; lineEnds[ended] === at; ended += 1) {
      tokens[place] = lineEnd;
      place += 1;
    }
    const chunk = chunks[at];
    if (!chunk) continue;
    for (const token of readOf(chunk, lexicon).tokens) {
      tokens[place] = token;
      place += 1;
    }
  }
  return tokens;
};

/** Where in the text begins what each token's place is counted from. */
export const originsOf = (cut: Cut, lexicon: Lexicon): readonly number[] => {
  const { text, chunks } = cut;
  if (isReadAtOnce(cut)) return tokensIn(text, lexicon).map(() => 0);
  const origins: number[] = [];
  let at = 0;
  for (const chunk of [...chunks, null]) {
    for (; at < text.length && isSpace(text.charCodeAt(at)); at += 1)
      if (text.charCodeAt(at) === lineFeed) origins.push(at);
    if (!chunk) continue;
    for (const _ of readOf(chunk, lexicon).tokens) origins.push(at);
    at += chunk.written.length;
  }
  return origins;
};

/** Tokens know no wide spaces: some are read as symbols, and links go on behind them. */
const isReadAtOnce = ({ marks: about }: Cut): boolean => (about & marks.wide) !== 0;

const readOf = (chunk: Chunk, lexicon: Lexicon): ReadTokens => {
  if (chunk.tokens?.lexicon !== lexicon) {
    const tokens = tokensIn(chunk.written, lexicon);
    chunk.tokens = { lexicon, tokens, tells: tokens.some(({ lexeme, phrases }) => lexeme || phrases) };
  }
  return chunk.tokens;
};

const tokensIn = (text: string, lexicon: Lexicon): Token[] => {
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
  return { kind: 'link', text: '', ...silent, ...unmarked, from, to: endOfChunk(text, from, text.length) };
};

const symbolAt = (text: string, from: number, code: number, lexicon: Lexicon): Token | null => {
  if (code >= 0x2100) {
    const to = from + ((text.codePointAt(from) ?? code) >= 0x10000 ? 2 : 1);
    const symbol = text.slice(from, to);
    return { kind: 'symbol', text: symbol, ...saying(lexicon.lexemes.get(symbol)), ...unmarked, from, to };
  }
  const starts = letterOf(code) === '' && emoticonStarts.has(text.charAt(from));
  const alone = (from === 0 || text.charCodeAt(from - 1) <= space) && letterOf(codeAt(text, from + 1)) === '';
  if (!starts && !alone) return null;
  for (let to = endOfChunk(text, from, longestEmoticon); to > from + 1; to -= 1) {
    const symbol = text.slice(from, to).toLowerCase();
    const lexeme = letterOf(codeAt(text, to)) === '' ? lexicon.lexemes.get(symbol) : undefined;
    if (lexeme) return { kind: 'symbol', text: symbol, ...saying(lexeme), ...unmarked, from, to };
  }
  return null;
};

const markAt = (text: string, from: number, code: number): Token | null => {
  const mark = text.charAt(from);
  if (stops.has(mark)) return { kind: 'stop', text: mark, ...silent, ...unmarked, from, to: from + 1 };
  if (quotes.has(mark)) return { kind: 'quote', text: '', ...silent, ...unmarked, from, to: from + 1 };
  if (code !== at) return null;
  let to = from + 1;
  while (to < text.length && (letterOf(text.charCodeAt(to)) !== '' || text.charAt(to) === '_')) to += 1;
  return { kind: 'mention', text: '', ...silent, ...unmarked, from, to };
};

const wordAt = (text: string, from: number, first: number, lexicon: Lexicon): Token | null => {
  const start = first === hash ? from + 1 : from;
  let small = false;
  let to = start;
  for (; to < text.length; to += 1) {
    const code = text.charCodeAt(to);
    const isLetter = letterOf(code) !== '';
    if (!isLetter && !isCombining(code)) break;
    // A capital behind a small letter begins a word, as in hashtags.
    const capital = isCapital(code);
    if (small && capital) break;
    small = isLetter && !capital;
  }
  const word = readWord(lexicon, lettersIn(text, start, to));
  if (word.text === '') return null;
  if (first === hash)
    return { kind: 'tag', text: word.text, ...saying(findTag(lexicon, word.text)), ...unmarked, from, to };
  const [begins, isDrawnOut] = [isCapital(first), longestRun(word.text) > 2];
  return {
    kind: 'word',
    text: word.text,
    ...saying(word.lexeme),
    isDrawnOut,
    isShouted: isDrawnOut || (word.text.length > 3 && begins && isCapital(text.charCodeAt(to - 1))),
    isCapital: begins && !isCapital(codeAt(text, from + 1)),
    from,
    to,
  };
};

/** What only begins phrases says nothing by itself. */
const saying = (lexeme: Lexeme | undefined): Pick<Token, 'lexeme' | 'phrases'> => ({
  lexeme: lexeme?.role === 'says' && lexeme.weight === 0 ? undefined : lexeme,
  phrases: lexeme?.phrases,
});

const lettersIn = (text: string, from: number, to: number): string => {
  let folded = '';
  for (let at = from; at < to; at += 1) folded += letterOf(text.charCodeAt(at));
  return folded;
};
