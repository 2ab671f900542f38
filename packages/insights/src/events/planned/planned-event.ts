import type { MemberId } from '@prosa/contracts';
import type { DateReading } from '../../dates/reading.ts';
import type { Answer } from './answer.ts';
import type { Stretch } from './stretch.ts';

/**
 * `proposed`: somebody suggested it. `confirmed`: the words were "confirmado", "fechado", or two others said yes since. `changed`: its date was
 * moved, and not confirmed since. `cancelled`: called off. `past`: it was none of that when its time came.
 */
export type EventState = 'proposed' | 'confirmed' | 'changed' | 'cancelled' | 'past';

/** When, in the group's wall clock; as in `DateReading`. */
export type EventTime = Pick<DateReading, 'start' | 'end' | 'precision'>;

export interface StateChange {
  state: EventState;
  /** Wall-clock time. */
  at: string;
  /** The evidence; null for `past`, which takes none. */
  messageId: number | null;
  /** The date as of then. */
  when: EventTime;
}

export interface Rsvp {
  memberId: MemberId;
  answer: Answer;
  messageId: number;
  at: string;
}

/** Ids, numbers and offsets, no text: the report quotes `title` and `place` from the messages they are in. */
export interface PlannedEvent {
  /** The message that proposed it; names the event, and survives a new export. */
  messageId: number;
  proposedBy: MemberId;
  title: Stretch;
  place: Stretch | null;
  when: EventTime;
  state: EventState;
  /** In order of time, the proposal first. */
  changes: StateChange[];
  /** The last answer of each member, in order of time. Who proposed it is left out. */
  answers: Rsvp[];
}

export const timeOf = ({ start, end, precision }: EventTime): EventTime => ({
  start,
  ...(end === undefined ? {} : { end }),
  precision,
});

/** When it is over: its end, the end of its day, or, of a mere beginning, that. */
export const endOf = ({ start, end = start }: EventTime): string => (end.length === 10 ? `${end}T23:59:59` : end);
