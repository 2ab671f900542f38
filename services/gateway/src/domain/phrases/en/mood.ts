import type { Phrases } from '../phrases.ts';
import { type Dates, number } from './words.ts';

export const moodEn = ({ day }: Dates): Phrases['mood'] => ({
  overall: ({ positive, negative }) =>
    `Of every 100 messages with a text, ${number(Math.round(positive * 100))} sound good and ${number(Math.round(negative * 100))} sound bad; the others lean to neither side.`,
  chartTitle: {
    week: 'Week by week, of every 100 messages, how many sound bad (left) and how many sound good (right):',
    month: 'Month by month, of every 100 messages, how many sound bad (left) and how many sound good (right):',
    year: 'Year by year, of every 100 messages, how many sound bad (left) and how many sound good (right):',
  },
  turn: ({ monday, direction }) =>
    `**Week of ${day(monday)}**: the mood was ${direction === 'up' ? 'lighter' : 'heavier'} than in the weeks before.`,
  steady: 'In no week did the mood really change.',
});
