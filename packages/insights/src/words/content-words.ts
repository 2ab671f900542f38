import { type Chunk, type Cut, cutText, marks } from './chunks.ts';
import { type ContentWord, readWords } from './read-words.ts';

/** The words of a message that say what it is about, in order: no stop words, chat filler, laughter, numbers or single letters. */
export const contentWords = (text: string): readonly ContentWord[] => wordsIn(cutText(text));

/** The same of a message that is cut already. */
export const wordsIn = (cut: Cut): readonly ContentWord[] => {
  cut.words ??= cut.marks & marks.ofPlaceholder ? readWords(cut.text) : wordsOf(cut.chunks);
  return cut.words;
};

const wordsOf = (chunks: readonly Chunk[]): ContentWord[] => {
  const found: ContentWord[] = [];
  for (const { words } of chunks) for (const word of words) found.push(word);
  return found;
};
