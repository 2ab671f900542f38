import { dayBefore } from '../wall-clock.ts';
import { type AnomalousDay, findAnomalousDays } from './anomalous-days.ts';
import { type LivelyStretch, livelyStretches } from './lively-stretches.ts';
import { type EventsPartial, startOf } from './partial.ts';
import { asAt, foldPlans } from './planned/fold-plans.ts';
import { unpackFacts } from './planned/packed-fact.ts';
import type { PlanFact } from './planned/plan-fact.ts';
import type { PlannedEvent } from './planned/planned-event.ts';

export interface Events {
  /** The stretches of quickest succession, in order of time. */
  bursts: LivelyStretch[];
  anomalousDays: AnomalousDay[];
  /** In order of proposal. */
  planned: PlannedEvent[];
}

/** Plans are told of the last two years: older ones are long past, and what was said of them is not unpacked. */
const plansDays = 731;

/**
 * What happened and what is planned. `calendar`: messages of each calendar day that has any, ascending. `asOf`: wall-clock time at which
 * plans are over or still ahead, `2025-03-10T14:05:00`.
 */
export const finishEvents = (
  partial: EventsPartial,
  calendar: readonly { date: string; messages: number }[],
  { asOf }: { asOf: string },
): Events => ({
  bursts: livelyStretches(partial.days.map(([date, messages, pulse]) => ({ start: startOf(date), messages, pulse }))),
  anomalousDays: findAnomalousDays(calendar),
  planned: foldPlans(factsOf(partial)).map((event) => asAt(event, asOf)),
});

function* factsOf({ days }: EventsPartial): Generator<PlanFact> {
  let index = 0;
  const last = days.at(-1);
  if (!last) return;
  const from = dayBefore(last[0], plansDays);
  for (const [date, messages, , facts] of days) {
    if (date >= from) yield* unpackFacts(facts, { second: startOf(date), index });
    index += messages;
  }
}
