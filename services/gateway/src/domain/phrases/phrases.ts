import type { Predicate, Report, Section } from '@prosa/contracts';
import type { Notable } from '../notable.ts';
import type { Unit } from '../rhythm.ts';

/** What a report says, in one language. Names and values come in escaped for Markdown; times are the group's wall clock. */
export interface Phrases {
  number: (n: number) => string;
  percent: (share: number) => string;
  /** `12 de março`, with the year where the report spans more than one. */
  day: (date: string) => string;
  /** Short hours of a range, for a table cell. */
  hours: (range: { from: number; to: number }) => string;
  subtitle: (overview: Section<'overview'>) => string;
  notable: (notable: Notable) => string;
  headings: Record<'numbers' | 'people' | 'rhythm' | 'moments' | 'memories' | 'method', string>;
  numbers: (overview: Section<'overview'>) => string[];
  memberTable: { header: string[]; barsTitle: string; hoursTitle: string };
  rhythm: {
    heatTitle: string;
    /** Monday first, three letters. */
    weekdays: string[];
    /** Above hours 0, 6, 12 and 18. */
    marks: string[];
    allDays: string;
    peak: (peak: { weekday: number; hour: number; messages: number }, night: number) => string;
    timelineTitle: Record<Unit, string>;
    start: (unit: Unit, date: string) => string;
    silence: (silence: { from: string; to: string; hours: number }) => string;
  };
  moment: {
    title: (from: string, to: string) => string;
    summary: (moment: { messages: number; minutes: number; names: string[]; others: number }) => string;
    reactions: (name: string, time: string, reactions: number) => string;
  };
  memories: {
    intro: string;
    none: string;
    sentence: (predicate: Predicate, value: string) => string;
    unsure: string;
    more: (quotes: number) => string;
  };
  method: (report: Report) => string[];
}

/** What a report needs to know of itself before it can speak. */
export interface Setting {
  /** Time zone of the group. */
  zone: string;
  /** Whether dates need their year. */
  withYear: boolean;
}
