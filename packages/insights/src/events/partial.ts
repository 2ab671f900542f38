import type { DateLocale } from '../dates/read-dates.ts';
import { chatDayBeginsAt, chatDayOf } from '../days/chat-day.ts';
import { isMemberMessage } from '../message-facts.ts';
import type { ReadMessage } from '../read-message.ts';
import { dayNumber, secondsOf } from '../wall-clock.ts';
import { type DayOrigin, type PackedFacts, packFacts, unpackFacts, unpackLastFact } from './planned/packed-fact.ts';
import type { PlanFact } from './planned/plan-fact.ts';
import { mayMatter, type Place, standsAlone } from './planned/reach.ts';
import { readFact } from './planned/read-fact.ts';
import { packPulse } from './pulse.ts';

/** What bursts and plans are found in: chat days in order of time. */
export interface EventsPartial {
  days: readonly EventsDay[];
}

/** A chat day by the date it begins on: how many messages members wrote, when (`pulse.ts`), and what they said of plans. */
export type EventsDay = readonly [date: string, messages: number, pulse: string, facts: PackedFacts];

/** The events of the lines of one chat day, in order of time. */
export const eventsOf = (lines: readonly ReadMessage[], locale: DateLocale): EventsPartial => {
  const messages = lines.filter((line) => isMemberMessage(line));
  const [first] = messages;
  if (!first) return { days: [] };
  const date = chatDayOf(first.localTime);
  const origin: DayOrigin = { second: startOf(date), index: 0 };
  const facts: PlanFact[] = [];
  let before: Place = origin;
  for (const [index, message] of messages.entries()) {
    const fact = readFact(message, index + 1, locale);
    if (!fact || !mayMatter(fact, before)) continue;
    facts.push(fact);
    before = fact;
  }
  const pulse = packPulse(
    messages.map(({ localTime, memberId }) => ({ second: secondsOf(localTime) - origin.second, author: memberId })),
  );
  return { days: [[date, messages.length, pulse, packFacts(facts, origin)]] };
};

/** `a` lies before `b`. */
export const mergeEvents = (a: EventsPartial, b: EventsPartial): EventsPartial =>
  a.days.length === 0 ? b : { days: [...a.days, ...withoutIdle(b.days, lastFact(a.days))] };

/** Where in time a chat day begins. */
export const startOf = (date: string): number => dayNumber(date) * 86_400 + chatDayBeginsAt * 3_600;

/** Where plans were last spoken of, or else where the days begin; counted back from where they end. */
const lastFact = (days: readonly EventsDay[]): Place => {
  let index = 0;
  for (const [date, messages, , facts] of days.toReversed()) {
    index -= messages;
    const last = unpackLastFact(facts, { second: startOf(date), index });
    if (last) return last;
  }
  return { second: startOf(days[0]?.[0] ?? ''), index };
};

/**
 * Days without the facts too far from what was said of plans before them, which each day alone could not tell. After the first
 * fact that may find its plan from any distance all is as the days by themselves have it.
 */
const withoutIdle = (days: readonly EventsDay[], before: Place): EventsDay[] => {
  let last: Place = before;
  let index = 0;
  let known = false;
  return days.map((day) => {
    const [date, messages, pulse, facts] = day;
    const origin = { second: startOf(date), index };
    index += messages;
    if (known) return day;
    const idle = new Set<number>();
    for (const fact of unpackFacts(facts, origin)) {
      if (mayMatter(fact, last)) last = fact;
      else idle.add(fact.messageId);
      known = last === fact && standsAlone(fact);
      if (known) break;
    }
    // Packing takes time, and nearly always nothing goes.
    if (idle.size === 0) return day;
    const kept = [...unpackFacts(facts, origin)].filter(({ messageId }) => !idle.has(messageId));
    return [date, messages, pulse, packFacts(kept, origin)];
  });
};
