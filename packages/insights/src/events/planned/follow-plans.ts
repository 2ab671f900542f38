import { fold } from '../../dates/fold.ts';
import { type DateLocale, readDates } from '../../dates/read-dates.ts';
import type { DateReading } from '../../dates/reading.ts';
import type { SpokenMessage } from '../../moments/highlight.ts';
import { dateOf, minutesBetween } from '../../wall-clock.ts';
import { type Answered, answerOf } from './answer.ts';
import {
  asksWhether,
  cancels,
  cancelsOccasion,
  changes,
  confirms,
  everyOccasion,
  gathering,
  invites,
  personal,
} from './cues.ts';
import type { EventState, EventTime, PlannedEvent } from './planned-event.ts';
import { placeOf, titleOf } from './stretch.ts';

/** How long after the last word about a plan an answer still belongs to it: one that speaks of coming, and a mere "sim". */
const clearAnswer = { minutes: 24 * 60, messages: 60 };
const mereAnswer = { minutes: 3 * 60, messages: 10 };
const shortMessage = 8;
/** So many besides the one who proposed it confirm a plan by saying yes since it was proposed or changed. */
const yesesThatConfirm = 2;

/** A plan that may still be answered, and what it takes to find it. */
interface Plan {
  event: PlannedEvent;
  occasions: string[];
  lastAt: string;
  lastIndex: number;
}

/** What a message says that matters to plans. */
interface Said {
  message: SpokenMessage;
  text: string;
  index: number;
  occasions: string[];
  dates: DateReading[];
}

export interface PlanFollower {
  /** Takes the next message; messages come in order of time. */
  next: (message: SpokenMessage) => void;
  /** The plans so far, in order of proposal, as they stand at a wall-clock time. Later messages may follow. */
  events: (asOf: string) => PlannedEvent[];
}

/**
 * Follows what a group plans: a date still to come with an occasion ("churrasco", "reunião") or an invitation ("bora",
 * "que tal"), and what becomes of it. Somebody's own appointments, questions, and dates without either are no plans.
 *
 * A message belongs to the plan that has its occasion, else to the one on its date, else to the one spoken of last, if that is
 * not long ago: 24 hours and 60 messages for "eu vou", "mudou pra sábado", "cancelado"; 3 hours and 10 messages for "sim", a thumb.
 * A plan ends with its time. Every state and every answer names the message that it rests on.
 */
export const followPlans = (locale: DateLocale = 'pt-BR'): PlanFollower => {
  const all: PlannedEvent[] = [];
  let open: Plan[] = [];
  let index = 0;

  const propose = ({ message, occasions, index, text }: Said, date: DateReading) => {
    const { id, memberId, localTime } = message;
    const when = timeOf(date);
    const state = settles(text) ? 'confirmed' : 'proposed';
    const event: PlannedEvent = {
      messageId: id,
      proposedBy: memberId,
      title: titleOf(id, message.text),
      place: placeOf(id, message.text),
      when,
      state,
      changes: [{ state, at: localTime, messageId: id, when }],
      answers: [],
    };
    all.push(event);
    open.push({ event, occasions, lastAt: localTime, lastIndex: index });
  };

  const planOf = (said: Said, reach: typeof clearAnswer = clearAnswer): Plan | undefined => {
    const possible = open.filter((plan) => sameOccasion(said.occasions, plan));
    return (
      possible.findLast((plan) => speaksOf(said, plan)) ??
      possible.findLast(({ event }) => said.dates.some((date) => !date.dayAssumed && sameDay(date, event.when))) ??
      possible.findLast((plan) => isRecent(plan, said, reach))
    );
  };

  return {
    next: (message) => {
      index += 1;
      open = open.filter(({ event }) => endOf(event.when) >= message.localTime);
      const { text } = fold(message.text);
      const dates = readDates(message.text, message.localTime, locale).filter(
        (date) => !date.recurring && endOf(date) >= message.localTime,
      );
      if (dates.length === 0 && open.length === 0) return;
      const said: Said = { message, text, index, occasions: occasionsOf(text), dates };
      const [date] = dates;
      const asks = text.trimEnd().endsWith('?');

      const plan = planOf(said);
      if (plan && !asks && (cancels.test(text) || (cancelsOccasion.test(text) && speaksOf(said, plan))))
        return enter(plan, 'cancelled', said);
      if (plan && speaksOf(said, plan)) touch(plan, said);
      if (
        plan &&
        dates.length > 0 &&
        !asksWith(changes, text) &&
        (changes.test(text) || (settles(text) && !agrees(said, plan)))
      ) {
        if (move(plan, said)) return;
      }
      if (date && !plan && isPlan(said)) return propose(said, date);
      if (date && plan && isPlan(said)) {
        if (!agrees(said, plan) && !continues(said, plan)) return propose(said, date);
        refine(plan, said);
        if (!asks && settles(text)) enter(plan, 'confirmed', said);
      }
      const answer = answerOf(text, message.text);
      const answered = answer && planOf(said, answer.clear ? clearAnswer : mereAnswer);
      if (answered && answered.event.proposedBy !== message.memberId) return reply(answered, answer, said);
      if (
        plan &&
        !asks &&
        confirms.test(text) &&
        (plan.event.proposedBy === message.memberId || said.occasions.length > 0)
      )
        enter(plan, 'confirmed', said);
    },
    events: (asOf) => all.map((event) => asAt(event, asOf)),
  };

  function touch(plan: Plan, { message, index }: Said): void {
    plan.lastAt = message.localTime;
    plan.lastIndex = index;
  }

  function enter(plan: Plan, state: EventState, said: Said): void {
    const { event } = plan;
    const { message } = said;
    touch(plan, said);
    if (event.state === state && state !== 'changed') return;
    event.state = state;
    event.changes.push({ state, at: message.localTime, messageId: message.id, when: event.when });
    if (state === 'cancelled') open = open.filter((other) => other !== plan);
  }

  /** False where the message names no other time than the plan has. */
  function move(plan: Plan, said: Said): boolean {
    const { event } = plan;
    const moved = said.dates
      .map((date) => (date.dayAssumed ? timeOf({ ...date, ...onDay(date, event.when) }) : timeOf(date)))
      .findLast(
        (time) => !(sameDay(time, event.when) && (time.precision !== 'time' || time.start === event.when.start)),
      );
    if (!moved) return false;
    const finer = event.when.precision !== 'time' && sameDay(moved, event.when);
    event.when = moved;
    if (!finer) enter(plan, 'changed', said);
    if (settles(said.text)) enter(plan, 'confirmed', said);
    return true;
  }

  /** "Sábado às 15h então" gives the hour to a plan for that Saturday. */
  function refine(plan: Plan, said: Said): void {
    const { event } = plan;
    const { dates, message } = said;
    const finer = dates.find((date) => date.precision === 'time' && !date.dayAssumed && sameDay(date, event.when));
    if (finer && event.when.precision !== 'time') event.when = timeOf(finer);
    const place = placeOf(message.id, message.text);
    event.place = settles(said.text) ? (place ?? event.place) : (event.place ?? place);
    touch(plan, said);
  }

  function reply(plan: Plan, { answer }: Answered, said: Said): void {
    const { event } = plan;
    const { id, memberId, localTime } = said.message;
    event.answers = [
      ...event.answers.filter((other) => other.memberId !== memberId),
      { memberId, answer, messageId: id, at: localTime },
    ];
    touch(plan, said);
    const since = event.changes.at(-1)?.at ?? '';
    const yeses = event.answers.filter((other) => other.answer === 'yes' && other.at >= since).length;
    if (event.state !== 'confirmed' && yeses >= yesesThatConfirm) enter(plan, 'confirmed', said);
  }
};

/** Each by its first letters, so that "churras" and "churrasco" are one. */
const occasionsOf = (text: string): string[] =>
  [...text.matchAll(everyOccasion)].map(([word]) => (word.startsWith('niver') ? 'anive' : word.slice(0, 5)));

const isPlan = ({ text, occasions, dates }: Said): boolean => {
  if (personal.test(text) || asksWhether.test(text)) return false;
  if (gathering.test(text) || invites.test(text) || settles(text)) return true;
  return occasions.length > 0 && (text.includes('?') || dates.some(({ precision }) => precision === 'time'));
};

/** "Fechado então: sábado, 16h", but not "ela fechou o olho no filme": it comes first, or the message is short. */
const settles = (text: string): boolean => {
  const at = confirms.exec(text)?.index;
  return at !== undefined && (at < 10 || text.split(' ').length <= shortMessage);
};

const isRecent = ({ lastAt, lastIndex }: Plan, { message, index }: Said, reach: typeof clearAnswer): boolean =>
  minutesBetween(lastAt, message.localTime) <= reach.minutes && index - lastIndex <= reach.messages;

/** "Dá pra mudar pra domingo?" only asks; "passa pra sábado 21. Votos?" does not. */
const asksWith = (cue: RegExp, text: string): boolean => {
  const at = cue.exec(text)?.index;
  return at === undefined ? text.trimEnd().endsWith('?') : /[.!?]/.exec(text.slice(at))?.[0] === '?';
};

/** On its day, and for all one can tell the same occasion. */
const agrees = ({ dates, occasions }: Said, plan: Plan): boolean =>
  dates.some((date) => date.dayAssumed || sameDay(date, plan.event.when)) && sameOccasion(occasions, plan);

/** Another date for what is being spoken of, but not for certain: no plan of its own. */
const continues = ({ occasions, index }: Said, plan: Plan): boolean =>
  sameOccasion(occasions, plan) && index - plan.lastIndex <= mereAnswer.messages;

const speaksOf = ({ occasions }: Said, plan: Plan): boolean => occasions.some((one) => plan.occasions.includes(one));

/** The same, or one of the two names none. */
const sameOccasion = (occasions: readonly string[], plan: Plan): boolean =>
  occasions.length === 0 || plan.occasions.length === 0 || occasions.some((one) => plan.occasions.includes(one));

const timeOf = ({ start, end, precision }: EventTime): EventTime => ({
  start,
  ...(end === undefined ? {} : { end }),
  precision,
});

const onDay = ({ start, end }: EventTime, when: EventTime): Partial<EventTime> => ({
  start: dateOf(when.start) + start.slice(10),
  ...(end === undefined ? {} : { end: dateOf(when.start) + end.slice(10) }),
});

const sameDay = (a: EventTime, b: EventTime): boolean => dateOf(a.start) === dateOf(b.start);

/** When it is over: its end, the end of its day, or, of a mere beginning, that. */
const endOf = ({ start, end = start }: EventTime): string => (end.length === 10 ? `${end}T23:59:59` : end);

const asAt = (event: PlannedEvent, asOf: string): PlannedEvent => {
  const at = endOf(event.when);
  if (event.state === 'cancelled' || at >= asOf) return structuredClone(event);
  const past = { state: 'past' as const, at, messageId: null, when: event.when };
  return structuredClone({ ...event, state: 'past' as const, changes: [...event.changes, past] });
};
