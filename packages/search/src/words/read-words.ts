import { fold } from './fold.ts';
import { isQuestion, signs, signsOfWord } from './signs.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { writtenOtherwise } from './written-otherwise.ts';

/** A word of a text as it is searched for, and where it stands, in UTF-16 units. */
export interface FoundTerm {
  term: string;
  start: number;
  end: number;
}

const link = /(?:https?:\/\/|www\.)\S+/giu;
/** What an export writes where a photo was, and that a message was edited: nobody said these words. */
const placeholder =
  /<[^<>\n]{0,40}(?:m[ií]dia|media|ocult|omit|anexado|attached|editad|edited)[^<>\n]{0,60}>|\(?(?:arquivo anexado|file attached)\)?|\b(?:imagem|v[ií]deo|[áa]udio|figurinha|gif|documento|image|video|audio|sticker|document) (?:ocultad[oa]|ocult[oa]|omitid[oa]|omitted)\b/giu;
const word = /[\p{L}\p{M}\p{N}]+(?:[.,:/]\d+)*|\p{Extended_Pictographic}/gu;
const laughter =
  /^(?:k{2,}|(?:rs)+r?|(?:h[aeiu]+){2,}h?|(?:ha?ua?)+|(?=[kashue]*(?:kk|hah|hsh|sha|hua|ush))[kashue]{4,})$/;
/** Emoji of every other message: laughter, hearts, thumbs. */
const everydayEmoji = new Set([...'😂🤣😅😆😄😁😊🙂😍🥰😘❤💕💖💙💚💛💜🙏👏👍🙌😭😢🥺🤔😉😎🔥✨💪🎉😱🤦🤷😬🙈']);

/** What one written word comes to; no terms where it says nothing. */
interface Read {
  terms: readonly string[];
  number: boolean;
  time: boolean;
}

const kept = 20_000;
const known = new Map<string, Read>();

const readWord = (written: string): Read => {
  const before = known.get(written);
  if (before) return before;
  const folded = fold(written);
  const read = { terms: termsOfWord(folded), ...signsOfWord(folded) };
  if (known.size === kept) known.clear();
  known.set(written, read);
  return read;
};

const termsOfWord = (folded: string): readonly string[] => {
  if (/^\p{Extended_Pictographic}/u.test(folded)) return everydayEmoji.has(folded) ? [] : [folded];
  if (/^\d/.test(folded)) return [folded];
  if (folded.length < 2 || isStopWord(folded) || laughter.test(folded)) return [];
  return (writtenOtherwise.get(folded) ?? folded).split(' ').map(stemOf);
};

const blank = (match: string): string => ' '.repeat(match.length);
/** Links and placeholders as spaces, so that places stay. */
const spoken = (text: string): string =>
  // Nearly no message has one of these marks; looking for them is cheaper than the replacements.
  /[<(/]|ocult|omit/iu.test(text) ? text.replace(link, blank).replace(placeholder, blank) : text;

/** The terms of a text in order, each with its place. */
export const readTerms = (text: string): FoundTerm[] => {
  const found: FoundTerm[] = [];
  for (const { 0: written, index } of spoken(text).matchAll(word)) {
    for (const term of readWord(written).terms) found.push({ term, start: index, end: index + written.length });
  }
  return found;
};

/** The distinct terms of a message, as the index keeps them, and the signs of what it says: a message of signs alone has none. */
export const termsOf = (text: string): string[] => {
  const terms = new Set<string>();
  let [number, time] = [false, false];
  for (const written of spoken(text).match(word) ?? []) {
    const read = readWord(written);
    for (const term of read.terms) terms.add(term);
    number ||= read.number;
    time ||= read.time;
  }
  if (terms.size === 0) return [];
  if (isQuestion(text)) terms.add(signs.question);
  if (number) terms.add(signs.number);
  if (time) terms.add(signs.time);
  return [...terms];
};
