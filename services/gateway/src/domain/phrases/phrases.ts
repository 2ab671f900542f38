import type { DiscDimension, Pattern, Predicate, Profile, ProfileKind, Report, Section } from '@prosa/contracts';
import type { Notable } from '../notable.ts';
import type { PlanTold, When } from '../plans.ts';
import type { Unit } from '../rhythm.ts';

/** What a report says, in one language. Names and values come in escaped for Markdown; times are the group's wall clock. */
export interface Phrases {
  number: (n: number) => string;
  percent: (share: number) => string;
  /** `12 de março`, with the year where the report spans more than one. */
  day: (date: string) => string;
  /** Short hours of a range, for a table cell. */
  hours: (range: { from: number; to: number }) => string;
  /** `Rafa, Nena e Bia`. */
  list: (names: readonly string[]) => string;
  subtitle: (overview: Section<'overview'>) => string;
  notable: (notable: Notable) => string;
  headings: Record<PartName, string>;
  numbers: (overview: Section<'overview'>, coverage: Report['coverage']) => string[];
  memberTable: {
    header: string[];
    barsTitle: string;
    hoursTitle: string;
    others: Told<{ people: number; messages: number }>;
  };
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
    /** Where it is heading; undefined where nowhere. */
    trend: Told<NonNullable<Section<'temporal'>['trend']>, string | undefined>;
    change: Told<{ week: string; before: number; after: number }>;
    silence: Told<{ from: string; to: string; hours: number }>;
  };
  subjects: {
    intro: string;
    about: Told<Pick<Section<'topics'>['topics'][number], 'share' | 'size' | 'trend' | 'mood'>>;
    others: (names: readonly string[]) => string;
  };
  mood: {
    overall: Told<{ positive: number; negative: number }>;
    chartTitle: Record<Unit, string>;
    /** Beginning of a turning point's sentence, with the week, and the rest of it. */
    turn: Told<{ monday: string; direction: 'up' | 'down' }>;
    steady: string;
  };
  ties: {
    pairsTitle: string;
    pair: Told<{ names: [string, string]; messages: [number, number] }>;
    starters: Told<{ name: string; opened: number; of: number; next: string | undefined }>;
    waits: Told<{ p50: number; p90: number }>;
    circles: (circles: readonly (readonly string[])[]) => string;
    unanswered: Told<{ name: string; questions: number; unanswered: number }>;
  };
  engagement: {
    lately: Told<{ members: number; of: number }>;
    /** Of the table: who, days, answers, people, what comes back. */
    header: string[];
    ratio: (some: number, of: number) => string;
    wait: (minutes: number) => string;
    /** What its last columns mean. */
    legend: string;
    quietTitle: string;
    quiet: Told<{ name: string } & NonNullable<Section<'engagement'>['members'][number]['churn']>>;
    quietNote: string;
  };
  patterns: {
    intro: string;
    ofGroup: string;
    ofMembers: string;
    hours: Told<{ name: string | null; from: number; to: number; share: number }>;
    weekday: Told<{ name: string | null; weekday: number; times: number }>;
    role: Told<{
      name: string;
      role: Extract<Pattern, { kind: 'role' }>['role'];
      count: number;
      of: number;
      times: number;
    }>;
    tempo: Told<{ perWeek: number }>;
    affinity: Told<{ name: string; subject: string; share: number }>;
    change: Told<{ name: string; since: string; before: number; after: number }>;
  };
  summaries: {
    intro: Record<'offline' | 'model', string>;
    /** A day as a heading. */
    day: (date: string) => string;
    about: Told<{ messages: number; names: string[]; others: number }>;
  };
  moment: {
    title: (from: string, to: string) => string;
    summary: Told<{ messages: number; minutes: number; names: string[]; others: number }>;
    reactions: (name: string, time: string, reactions: number) => string;
  };
  events: {
    coming: string;
    before: string;
    unusual: string;
    when: (when: When) => string;
    plan: Told<PlanTold>;
    unusualDay: Told<{ date: string; messages: number; expected: number }>;
    burst: Told<{ from: string; to: string; messages: number; minutes: number }>;
  };
  memories: {
    intro: string;
    none: string;
    sentence: (predicate: Predicate, value: string) => string;
    unsure: string;
    more: (quotes: number) => string;
  };
  profiles: {
    /** What profiles are worth, and not for; shown with every one. */
    notice: string;
    title: (kind: ProfileKind, confidence: number) => string;
    basis: Told<{ words: number; days: number }>;
    /** What 50 stands for: by rules, and by a model. */
    compared: string;
    alone: string;
    dimension: (name: DiscDimension) => string;
    type: (type: number) => string;
    undecided: string;
    leading: Told<{ type: number; wing: number | null }>;
    noLeading: string;
    more: (quotes: number) => string;
    inFavour: (quotes: string) => string;
    against: (quotes: string) => string;
    nothingAgainst: string;
    contested: string;
    tooLittle: (names: string) => string;
    /** How one was made, for whoever it is about. */
    explanation: Told<Omit<Profile, 'explanation'>>;
  };
  changes: Told<
    { since: NonNullable<Report['since']>; people: readonly string[]; subjects: readonly string[] },
    string[]
  >;
  method: (report: Report) => string[];
}

export type PartName =
  | 'numbers'
  | 'people'
  | 'rhythm'
  | 'subjects'
  | 'mood'
  | 'ties'
  | 'engagement'
  | 'patterns'
  | 'moments'
  | 'summaries'
  | 'events'
  | 'memories'
  | 'profiles'
  | 'changes'
  | 'method';

type Told<T, R = string> = (what: T) => R;

/** What a report needs to know of itself before it can speak. */
export interface Setting {
  /** Time zone of the group. */
  zone: string;
  /** Whether dates need their year. */
  withYear: boolean;
}
