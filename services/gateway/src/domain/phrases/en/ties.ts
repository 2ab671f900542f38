import type { Phrases } from '../phrases.ts';
import { duration, list, messages, number } from './words.ts';

export const tiesEn: Phrases['ties'] = {
  pairsTitle: 'Who turns to whom most, in answers and by name:',
  pair: ({ names: [a, b], messages: [ofA, ofB] }) =>
    ofB === 0
      ? `**${a}** to **${b}**: ${messages(ofA)}.`
      : `**${a}** and **${b}**: ${messages(ofA + ofB)} to each other, ${number(ofA)} by ${a} and ${number(ofB)} by ${b}.`,
  starters: ({ name, opened, of, next }) =>
    `The one who gets conversations going is **${name}**: ${number(opened)} of ${number(of)} began with a message of theirs${next === undefined ? '' : `; after that, **${next}**`}.`,
  waits: ({ p50, p90 }) =>
    `Half of the answers come within ${duration(Math.max(1, p50))}; nine in ten within ${duration(Math.max(1, p90))}.`,
  circles: (circles) =>
    `Within the group there are circles that talk more among themselves: ${circles.map((names) => list(names)).join('; ')}.`,
  unanswered: ({ name, questions, unanswered }) =>
    `**${name}**’s questions are sometimes left hanging: ${number(unanswered)} of ${number(questions)} got no answer. It may just be a busy day; a hello is all it takes.`,
};
