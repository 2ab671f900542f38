import type { Phrases } from '../phrases.ts';
import { count, percent } from './words.ts';

/** Less than one in a hundred is no number to remember. */
const shareOf = (share: number): string => (share < 0.01 ? 'Menos de 1%' : percent(share));

export const subjectsPtBr: Phrases['subjects'] = {
  intro: 'Cada assunto leva o nome das palavras que mais voltam quando se fala dele.',
  about: ({ share, size, trend, mood }) => {
    const going = {
      rising: ' Fala-se disso cada vez mais.',
      falling: ' Já se falou mais disso.',
      past: ' Faz tempo que ninguém fala disso.',
    };
    const tone =
      mood === null || Math.abs(mood) < 0.2
        ? ''
        : mood > 0
          ? ' Costuma alegrar a conversa.'
          : ' Costuma pesar na conversa.';
    return `${shareOf(share)} das mensagens, em ${count(size, 'conversa', 'conversas')}.${trend === null || trend === 'steady' ? '' : going[trend]}${tone}`;
  },
  others: (names) => `Também se fala de: ${names.join('; ')}.`,
};
