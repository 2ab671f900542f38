import type { Notable } from '../../notable.ts';
import type { When } from '../../plans.ts';
import { type Dates, days, hour, messages, number, part, weekdays } from './words.ts';

/** What is worth saying first, as one sentence. */
export const notableEn = (fact: Notable, { day, weekdayAndDay }: Dates, when: (when: When) => string): string => {
  switch (fact.kind) {
    case 'every-day':
      return fact.days === 1
        ? fact.messages === 1
          ? 'There is a single message.'
          : `There are ${messages(fact.messages)}, all on one day.`
        : `There are ${messages(fact.messages)} in ${days(fact.days)}, without a single day of silence.`;
    case 'nearly-every-day':
      return `There are ${messages(fact.messages)} in ${days(fact.days)}, and only ${number(fact.silentDays)} of those days ${fact.silentDays === 1 ? 'was' : 'were'} silent.`;
    case 'bursts':
      return `The conversation comes in bursts: ${messages(fact.messages)}, all on ${number(fact.activeDays)} of ${days(fact.days)}.`;
    case 'some-days':
      return `There are ${messages(fact.messages)} in ${days(fact.days)}; people talked on ${number(fact.activeDays)} of them.`;
    case 'one-voice':
      return `So far only **${fact.voice.name}** writes.`;
    case 'dominant':
      return `**${fact.voice.name}** writes ${part(fact.voice.share)} of everything; the quietest is **${fact.quietest.name}**, with ${messages(fact.quietest.messages)}.`;
    case 'pair':
      return `**${fact.voices[0].name}** and **${fact.voices[1].name}** write ${part(fact.share)} of everything; the quietest is **${fact.quietest.name}**, with ${messages(fact.quietest.messages)}.`;
    case 'balanced':
      return `The floor is well shared among the ${number(fact.voices)} people: from **${fact.most.name}**, with ${messages(fact.most.messages)}, to **${fact.least.name}**, with ${number(fact.least.messages)}.`;
    case 'leader':
      return `The one who keeps it going is **${fact.voice.name}**, with ${part(fact.voice.share)} of the messages; the quietest is **${fact.quietest.name}**, with ${number(fact.quietest.messages)}.`;
    case 'coming':
      return fact.title === null
        ? `There is a plan for ${when(fact.when)}.`
        : `Coming up: **${fact.title}**, ${when(fact.when)}.`;
    case 'rising':
      return `People speak more and more of **${fact.subject}**.`;
    case 'mood-turn':
      return `In the week of ${day(fact.monday)} the mood grew ${fact.direction === 'up' ? 'much lighter' : 'heavier'}.`;
    case 'unanswered':
      return `**${fact.name}** asks, and often nobody says anything: ${number(fact.unanswered)} of ${number(fact.questions)} questions are still waiting.`;
    case 'night':
      return `This group lives at night: ${part(fact.share)} of the messages come between midnight and five.`;
    case 'busiest-day':
      return `The fullest day was ${weekdayAndDay(fact.date)}: ${messages(fact.messages)}, when a common day has ${number(fact.commonDay)}.`;
    case 'busiest-hour':
      return `The hour of the group is ${weekdays[fact.weekday]} at ${hour(fact.hour)}, with ${messages(fact.messages)} in all.`;
  }
};
