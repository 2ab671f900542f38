import { inZone } from '../../zone.ts';
import type { Phrases, Setting } from '../phrases.ts';
import { capitalised, formatter, wallClock } from '../wording.ts';
import { changesPtBr } from './changes.ts';
import { engagementPtBr } from './engagement.ts';
import { memorySentencePtBr } from './memories.ts';
import { methodPtBr } from './method.ts';
import { moodPtBr } from './mood.ts';
import { notablePtBr } from './notable.ts';
import { numbersPtBr } from './numbers.ts';
import { patternsPtBr } from './patterns.ts';
import { planPtBr, whenPtBr } from './plans.ts';
import { profilesPtBr } from './profiles.ts';
import { subjectsPtBr } from './subjects.ts';
import { summariesPtBr } from './summaries.ts';
import { tiesPtBr } from './ties.ts';
import {
  count,
  datesIn,
  days,
  duration,
  fromTime,
  list,
  locale,
  messages,
  number,
  percent,
  singular,
  toTime,
  weekdays,
} from './words.ts';

const shortMonth = formatter(locale, { month: 'short' });

/** A number that only chance made exact. */
const about = (n: number): string => {
  const whole = Math.round(n);
  return whole === 0 ? 'quase nenhuma' : whole === 1 ? 'uma' : `umas ${number(whole)}`;
};

export const phrasesPtBr = ({ zone, withYear }: Setting): Phrases => {
  const dates = datesIn({ withYear });
  const { day, fullDay, weekdayAndDay, period } = dates;
  const when = whenPtBr(dates);

  const made = (instant: string): string => {
    const local = inZone(instant, zone);
    return `${fullDay(local)}, ${toTime(local)}`;
  };

  return {
    number,
    percent,
    day,
    hours: ({ from, to }) => `${from}h–${to}h`,
    list,
    subtitle: ({ from, to }) => capitalised(period(from, to)),
    notable: (fact) => notablePtBr(fact, dates, when),
    headings: {
      numbers: 'Em números',
      people: 'Quem escreve',
      rhythm: 'Quando',
      subjects: 'Do que se fala',
      mood: 'O clima',
      ties: 'Quem conversa com quem',
      engagement: 'Como cada um participa',
      patterns: 'Costumes',
      moments: 'Momentos',
      summaries: 'As últimas conversas',
      events: 'Acontecimentos',
      memories: 'O que cada um contou de si',
      profiles: 'Como cada um se mostra',
      changes: 'O que mudou',
      method: 'Como este relatório foi feito',
    },
    numbers: numbersPtBr(dates),
    memberTable: {
      header: ['Quem', 'Mensagens', 'Palavras por vez', 'Mídias', 'Escreve mais'],
      barsTitle: 'Quanto cada um escreve, do total de mensagens:',
      hoursTitle: 'A que horas cada um escreve:',
      others: ({ people, messages: n }) => `E mais ${count(people, 'pessoa', 'pessoas')}, com ${messages(n)} ao todo.`,
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
      trend: ({ direction, perWeek }) => {
        if (direction === 'steady') return undefined;
        const step = Math.round(Math.abs(perWeek));
        return `No conjunto, o grupo escreve cada vez ${direction === 'rising' ? 'mais' : 'menos'}${step === 0 ? '' : `: de uma semana para a outra, ${messages(step)} a ${direction === 'rising' ? 'mais' : 'menos'}`}.`;
      },
      change: ({ week, before, after }) =>
        `A partir da semana de ${day(week)}, as mensagens por semana passaram de ${about(before)} para ${about(after)}.`,
      silence: ({ from, to, hours }) =>
        `O silêncio mais longo durou ${hours < 72 ? count(Math.round(hours), 'hora', 'horas') : days(Math.round(hours / 24))}: de ${day(from.slice(0, 10))}, ${toTime(from)}, até ${day(to.slice(0, 10))}, ${toTime(to)}.`,
    },
    moment: {
      title: (from, to) => `${capitalised(weekdayAndDay(from.slice(0, 10)))}, ${fromTime(from)} ${toTime(to)}`,
      summary: ({ messages: n, minutes, names, others }) =>
        `${messages(n)} em ${duration(minutes)}, de ${list(others > 0 ? [...names, `mais ${count(others, 'pessoa', 'pessoas')}`] : names)}.`,
      reactions: (name, at, n) =>
        `**${name}**, ${toTime(at)}; ${n === 1 ? 'uma pessoa reagiu' : `${number(n)} pessoas reagiram`} na hora`,
    },
    subjects: subjectsPtBr,
    mood: moodPtBr(dates),
    ties: tiesPtBr,
    engagement: engagementPtBr,
    patterns: patternsPtBr(dates),
    summaries: summariesPtBr(dates),
    events: {
      coming: 'O que vem por aí',
      before: 'O que já se combinou',
      unusual: 'Dias e horas fora do comum',
      when,
      plan: planPtBr(dates),
      unusualDay: ({ date, messages: n, expected }) =>
        `**${capitalised(weekdayAndDay(date))}**: ${n === 0 ? 'nenhuma mensagem' : `${n < expected ? 'só ' : ''}${messages(n)}`}; o esperado: ${about(expected)}.`,
      burst: ({ from, to, messages: n, minutes }) =>
        `**${capitalised(weekdayAndDay(from.slice(0, 10)))}, ${fromTime(from)} ${toTime(to)}**: ${messages(n)} em ${duration(minutes)}.`,
    },
    memories: {
      intro: 'Só o que cada pessoa disse de si mesma, com as palavras e a data ao lado.',
      none: 'Ninguém contou de si nada que as regras saibam reconhecer.',
      sentence: memorySentencePtBr,
      unsure: 'talvez',
      more: (n) => (n === 1 ? 'e mais uma vez' : `e mais ${number(n)} vezes`),
    },
    profiles: profilesPtBr,
    changes: changesPtBr({ made }),
    method: methodPtBr({ count, made }),
  };
};
