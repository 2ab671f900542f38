import type { Phrases } from '../phrases.ts';
import { days, number } from './words.ts';

export const engagementPtBr: Phrases['engagement'] = {
  lately: ({ members, of }) =>
    members === of
      ? `Nos últimos 30 dias, todas as ${number(of)} pessoas escreveram.`
      : `Nos últimos 30 dias, escreveram ${number(members)} das ${number(of)} pessoas.`,
  header: ['Quem', 'Dias com mensagem', 'Responde em', 'Fala com', 'Tem volta'],
  ratio: (some, of) => `${number(some)} de ${number(of)}`,
  wait: (minutes) => `${number(Math.max(1, Math.round(minutes)))} min`,
  legend:
    'Responde em: o tempo até metade das suas respostas. Fala com: pessoas com quem troca mensagens. Tem volta: de tudo que se diz entre a pessoa e cada outra, quanto vai nos dois sentidos.',
  quietTitle: 'Quem anda mais calado',
  quiet: ({ name, signs, silentDays, usualGap, longestGap }) => {
    const falling = signs.includes('falling');
    if (signs.includes('long-silent'))
      return `**${name}** não escreve há ${days(silentDays)}; a maior pausa até aqui tinha sido de ${days(longestGap)}.${falling ? ' Já vinha escrevendo menos.' : ''}`;
    if (signs.includes('silent'))
      return `**${name}** não escreve há ${days(silentDays)}; de costume, ${usualGap === 0 ? 'não fica um dia sem escrever' : `as pausas são de até ${days(usualGap)}`}.${falling ? ' Já vinha escrevendo menos.' : ''}`;
    return `**${name}** tem escrito menos que antes.`;
  },
  quietNote: 'É só uma conta de dias, até a última mensagem do grupo; o motivo, só a pessoa sabe.',
};
