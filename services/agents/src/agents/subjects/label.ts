import { contentWords } from '@prosa/insights';
import { fold } from '../memories/reading/fold.ts';
import { isSensitive } from '../memories/reading/sensitive.ts';

/** What a topic says, as far as its name may be made of it. */
export interface Said {
  /** The telling words, the heaviest first. */
  words: readonly string[];
  quotes: readonly string[];
}

const mostWords = 6;
const longest = 60;
const wordsInLabel = 3;
const shortestName = 3;

/** The parts of members' names, folded: no label has one. */
export const namePartsOf = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => partsOf(name)).filter(({ length }) => length >= shortestName));

const partsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * A label as it may stand, or null: of one to six words, none of them a member's name, one at least a telling word of the topic or its
 * quotes, and nothing of what the law calls sensitive.
 */
export const checkedLabel = (label: string, { words, quotes }: Said, names: ReadonlySet<string>): string | null => {
  const text = label.trim().replace(/^["“'`]+|["”'`.]+$/g, '');
  const parts = partsOf(text);
  if (parts.length === 0 || text.split(/\s+/).length > mostWords || text.length > longest) return null;
  if (/[\n\r{}|<>]/.test(text) || /\bP\d+\b/.test(text)) return null;
  if (parts.some((part) => names.has(part)) || isSensitive(fold(text))) return null;
  const telling = stemsOf([...words, ...quotes].join(' \n '));
  return [...stemsOf(text)].some((stem) => telling.has(stem)) ? capitalised(text) : null;
};

/** The label that its words make; null where names and sensitive words leave none. */
export const labelOfWords = (words: readonly string[], names: ReadonlySet<string>, locale: string): string | null => {
  const plain = words.filter((word) => !names.has(fold(word)) && !isSensitive(fold(word))).slice(0, wordsInLabel);
  if (plain.length === 0) return null;
  return capitalised(new Intl.ListFormat(locale, { type: 'conjunction' }).format(plain));
};

const stemsOf = (text: string): Set<string> => new Set(contentWords(text).map(({ stem }) => stem));
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
