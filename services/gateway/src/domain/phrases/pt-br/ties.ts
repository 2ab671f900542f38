import type { Phrases } from '../phrases.ts';
import { duration, list, messages, number } from './words.ts';

export const tiesPtBr: Phrases['ties'] = {
  pairsTitle: 'Quem mais se dirige a quem, respondendo ou chamando pelo nome:',
  pair: ({ names: [a, b], messages: [ofA, ofB] }) =>
    ofB === 0
      ? `**${a}** para **${b}**: ${messages(ofA)}.`
      : `**${a}** e **${b}**: ${messages(ofA + ofB)} de um para o outro, ${number(ofA)} de ${a} e ${number(ofB)} de ${b}.`,
  starters: ({ name, opened, of, next }) =>
    `Quem mais puxa conversa é **${name}**: ${number(opened)} das ${number(of)} começaram com uma mensagem sua${next === undefined ? '' : `; depois, **${next}**`}.`,
  waits: ({ p50, p90 }) =>
    `Metade das respostas chega em até ${duration(Math.max(1, p50))}; nove em cada dez, em até ${duration(Math.max(1, p90))}.`,
  circles: (circles) =>
    `Dentro do grupo há rodas que conversam mais entre si: ${circles.map((names) => list(names)).join('; ')}.`,
  unanswered: ({ name, questions, unanswered }) =>
    `As perguntas de **${name}** às vezes ficam no ar: ${number(unanswered)} de ${number(questions)} não tiveram resposta. Pode ser só a correria do dia; um alô já resolve.`,
};
