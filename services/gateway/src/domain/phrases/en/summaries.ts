import type { Phrases } from '../phrases.ts';
import { type Dates, list, messages, number } from './words.ts';

export const summariesEn = ({ weekdayAndDay }: Dates): Phrases['summaries'] => ({
  intro: {
    offline: 'The messages that say most of each day, in the words of who wrote them: excerpts, not a summary.',
    model: 'A language model summed up each day; every sentence points to messages that were checked.',
  },
  day: (date) => weekdayAndDay(date),
  about: ({ messages: n, names, others }) =>
    `${messages(n)}, by ${list(others > 0 ? [...names, `${number(others)} more`] : names)}.`,
});
