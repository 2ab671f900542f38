import type { Answer } from '@prosa/contracts';
import type { Pseudonyms } from '@prosa/llm';
import type { WrittenAnswer } from './prompt.ts';

/** A message as the model was shown it, and as it is. */
export interface ShownLine {
  messageId: number;
  /** Masked, and under pseudonyms. */
  shown: string;
  said: string;
}

type Told = Pick<Answer, 'answer' | 'citations' | 'reason' | 'dropped'>;

/** What would lead a reader away, or be drawn by whatever shows it. */
const markup = /:\/\/|\]\(|!\[|<\/?[a-z]/i;

/**
 * The sentences of an answer that bear looking at: each cites lines it was shown, and every quote stands in its line letter by
 * letter. The others are left out and counted.
 */
export const readAnswer = (
  { answered, sentences }: WrittenAnswer,
  lines: readonly ShownLine[],
  people: Pick<Pseudonyms, 'reveal'>,
): Told => {
  if (!answered) return { answer: null, citations: [], reason: 'not_in_conversation', dropped: 0 };
  const kept: string[] = [];
  const citations = new Map<string, Told['citations'][number]>();
  for (const { text, citations: cited } of sentences) {
    const found = cited.map(({ line, quote }) => citationOf(lines[line - 1], quote, people));
    const grounded = found.length > 0 && found.every((citation) => citation !== null);
    if (!grounded || text.trim() === '' || markup.test(text)) continue;
    kept.push(people.reveal(text.trim()));
    for (const citation of found) citations.set(`${citation.messageId} ${citation.quote}`, citation);
  }
  const dropped = sentences.length - kept.length;
  if (kept.length === 0) return { answer: null, citations: [], reason: 'not_grounded', dropped };
  return { answer: kept.join(' '), citations: [...citations.values()], reason: null, dropped };
};

/** In the words of the message; where a name or a number was hidden in it, the whole of it. */
const citationOf = (
  line: ShownLine | undefined,
  quote: string,
  { reveal }: Pick<Pseudonyms, 'reveal'>,
): Told['citations'][number] | null => {
  if (!line || quote.trim() === '' || !line.shown.includes(quote)) return null;
  const own = [quote, reveal(quote)].find((words) => line.said.includes(words));
  return { messageId: line.messageId, quote: own ?? line.said };
};
