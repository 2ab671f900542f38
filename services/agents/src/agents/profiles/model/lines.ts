import type { Pseudonyms } from '@prosa/llm';
import type { ReadableMessage } from '../../../agent.ts';
import { quoted, shownText } from '../../../chunks/line.ts';
import { fold } from '../../memories/reading/fold.ts';
import type { Cited } from '../instrument.ts';
import { ownSentences, wordsIn } from '../own-words.ts';

/** One message as it is sent: what of it is the member's own, and nothing of what is never inferred. */
export interface Line {
  messageId: number;
  month: string;
  sentences: string[];
}

/** A word says nothing alone. */
const fewestWords = 2;

export const linesOf = (messages: readonly ReadableMessage[]): Line[] =>
  messages.flatMap(({ id, localTime, text }) => {
    const sentences = ownSentences(text).map((sentence) => sentence.text);
    return sentences.length === 0 ? [] : [{ messageId: id, month: localTime.slice(0, 7), sentences }];
  });

/** `3. [2025-03] text`, under pseudonyms and without contacts. */
export const inputOf = (lines: readonly Line[], people: Pseudonyms): string =>
  lines
    .map(({ month, sentences }, at) => {
      const shown = sentences.map((sentence) => shownText(sentence, people)).join(' ');
      return `${at + 1}. [${month}] ${shown}`;
    })
    .join('\n');

/** What a model quotes of a line, in the words that were written; undefined where no sentence of that line says so. */
export const citedIn = (
  lines: readonly Line[],
  people: Pseudonyms,
  { line, quote }: { line: number; quote: string },
): Cited | undefined => {
  const found = lines[line - 1];
  if (!found || wordsIn(fold(quote)) < fewestWords) return undefined;
  for (const text of found.sentences) {
    const words = quoted(quote, { text }, people);
    if (words !== undefined) return { messageId: found.messageId, quote: words };
  }
  return undefined;
};
