import { dateOf, dayAfter, daysBetween, secondsOf } from '../../wall-clock.ts';
import type { Answered } from './answer.ts';
import { cue, localTimeOf, type NamedTime, type PlanFact, says } from './plan-fact.ts';
import { type EventState, type EventTime, endOf, type PlannedEvent, timeOf } from './planned-event.ts';
import { clearReach, isWithin, mereReach, type Place, type Reach } from './reach.ts';

/** So many besides the one who proposed it confirm a plan by saying yes since it was proposed or changed. */
const yesesThatConfirm = 2;

/** A plan that may still be answered, and what it takes to find it. */
interface Plan {
  event: PlannedEvent;
  occasions: readonly string[];
  /** The last second of its time. */
  until: number;
  /** Where it was last spoken of. */
  last: Place;
}

/**
 * Follows what a group plans: a date still to come with an occasion ("churrasco", "reunião") or an invitation ("bora",
 * "que tal"), and what becomes of it. Somebody's own appointments, questions, and dates without either are no plans.
 *
 * A fact belongs to the plan that has its occasion, else to the one on its date, else to the one spoken of last, if that is
 * not long ago (`reach.ts`). A plan ends with its time. Every state and every answer names the message that it rests on.
 *
 * `facts`: in order of time. The plans come in order of proposal, as they stand after the last fact: see `asAt`.
 */
export const foldPlans = (facts: Iterable<PlanFact>): PlannedEvent[] => {
  const all: PlannedEvent[] = [];
  let open: Plan[] = [];
  const follow = (fact: PlanFact) => {
    const { dates, occasions, proposal, answer, memberId } = fact;
    const [date] = dates;
    const asks = says(fact, cue.asks);
    const plan = planOf(fact, clearReach);
    if (plan && (says(fact, cue.cancels) || (says(fact, cue.cancelsOccasion) && speaksOf(fact, plan))))
      return enter(plan, 'cancelled', fact);
    if (plan && speaksOf(fact, plan)) plan.last = fact;
    if (
      plan &&
      !says(fact, cue.asksToChange) &&
      (says(fact, cue.changes) || (says(fact, cue.settles) && !agrees(fact, plan))) &&
      move(plan, fact)
    )
      return;
    if (date && proposal) {
      if (!plan || (!agrees(fact, plan) && !continues(fact, plan))) return propose(fact, date, proposal);
      refine(plan, fact, proposal);
      if (!asks && says(fact, cue.settles)) enter(plan, 'confirmed', fact);
    }
    const answered = answer && planOf(fact, answer.clear ? clearReach : mereReach);
    if (answered && answered.event.proposedBy !== memberId) return reply(answered, answer, fact);
    if (plan && says(fact, cue.confirms) && (plan.event.proposedBy === memberId || occasions.length > 0))
      enter(plan, 'confirmed', fact);
  };

  for (const fact of facts) {
    if (open.some(({ until }) => until < fact.second)) open = open.filter(({ until }) => until >= fact.second);
    if (fact.dates.length > 0 || open.length > 0) follow(fact);
  }
  return all;

  function planOf(fact: PlanFact, reach: Reach): Plan | undefined {
    return (
      open.findLast((plan) => speaksOf(fact, plan)) ??
      open.findLast((plan) => isOnDateOf(fact, plan) && sameOccasion(fact, plan)) ??
      open.findLast((plan) => isWithin(reach, plan.last, fact) && sameOccasion(fact, plan))
    );
  }

  function propose(fact: PlanFact, date: NamedTime, { title, place }: NonNullable<PlanFact['proposal']>): void {
    const { messageId, memberId, occasions, second } = fact;
    const when = timeOf(date);
    const state = says(fact, cue.settles) ? 'confirmed' : 'proposed';
    const event: PlannedEvent = {
      messageId,
      proposedBy: memberId,
      title: { messageId, from: title[0], to: title[1] },
      place: place && { messageId, from: place[0], to: place[1] },
      when,
      state,
      changes: [{ state, at: localTimeOf(second), messageId, when }],
      answers: [],
    };
    all.push(event);
    open.push({ event, occasions, until: secondsOf(endOf(when)), last: fact });
  }

  function enter(plan: Plan, state: EventState, fact: PlanFact): void {
    const { event } = plan;
    plan.last = fact;
    if (event.state === state && state !== 'changed') return;
    event.state = state;
    event.changes.push({ state, at: localTimeOf(fact.second), messageId: fact.messageId, when: event.when });
    if (state === 'cancelled') open = open.filter((other) => other !== plan);
  }

  /** False where the message names no other time than the plan has. */
  function move(plan: Plan, fact: PlanFact): boolean {
    const { event } = plan;
    const moved = fact.dates
      .map((date) => timeOf(date.dayAssumed ? onDay(date, event.when) : date))
      .findLast(
        (time) => !(sameDay(time, event.when) && (time.precision !== 'time' || time.start === event.when.start)),
      );
    if (!moved) return false;
    const finer = event.when.precision !== 'time' && sameDay(moved, event.when);
    reschedule(plan, moved);
    if (!finer) enter(plan, 'changed', fact);
    if (says(fact, cue.settles)) enter(plan, 'confirmed', fact);
    return true;
  }

  /** "Sábado às 15h então" gives the hour to a plan for that Saturday, "churrasco então" says what for. */
  function refine(plan: Plan, fact: PlanFact, { title, place }: NonNullable<PlanFact['proposal']>): void {
    const { event } = plan;
    const { dates, messageId, occasions } = fact;
    if (plan.occasions.length === 0 && occasions.length > 0) {
      plan.occasions = occasions;
      event.title = { messageId, from: title[0], to: title[1] };
    }
    const finer = dates.find((date) => date.precision === 'time' && !date.dayAssumed && sameDay(date, event.when));
    if (finer && event.when.precision !== 'time') reschedule(plan, timeOf(finer));
    if (place && (event.place === null || says(fact, cue.settles)))
      event.place = { messageId, from: place[0], to: place[1] };
    plan.last = fact;
  }

  function reply(plan: Plan, { answer }: Answered, fact: PlanFact): void {
    const { event } = plan;
    const { messageId, memberId, second } = fact;
    event.answers = [
      ...event.answers.filter((other) => other.memberId !== memberId),
      { memberId, answer, messageId, at: localTimeOf(second) },
    ];
    plan.last = fact;
    const since = event.changes.at(-1)?.at ?? '';
    const yeses = event.answers.filter((other) => other.answer === 'yes' && other.at >= since).length;
    if (event.state !== 'confirmed' && yeses >= yesesThatConfirm) enter(plan, 'confirmed', fact);
  }
};

/** A plan as it stands at a wall-clock time: past where its time is over and nobody called it off. */
export const asAt = (event: PlannedEvent, asOf: string): PlannedEvent => {
  const at = endOf(event.when);
  if (event.state === 'cancelled' || at >= asOf) return event;
  const past = { state: 'past' as const, at, messageId: null, when: event.when };
  return { ...event, state: 'past', changes: [...event.changes, past] };
};

const reschedule = (plan: Plan, when: EventTime): void => {
  plan.event.when = when;
  plan.until = secondsOf(endOf(when));
};

/** On its day, and for all one can tell the same occasion. */
const agrees = (fact: PlanFact, plan: Plan): boolean =>
  fact.dates.some((date) => date.dayAssumed || sameDay(date, plan.event.when)) && sameOccasion(fact, plan);

/** Another date for what is being spoken of, but not for certain: no plan of its own. */
const continues = (fact: PlanFact, plan: Plan): boolean =>
  (fact.occasions.length === 0 || speaksOf(fact, plan)) && fact.index - plan.last.index <= mereReach.messages;

const speaksOf = ({ occasions }: PlanFact, plan: Plan): boolean =>
  occasions.some((one) => plan.occasions.includes(one));

/** The same, or one of the two names none. */
const sameOccasion = (fact: PlanFact, plan: Plan): boolean =>
  fact.occasions.length === 0 || plan.occasions.length === 0 || speaksOf(fact, plan);

const isOnDateOf = ({ dates }: PlanFact, { event }: Plan): boolean =>
  dates.some((date) => !date.dayAssumed && sameDay(date, event.when));

/** The same hours on the day of a plan; they may end after midnight. */
const onDay = ({ start, end, precision }: EventTime, when: EventTime): EventTime => {
  const days = daysBetween(start, when.start);
  const moved = (at: string): string => dayAfter(at, days) + at.slice(10);
  return { start: moved(start), ...(end === undefined ? {} : { end: moved(end) }), precision };
};

const sameDay = (a: EventTime, b: EventTime): boolean => dateOf(a.start) === dateOf(b.start);
