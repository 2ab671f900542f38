import type { Day } from './calendar.ts';

/** When the message was written. */
export interface Sent {
  day: Day;
  minute: number;
}

export interface Days {
  start: Day;
  /** The last day, where it is more than one. */
  end?: Day;
}

/** What chose between several meanings: nothing had to, a convention of this reader did, or the words are vague. */
export type Certainty = 'explicit' | 'conventional' | 'vague';

interface Stretch {
  /** In the folded text. */
  from: number;
  to: number;
}

/** Words that name a day or several. */
export interface DayPiece extends Stretch {
  kind: 'day';
  /** Where two pieces name one day ("sábado, dia 15"), the one further left here decides. */
  form: 'date' | 'offset' | 'holiday' | 'weekday' | 'period';
  certainty: Certainty;
  /** Set for weekdays. */
  weekday?: number;
  /** Set for days of a month not named. */
  dayOfMonth?: number;
  /** For a week or a month: which of its days another piece beside it means, as in "semana que vem, na quinta". */
  within?: (named: DayPiece) => ((sent: Sent) => Day | null) | null;
  recurring?: 'weekly';
  /** Null where the calendar has no such day. `laterToday`: a time was said that is still to come today. */
  resolve: (sent: Sent, laterToday: boolean) => Days | null;
}

export type DayPart = 'dawn' | 'morning' | 'afternoon' | 'night';

export interface ClockTime {
  /** From 0 to 1440. */
  minute: number;
  /** 1 to 11 o'clock with no word of morning or night. `bare`: as "às 8"; `written`: as "8h", "8:30". */
  halfDay: 'known' | 'bare' | 'written';
  part?: DayPart;
}

/** Words that name a time of day. */
export interface TimePiece extends Stretch {
  kind: 'time';
  start: ClockTime;
  end?: ClockTime;
  vague: boolean;
  /** "Desde as 4": the last such time. */
  past?: true;
  /** Only a time if it stands beside a day: "as duas". */
  needsDay: boolean;
}

/** "de manhã", "à noite". */
export interface PartPiece extends Stretch {
  kind: 'part';
  part: DayPart;
  needsDay: boolean;
}

/** Minutes from the time of writing: "daqui a meia hora". */
export interface MomentPiece extends Stretch {
  kind: 'moment';
  minutes: number;
}

export type Piece = DayPiece | TimePiece | PartPiece | MomentPiece;

/** What a rule found, with its surroundings. */
export interface Found extends Stretch {
  words: Record<string, string | undefined>;
  /** Up to 60 characters on either side. */
  before: string;
  after: string;
  /** The match as it was written. */
  original: string;
}

/** `read` returns the pieces; none where the words are known to be no date; null where the rule does not apply. */
export interface Rule {
  pattern: RegExp;
  read: (found: Found) => Piece[] | null;
}

/** The pattern is tried where a word begins, and ends where one ends. */
export const rule = (pattern: string, read: Rule['read']): Rule => ({
  pattern: new RegExp(`(?:${pattern})(?![a-z0-9])`, 'y'),
  read,
});

/** Words that look like a date and are none. */
export const notADate = (pattern: string): Rule => rule(pattern, () => []);

/** What a language brings. */
export interface Grammar {
  /** In order: the first that applies wins. */
  rules: readonly Rule[];
  /** Words between a day and its time, or between two names of one day, that say nothing themselves. */
  filler: RegExp;
  and: RegExp;
  through: RegExp;
  /** A meal or a party: 8 is 20:00. */
  evening: RegExp;
  /** A flight or getting up: 5 is 5:00. */
  early: RegExp;
}
