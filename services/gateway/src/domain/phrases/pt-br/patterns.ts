import type { Phrases } from '../phrases.ts';
import { type Dates, number, part, singular, weekdays } from './words.ts';

type Role = Parameters<Phrases['patterns']['role']>[0]['role'];

const roles: Record<Role, (name: string, count: string, of: string) => string> = {
  starts: (name, n, of) => `${name} começa ${n} das ${of} conversas`,
  answers: (name, n, of) => `${name} dá ${n} das ${of} respostas`,
  closes: (name, n, of) => `${name} fica com a última palavra em ${n} das ${of} conversas`,
  asks: (name, n, of) => `${name} faz ${n} das ${of} perguntas`,
  media: (name, n, of) => `${name} manda ${n} das ${of} mídias`,
  plans: (name, n, of) => `${name} propõe ${n} dos ${of} planos`,
};

/** `o dobro do esperado`, `1,6 vez o esperado`. */
const often = (times: number, what: `o ${string}` | `as ${string}`): string => {
  const rounded = Math.round(times * 10) / 10;
  return rounded === 2 ? `o dobro d${what}` : `${number(rounded)} ${rounded < 2 ? 'vez' : 'vezes'} ${what}`;
};
const fromHour = (hour: number): string => `${singular(hour) ? 'da' : 'das'} ${hour}h`;
const toHour = (hour: number): string => `${singular(hour) ? 'à' : 'às'} ${hour}h`;
const about = (n: number): string => (Math.round(n) === 0 ? 'quase nenhuma' : `umas ${number(Math.round(n))}`);

export const patternsPtBr = ({ day }: Dates): Phrases['patterns'] => ({
  intro:
    'O que as contas mostram no período todo; dizem o que cada um faz aqui, não como é. O esperado é o que daria a parte de cada um nas mensagens.',
  ofGroup: 'Do grupo',
  ofMembers: 'De cada um',
  hours: ({ name, from, to, share }) =>
    `${name === null ? 'O grupo' : `**${name}**`} escreve ${part(share)} das mensagens ${fromHour(from)} ${toHour(to)}.`,
  weekday: ({ name, weekday, times }) =>
    `${weekday >= 5 ? 'O' : 'A'} ${weekdays[weekday]} é o dia ${name === null ? 'do grupo' : `de **${name}**`}: ${often(times, 'as mensagens de um dia comum')}.`,
  role: ({ name, role, count, of, times }) =>
    `${roles[role](`**${name}**`, number(count), number(of))}, ${often(times, 'o esperado')}.`,
  tempo: ({ perWeek }) => {
    const conversations = Math.round(perWeek);
    if (conversations === 0) return 'Há menos de uma conversa por semana.';
    return conversations === 1
      ? 'Há mais ou menos uma conversa por semana.'
      : `São umas ${number(conversations)} conversas por semana.`;
  },
  affinity: ({ name, subject, share }) =>
    `**${name}** escreve ${part(share)} do que se diz quando o assunto é ${subject}.`,
  change: ({ name, since, before, after }) =>
    `A partir da semana de ${day(since)}, **${name}** passou de ${about(before)} para ${about(after)} mensagens por semana.`,
});
