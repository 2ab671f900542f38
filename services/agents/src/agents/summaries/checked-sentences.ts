import type { SummaryBody } from '@prosa/contracts';
import type { Pseudonyms } from '@prosa/llm';
import { withIds } from '../../wording/word-figures.ts';
import type { DaySummary } from './prompt.ts';
import type { DayMessage } from './read-day.ts';

type Sentence = SummaryBody['sentences'][number];

const most = 3;
const longest = 400;
const mostCited = 8;
const pseudonym = /\bP\d+\b/g;

/**
 * The sentences of a summary that hold: each cites messages that are there, and names nobody but who wrote or is named in them. The others
 * are left out and counted.
 */
export const checkedSentences = (
  { sentences }: DaySummary,
  messages: readonly DayMessage[],
  people: Pseudonyms,
): { sentences: Sentence[]; dropped: number } => {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const held = sentences.flatMap(({ text, messages: ids }): Sentence[] => {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.length > longest || /[\n{}]/.test(trimmed)) return [];
    const cited = [...new Set(ids)];
    const found = cited.flatMap((id) => byId.get(id) ?? []);
    if (found.length === 0 || found.length < cited.length || found.length > mostCited) return [];
    const present = new Set(
      found.flatMap(({ memberId, text }) => [people.of(memberId), ...(people.hide(text).match(pseudonym) ?? [])]),
    );
    if (!(trimmed.match(pseudonym) ?? []).every((named) => present.has(named))) return [];
    return [{ text: withIds(trimmed, people), messageIds: found.map(({ id }) => id).sort((a, b) => a - b) }];
  });
  return { sentences: held.slice(0, most), dropped: sentences.length - held.length };
};
