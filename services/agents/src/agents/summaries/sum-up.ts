import type { SummaryBody } from '@prosa/contracts';
import type { Pseudonyms } from '@prosa/llm';
import { lineOf } from '../../chunks/line.ts';
import { checkedSentences } from './checked-sentences.ts';
import { excerptsOf } from './excerpts.ts';
import type { DaySummary } from './prompt.ts';
import type { DayMessage } from './read-day.ts';

export interface SummedUp {
  sentences: SummaryBody['sentences'];
  method: 'offline' | 'model';
  dropped: number;
}

/** Makes a day's summary; null where nothing in it says enough. */
export type SumUp = (messages: readonly DayMessage[]) => Promise<SummedUp | null>;

/** Excerpts: the messages that say most, in their own words. */
export const sumUpByExcerpts: SumUp = async (messages) => {
  const ids = excerptsOf(messages);
  if (ids.length === 0) return null;
  return { sentences: ids.map((id) => ({ text: null, messageIds: [id] })), method: 'offline', dropped: 0 };
};

/** Messages a question: what three sentences can hold. Longer days are asked about in parts. */
const together = 160;
const mostSentences = 3;

/** @param ask about one part, as text; the same part is answered as before */
export const sumUpByModel =
  (ask: (input: string) => Promise<DaySummary>, people: Pseudonyms, locale: string): SumUp =>
  async (messages) => {
    const found: SummaryBody['sentences'] = [];
    let dropped = 0;
    const parts = Math.ceil(messages.length / together);
    const size = Math.ceil(messages.length / Math.max(1, parts));
    for (let part = 0; part < parts; part += 1) {
      const some = messages.slice(part * size, (part + 1) * size);
      const lines = some.map((message) => lineOf(message, people));
      const checked = checkedSentences(await ask([`Language: ${locale}`, ...lines].join('\n')), some, people);
      // Of a long day, each part has its say.
      found.push(...checked.sentences.slice(0, Math.max(1, Math.ceil(mostSentences / parts))));
      dropped += checked.dropped;
    }
    if (found.length > 0) return { sentences: found.slice(0, mostSentences), method: 'model', dropped };
    const excerpts = await sumUpByExcerpts(messages);
    return excerpts && { ...excerpts, dropped };
  };
