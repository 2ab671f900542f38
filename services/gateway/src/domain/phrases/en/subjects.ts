import type { Phrases } from '../phrases.ts';
import { count, percent } from './words.ts';

/** Less than one in a hundred is no number to remember. */
const shareOf = (share: number): string => (share < 0.01 ? 'Less than 1%' : percent(share));

export const subjectsEn: Phrases['subjects'] = {
  intro: 'Each subject is named by the words that come back most when people talk about it.',
  about: ({ share, size, trend, mood }) => {
    const going = {
      rising: ' It comes up more and more.',
      falling: ' It used to come up more.',
      past: ' Nobody has spoken of it for a while.',
    };
    const tone =
      mood === null || Math.abs(mood) < 0.2
        ? ''
        : mood > 0
          ? ' It tends to cheer people up.'
          : ' It tends to weigh on the mood.';
    return `${shareOf(share)} of the messages, in ${count(size, 'conversation', 'conversations')}.${trend === null || trend === 'steady' ? '' : going[trend]}${tone}`;
  },
  others: (names) => `People also talk about: ${names.join('; ')}.`,
};
