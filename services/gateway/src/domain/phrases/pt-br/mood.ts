import type { Phrases } from '../phrases.ts';
import { type Dates, number } from './words.ts';

export const moodPtBr = ({ day }: Dates): Phrases['mood'] => ({
  overall: ({ positive, negative }) =>
    `De cada 100 mensagens com texto, ${number(Math.round(positive * 100))} soam bem e ${number(Math.round(negative * 100))} soam mal; as outras não pendem para lado nenhum.`,
  chartTitle: {
    week: 'Semana a semana, de cada 100 mensagens, quantas soam mal (à esquerda) e quantas soam bem (à direita):',
    month: 'Mês a mês, de cada 100 mensagens, quantas soam mal (à esquerda) e quantas soam bem (à direita):',
    year: 'Ano a ano, de cada 100 mensagens, quantas soam mal (à esquerda) e quantas soam bem (à direita):',
  },
  turn: ({ monday, direction }) =>
    `**Semana de ${day(monday)}**: o clima ficou ${direction === 'up' ? 'mais leve' : 'mais pesado'} que nas semanas anteriores.`,
  steady: 'Em nenhuma semana o clima mudou de verdade.',
});
