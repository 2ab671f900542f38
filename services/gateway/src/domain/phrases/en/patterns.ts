import type { Phrases } from '../phrases.ts';
import { type Dates, hour, number, part, weekdays } from './words.ts';

type Role = Parameters<Phrases['patterns']['role']>[0]['role'];

const roles: Record<Role, (name: string, count: string, of: string) => string> = {
  starts: (name, n, of) => `${name} starts ${n} of the ${of} conversations`,
  answers: (name, n, of) => `${name} gives ${n} of the ${of} answers`,
  closes: (name, n, of) => `${name} has the last word in ${n} of the ${of} conversations`,
  asks: (name, n, of) => `${name} asks ${n} of the ${of} questions`,
  media: (name, n, of) => `${name} sends ${n} of the ${of} photos, videos, voice messages and stickers`,
  plans: (name, n, of) => `${name} proposes ${n} of the ${of} plans`,
};

const often = (times: number): string => {
  const rounded = Math.round(times * 10) / 10;
  return rounded === 2 ? 'twice' : `${number(rounded)} times`;
};
const about = (n: number): string => (Math.round(n) === 0 ? 'hardly any' : `about ${number(Math.round(n))}`);

export const patternsEn = ({ day }: Dates): Phrases['patterns'] => ({
  intro:
    'What the figures show over the whole period; they say what people do here, not what they are like. Expected is what their share of the messages would give.',
  ofGroup: 'Of the group',
  ofMembers: 'Of its members',
  hours: ({ name, from, to, share }) =>
    `${name === null ? 'The group' : `**${name}**`} writes ${part(share)} of the messages from ${hour(from)} to ${hour(to)}.`,
  weekday: ({ name, weekday, times }) =>
    `${weekdays[weekday]} is the day ${name === null ? 'of the group' : `of **${name}**`}: ${often(times)} the messages of an average day.`,
  role: ({ name, role, count, of, times }) =>
    `${roles[role](`**${name}**`, number(count), number(of))}, ${often(times)} what would be expected.`,
  tempo: ({ perWeek }) => {
    const conversations = Math.round(perWeek);
    if (conversations === 0) return 'There is less than one conversation a week.';
    return conversations === 1
      ? 'There is about one conversation a week.'
      : `There are about ${number(conversations)} conversations a week.`;
  },
  affinity: ({ name, subject, share }) =>
    `**${name}** writes ${part(share)} of what is said when it is about ${subject}.`,
  change: ({ name, since, before, after }) =>
    `From the week of ${day(since)} on, **${name}** went from ${about(before)} to ${about(after)} messages a week.`,
});
