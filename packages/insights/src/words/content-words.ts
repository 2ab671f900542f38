import { type Chunk, chunksOf } from './chunks.ts';
import { type ContentWord, readWords } from './read-words.ts';

/** The words of a message that say what it is about, in order: no stop words, chat filler, laughter, numbers or single letters. */
export const contentWords = (text: string): readonly ContentWord[] => wordsIn(chunksOf(text), text);

/** The same of a message whose chunks are at hand. */
export const wordsIn = (chunks: readonly Chunk[], text: string): readonly ContentWord[] => {
  const found: ContentWord[] = [];
  for (const { words, ofPlaceholder } of chunks) {
    if (ofPlaceholder) return readWords(text);
    for (const word of words) found.push(word);
  }
  return found;
};
