import { maskContacts } from '@prosa/llm';
import type { AgentModel } from '../../agent.ts';
import { checkedLabel, labelOfWords, type Said } from './label.ts';
import { subjectsPrompt } from './prompt.ts';

/** Gives topics their labels, in their order; null where nothing makes one. `dropped` counts those that did not hold. */
export type Labeller = (topics: readonly Said[]) => Promise<{ labels: (string | null)[]; dropped: number }>;

interface Setting {
  /** Parts of members' names. */
  names: ReadonlySet<string>;
  locale: string;
}

export const labelByWords =
  ({ names, locale }: Setting): Labeller =>
  async (topics) => ({ labels: topics.map(({ words }) => labelOfWords(words, names, locale)), dropped: 0 });

/** Topics a call: their labels fit the prompt's output. */
const together = 15;
const quotesShown = 3;
const quoteLength = 200;

/** What the model says badly, or leaves out, gets the label of its words. */
export const labelByModel =
  ({ ask, people }: AgentModel, { names, locale }: Setting): Labeller =>
  async (topics) => {
    const labels = topics.map(({ words }) => labelOfWords(words, names, locale));
    let dropped = 0;
    for (let first = 0; first < topics.length; first += together) {
      const some = topics.slice(first, first + together);
      const lines = some.map(({ words, quotes }, at) => {
        const said = quotes
          .slice(0, quotesShown)
          .map((quote) => people.hide(maskContacts(quote)).slice(0, quoteLength));
        return `T${at + 1} | ${people.hide(words.join(', '))} | ${JSON.stringify(said)}`;
      });
      const answer = await ask(subjectsPrompt, [`Language: ${locale}`, ...lines].join('\n'));
      for (const { key, label } of answer.labels) {
        const at = some.findIndex((_, place) => key === `T${place + 1}`);
        const topic = some[at];
        const checked = topic ? checkedLabel(label, topic, names) : null;
        if (checked === null) dropped += 1;
        else labels[first + at] = checked;
      }
    }
    return { labels, dropped };
  };
