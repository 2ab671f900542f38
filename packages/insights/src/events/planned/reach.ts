import type { PlanFact } from './plan-fact.ts';

export interface Reach {
  minutes: number;
  messages: number;
}

/** How long after the last word about a plan an answer still belongs to it: one that speaks of coming, and a mere "sim". */
export const clearReach: Reach = { minutes: 24 * 60, messages: 60 };
export const mereReach: Reach = { minutes: 3 * 60, messages: 10 };

/** A place in the chat. */
export type Place = Pick<PlanFact, 'second' | 'index'>;

export const isWithin = (reach: Reach, from: Place, to: Place): boolean =>
  to.index - from.index <= reach.messages && to.second - from.second <= reach.minutes * 60;

/** It may find its plan however long ago that was spoken of: by occasion, by date, or because it is the proposal. */
export const standsAlone = ({ occasions, dates, proposal }: PlanFact): boolean =>
  proposal !== null || occasions.length > 0 || dates.some(({ dayAssumed }) => !dayAssumed);

/** It says nothing but yes or no. */
const isMere = ({ answer, cues, dates }: PlanFact): boolean =>
  answer?.clear === false && cues === 0 && dates.length === 0;

/**
 * Whether a plan may have been spoken of so recently that the fact belongs to it: plans are spoken of in facts alone, so the last one before it
 * decides.
 */
export const mayMatter = (fact: PlanFact, before: Place): boolean =>
  standsAlone(fact) || isWithin(isMere(fact) ? mereReach : clearReach, before, fact);
