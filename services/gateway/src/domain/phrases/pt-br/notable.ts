import type { Notable } from '../../notable.ts';
import type { When } from '../../plans.ts';
import { type Dates, days, messages, number, part, singular, weekdays } from './words.ts';

/** What is worth saying first, as one sentence. */
export const notablePtBr = (fact: Notable, { day, weekdayAndDay }: Dates, when: (when: When) => string): string => {
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
    case 'coming':
      return fact.title === null
        ? `Há um plano para ${when(fact.when)}.`
        : `Vem aí: **${fact.title}**, ${when(fact.when)}.`;
    case 'rising':
      return `Fala-se cada vez mais de **${fact.subject}**.`;
    case 'mood-turn':
      return `Na semana de ${day(fact.monday)} o clima ficou ${fact.direction === 'up' ? 'bem mais leve' : 'mais pesado'}.`;
    case 'unanswered':
      return `**${fact.name}** pergunta e muitas vezes fica no vácuo: ${number(fact.unanswered)} de ${number(fact.questions)} perguntas ainda esperam resposta.`;
    case 'night':
      return `É um grupo da madrugada, com ${part(fact.share)} das mensagens entre a meia-noite e as cinco.`;
    case 'busiest-day':
      return `O dia mais cheio foi ${weekdayAndDay(fact.date)}: ${messages(fact.messages)}, quando um dia comum tem ${number(fact.commonDay)}.`;
    case 'busiest-hour':
      return `A hora do grupo é ${weekdays[fact.weekday]} ${singular(fact.hour) ? 'à' : 'às'} ${fact.hour}h, com ${messages(fact.messages)} ao todo.`;
  }
};
