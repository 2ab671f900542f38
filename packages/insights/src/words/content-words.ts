import { type Cut, cutText, marks } from './chunks.ts';
import { type ContentWord, readWords } from './read-words.ts';

/** The words of a message that say what it is about, in order: no stop words, chat filler, laughter, numbers or single letters. */
export const contentWords = (text: string): readonly ContentWord[] => wordsIn(cutText(text));

/** The same of a message that is cut already. */
export const wordsIn = ({ text, chunks, marks: about }: Cut): readonly ContentWord[] => {
  if (about & marks.ofPlaceholder) return readWords(text);
  const found: ContentWord[] = [];
  for (const { words } of chunks) for (const word of words) found.push(word);
  return found;
};
