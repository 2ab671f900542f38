import type { MemberId } from '@prosa/contracts';
import type { Answered } from './answer.ts';
import type { EventTime } from './planned-event.ts';
import type { Span } from './stretch.ts';

/** What a message says of plans, as bits of one number. */
export const cue = {
  /** It ends in a question mark. */
  asks: 1,
  cancels: 2,
  /** "Não vai ter": cancels if it names the plan's occasion. */
  cancelsOccasion: 4,
  changes: 8,
  /** "Dá pra mudar?", or any question. */
  asksToChange: 16,
  /** It confirms, and that is what it is about. */
  settles: 32,
  confirms: 64,
} as const;

export interface NamedTime extends EventTime {
  /** Only a time was said. */
  dayAssumed?: true;
}

/** What one message says that matters to plans. Whatever takes its text is decided here; the text is left behind. */
export interface PlanFact {
  messageId: number;
  memberId: MemberId;
  /** Of the wall clock, since 1970. */
  second: number;
  /** How many messages members have written, this one counted. */
  index: number;
  cues: number;
  answer: Answered | null;
  /** Each by its first letters, so that "churras" and "churrasco" are one. */
  occasions: readonly string[];
  /** Not over yet when it was written, and not for every week. */
  dates: readonly NamedTime[];
  /** Stretches of the message; set where it may propose a plan for the first of its dates. */
  proposal: { title: Span; place: Span | null } | null;
}

export const says = ({ cues }: Pick<PlanFact, 'cues'>, bit: number): boolean => (cues & bit) !== 0;

export const localTimeOf = (second: number): string => new Date(second * 1000).toISOString().slice(0, 19);
