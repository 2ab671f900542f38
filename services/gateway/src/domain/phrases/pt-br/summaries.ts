import type { Phrases } from '../phrases.ts';
import { capitalised } from '../wording.ts';
import { count, type Dates, list, messages } from './words.ts';

export const summariesPtBr = ({ weekdayAndDay }: Dates): Phrases['summaries'] => ({
  intro: {
    offline: 'As mensagens que dizem mais de cada dia, com as palavras de quem escreveu: são trechos, não um resumo.',
    model: 'Um modelo de linguagem resumiu cada dia; toda frase aponta para mensagens que foram conferidas.',
  },
  day: (date) => capitalised(weekdayAndDay(date)),
  about: ({ messages: n, names, others }) =>
    `${messages(n)}, de ${list(others > 0 ? [...names, `mais ${count(others, 'pessoa', 'pessoas')}`] : names)}.`,
});
