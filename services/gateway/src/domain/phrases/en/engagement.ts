import type { Phrases } from '../phrases.ts';
import { days, number } from './words.ts';

export const engagementEn: Phrases['engagement'] = {
  lately: ({ members, of }) =>
    members === of
      ? `In the last 30 days all ${number(of)} people wrote.`
      : `In the last 30 days ${number(members)} of the ${number(of)} people wrote.`,
  header: ['Who', 'Days with a message', 'Answers in', 'Talks with', 'Comes back'],
  ratio: (some, of) => `${number(some)} of ${number(of)}`,
  wait: (minutes) => `${number(Math.max(1, Math.round(minutes)))} min`,
  legend:
    'Answers in: the time until half of their answers. Talks with: people they exchange messages with. Comes back: of all that is said between them and each other person, how much goes both ways.',
  quietTitle: 'Who has been quieter',
  quiet: ({ name, signs, silentDays, usualGap, longestGap }) => {
    const falling = signs.includes('falling');
    if (signs.includes('long-silent'))
      return `**${name}** has not written for ${days(silentDays)}; the longest break so far was ${days(longestGap)}.${falling ? ' There had been less and less before.' : ''}`;
    if (signs.includes('silent'))
      return `**${name}** has not written for ${days(silentDays)}; ${usualGap === 0 ? 'usually there is no day without a message' : `breaks are usually ${days(usualGap)} at most`}.${falling ? ' There had been less and less before.' : ''}`;
    return `**${name}** has been writing less than before.`;
  },
  quietNote: 'This only counts days, up to the last message of the group; the reason is theirs to know.',
};
