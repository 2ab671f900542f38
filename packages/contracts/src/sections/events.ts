import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, localDate, localTime, messageId } from './values.ts';

/** Part of a message's text, in characters as JavaScript counts them. */
const stretch = z.object({ messageId, from: count, to: count });
/** A day, or a time where one was said; `end` is the last day, or the end of a stretch of hours. */
const when = z.object({
  start: localDate.or(localTime),
  end: localDate.or(localTime).optional(),
  precision: z.enum(['time', 'day', 'period']),
});
const state = z.enum(['proposed', 'confirmed', 'changed', 'cancelled', 'past']);

export const plannedEvent = z.object({
  /** The message that proposed it, by which the event is known. */
  messageId,
  proposedBy: idSchema('member'),
  title: stretch,
  place: stretch.nullable(),
  when,
  state,
  /** In order, the proposal first; the message is the evidence, null for `past`. */
  changes: z.array(z.object({ state, at: localTime, messageId: messageId.nullable(), when })),
  /** The last answer of each member but who proposed it. */
  answers: z.array(
    z.object({ memberId: idSchema('member'), answer: z.enum(['yes', 'no', 'maybe']), messageId, at: localTime }),
  ),
});
export type PlannedEvent = z.infer<typeof plannedEvent>;

/** What happened, and what is planned. */
export const eventsSection = z.object({
  /** Stretches in which messages came in much quicker succession than usual, in order of time; `weight`: how much. */
  bursts: z
    .array(z.object({ from: localTime, to: localTime, messages: count, weight: z.number().nonnegative() }))
    .max(20),
  /** The last days that differ from their weekday and season; `score` is below 0 where there were fewer messages than `expected`. */
  anomalousDays: z
    .array(z.object({ date: localDate, messages: count, expected: z.number().nonnegative(), score: z.number() }))
    .max(50),
  /** The last that were proposed, in that order. */
  planned: z.array(plannedEvent).max(50),
});
