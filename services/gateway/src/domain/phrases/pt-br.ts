import type { Notable } from '../notable.ts';
import { inZone } from '../zone.ts';
import { memorySentencePtBr } from './memories-pt-br.ts';
import { methodPtBr } from './method-pt-br.ts';
import type { Phrases, Setting } from './phrases.ts';
import { capitalised, formatter, simpleFraction, wallClock } from './wording.ts';

const locale = 'pt-BR';
const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent' });
const list = new Intl.ListFormat(locale, { type: 'conjunction' });
const weekdays = ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo'];

const number = (n: number): string => numbers.format(n);
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const messages = (n: number): string => count(n, 'mensagem', 'mensagens');
const days = (n: number): string => count(n, 'dia', 'dias');

const fractions = {
  '1/5': 'um quinto',
  '1/4': 'um quarto',
  '1/3': 'um terço',
  '1/2': 'metade',
  '2/3': 'dois terços',
  '3/4': 'três quartos',
};
const part = (share: number): string => {
  const fraction = simpleFraction(share);
  return fraction ? fractions[fraction] : percents.format(share);
};

const ordinalFirst = (text: string): string => text.replace(/(^|, )1 de /, '$11º de ');
const time = (local: string): string => `${Number(local.slice(11, 13))}h${local.slice(14, 16).replace('00', '')}`;
/** One o'clock is singular: `à 1h`, `da 0h`, but `às 2h`. */
const singular = (hour: number): boolean => hour < 2;
const hourOf = (local: string): number => Number(local.slice(11, 13));
const fromTime = (local: string): string => `${singular(hourOf(local)) ? 'da' : 'das'} ${time(local)}`;
const toTime = (local: string): string => `${singular(hourOf(local)) ? 'à' : 'às'} ${time(local)}`;

const duration = (minutes: number): string => {
  if (minutes < 1) return 'menos de um minuto';
  if (minutes < 100) return count(Math.round(minutes), 'minuto', 'minutos');
  const halves = Math.round(minutes / 30);
  return `${count(Math.floor(halves / 2), 'hora', 'horas')}${halves % 2 ? ' e meia' : ''}`;
};

const changed = ({ edited, deleted }: { edited: number; deleted: number }): string => {
  if (edited === 0) return count(deleted, 'mensagem apagada', 'mensagens apagadas');
  const also = deleted > 0 ? ` e ${count(deleted, 'apagada', 'apagadas')}` : '';
  return `${count(edited, 'mensagem editada', 'mensagens editadas')}${also}`;
};

const oneIn = (every: number): string =>
  every < 2 ? 'quase uma por mensagem' : `uma a cada ${number(Math.round(every))} mensagens`;

const notable = (fact: Notable, weekdayAndDay: (date: string) => string): string => {
  switch (fact.kind) {
    case 'every-day':
      return fact.days === 1
        ? fact.messages === 1
          ? 'Há uma única mensagem.'
          : `Há ${messages(fact.messages)}, todas no mesmo dia.`
        : `Há ${messages(fact.messages)} em ${days(fact.days)}, sem um único dia de silêncio.`;
    case 'nearly-every-day':
      return `Há ${messages(fact.messages)} em ${days(fact.days)}, e só ${fact.silentDays === 1 ? 'um deles passou' : `${number(fact.silentDays)} deles passaram`} em silêncio.`;
    case 'bursts':
      return `A conversa vem em rajadas: ${messages(fact.messages)}, todas em ${number(fact.activeDays)} dos ${days(fact.days)}.`;
    case 'some-days':
      return `Há ${messages(fact.messages)} em ${days(fact.days)}; em ${number(fact.activeDays)} deles houve conversa.`;
    case 'one-voice':
      return `Por enquanto, só **${fact.voice.name}** escreve.`;
    case 'dominant':
      return `**${fact.voice.name}** escreve ${part(fact.voice.share)} de tudo; quem menos aparece é **${fact.quietest.name}**, com ${messages(fact.quietest.messages)}.`;
    case 'pair':
      return `**${fact.voices[0].name}** e **${fact.voices[1].name}** escrevem ${part(fact.share)} de tudo; quem menos aparece é **${fact.quietest.name}**, com ${messages(fact.quietest.messages)}.`;
    case 'balanced':
      return `A palavra é bem dividida entre as ${number(fact.voices)} pessoas: de **${fact.most.name}**, com ${messages(fact.most.messages)}, a **${fact.least.name}**, com ${number(fact.least.messages)}.`;
    case 'leader':
      return `Quem puxa a conversa é **${fact.voice.name}**, com ${part(fact.voice.share)} das mensagens; quem menos aparece é **${fact.quietest.name}**, com ${number(fact.quietest.messages)}.`;
    case 'night':
      return `É um grupo da madrugada, com ${part(fact.share)} das mensagens entre a meia-noite e as cinco.`;
    case 'busiest-day':
      return `O dia mais cheio foi ${weekdayAndDay(fact.date)}: ${messages(fact.messages)}, quando um dia comum tem ${number(fact.commonDay)}.`;
    case 'busiest-hour':
      return `A hora do grupo é ${weekdays[fact.weekday]} ${singular(fact.hour) ? 'à' : 'às'} ${fact.hour}h, com ${messages(fact.messages)} ao todo.`;
  }
};

export const phrasesPtBr = ({ zone, withYear }: Setting): Phrases => {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  const plainDay = formatter(locale, { day: 'numeric', month: 'long', ...year });
  const fullDay = formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const weekDay = formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year });
  const shortMonth = formatter(locale, { month: 'short' });
  const day = (date: string) => ordinalFirst(plainDay(date));
  const weekdayAndDay = (date: string) => ordinalFirst(weekDay(date));
  const period = (from: string, to: string) =>
    `de ${ordinalFirst((from.slice(0, 4) === to.slice(0, 4) ? formatter(locale, { day: 'numeric', month: 'long' }) : fullDay)(from))} a ${ordinalFirst(fullDay(to))}`;

  return {
    number,
    percent: (share) => percents.format(share),
    day,
    hours: ({ from, to }) => `${from}h–${to}h`,
    subtitle: ({ from, to }) => capitalised(period(from, to)),
    notable: (fact) => notable(fact, weekdayAndDay),
    headings: {
      numbers: 'Em números',
      people: 'Quem escreve',
      rhythm: 'Quando',
      moments: 'Momentos',
      memories: 'O que cada um contou de si',
      method: 'Como este relatório foi feito',
    },
    numbers: (o) => [
      `**${messages(o.messages)}** de **${count(o.members, 'pessoa', 'pessoas')}**, ${period(o.from, o.to)}${o.messages >= 2 * o.days ? `: umas ${number(Math.round(o.messages / o.days))} por dia` : ''}.`,
      `**${count(o.words, 'palavra', 'palavras')}**, umas ${number(Math.round(o.words / Math.max(1, o.messages)))} por mensagem.`,
      ...(o.media > 0
        ? [
            `**${count(o.media, 'mídia', 'mídias')}** (fotos, vídeos, áudios, figurinhas): ${oneIn(o.messages / o.media)}.`,
          ]
        : []),
      ...(o.edited + o.deleted > 0 ? [`**${changed(o)}**.`] : []),
      ...(o.systemLines > 0
        ? [
            `**${count(o.systemLines, 'aviso', 'avisos')} do WhatsApp** (quem entrou, quem saiu, trocas de nome), fora de todas as contas.`,
          ]
        : []),
    ],
    memberTable: {
      header: ['Quem', 'Mensagens', 'Palavras por vez', 'Mídias', 'Escreve mais'],
      barsTitle: 'Quanto cada um escreve, do total de mensagens:',
      hoursTitle: 'A que horas cada um escreve:',
    },
    rhythm: {
      heatTitle: 'Mensagens por dia da semana e hora do dia, no período todo:',
      weekdays: weekdays.map((name) => name.slice(0, 3)),
      marks: ['0h', '6h', '12h', '18h'],
      allDays: 'todos',
      peak: ({ weekday, hour, messages: most }, night) =>
        `O auge da semana é ${weekdays[weekday]} ${singular(hour) ? 'da' : 'das'} ${hour}h ${singular((hour + 1) % 24) ? 'à' : 'às'} ${(hour + 1) % 24}h, com ${messages(most)}. ${night === 0 ? 'De madrugada, entre a meia-noite e as cinco, ninguém escreveu.' : `De madrugada, entre a meia-noite e as cinco, ${night === 1 ? 'saiu uma mensagem' : `saíram ${number(night)}`}.`}`,
      timelineTitle: {
        week: 'Mensagens por semana, a partir de segunda:',
        month: 'Mensagens por mês:',
        year: 'Mensagens por ano:',
      },
      start: (unit, date) => {
        const month = shortMonth(date).replace('.', '');
        if (unit === 'year') return date.slice(0, 4);
        return unit === 'month' ? `${month} ${date.slice(0, 4)}` : `${wallClock(date).getUTCDate()} ${month}`;
      },
      silence: ({ from, to, hours }) =>
        `O silêncio mais longo durou ${hours < 72 ? count(Math.round(hours), 'hora', 'horas') : days(Math.round(hours / 24))}: de ${day(from.slice(0, 10))}, ${toTime(from)}, até ${day(to.slice(0, 10))}, ${toTime(to)}.`,
    },
    moment: {
      title: (from, to) => `${capitalised(weekdayAndDay(from.slice(0, 10)))}, ${fromTime(from)} ${toTime(to)}`,
      summary: ({ messages: n, minutes, names, others }) =>
        `${messages(n)} em ${duration(minutes)}, de ${list.format(others > 0 ? [...names, `mais ${count(others, 'pessoa', 'pessoas')}`] : names)}.`,
      reactions: (name, at, n) =>
        `**${name}**, ${toTime(at)}; ${n === 1 ? 'uma pessoa reagiu' : `${number(n)} pessoas reagiram`} na hora`,
    },
    memories: {
      intro: 'Só o que cada pessoa disse de si mesma, com as palavras e a data ao lado.',
      none: 'Ninguém contou de si nada que as regras saibam reconhecer.',
      sentence: memorySentencePtBr,
      unsure: 'talvez',
      more: (n) => (n === 1 ? 'e mais uma vez' : `e mais ${number(n)} vezes`),
    },
    method: methodPtBr({
      count,
      made: (instant) => {
        const local = inZone(instant, zone);
        return `${ordinalFirst(fullDay(local))}, ${toTime(local)}`;
      },
    }),
  };
};
