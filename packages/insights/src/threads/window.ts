import type { MemberId } from '@prosa/contracts';
import type { ReadLine } from './read-line.ts';

/** Lines looked back at: farther away than this an antecedent is hardly ever found. */
export const reach = 80;

export interface Speaker {
  memberId: MemberId;
  /** The latest line the speaker said, the latest that names the speaker, the latest whose partner the speaker is. */
  latest: Candidate | null;
  latestNaming: Candidate | null;
  latestToPartner: Candidate | null;
}

/** A line that may be answered, with what happened to it since. */
export interface Candidate {
  line: ReadLine;
  author: Speaker;
  named: readonly Speaker[];
  /** Position in the stream. */
  place: number;
  /** The author's line before. */
  before: Candidate | null;
  /** Id of the line that began its thread. */
  thread: number;
  /** Whom it answers; null where it began something. Whoever goes on from an own line goes on with the same partner. */
  partner: Speaker | null;
  /** Answers it got, its author's own among them. */
  followed: number;
  /** Others who answered it. */
  answerers: Speaker[];
}

/** A line whose antecedent is sought; of what lies before it only what is in reach. */
export interface Sought {
  candidate: Candidate;
  /** Of the same speaker. */
  latest: Candidate | null;
  latestNaming: Candidate | null;
  latestToPartner: Candidate | null;
  /** Whom the speaker's latest line turned to. */
  speakersPartner: Speaker | null;
}

export interface Window {
  /** The line beside what it may go on from. */
  enter: (line: ReadLine) => Sought;
  /** The candidate so many lines before the next; undefined where none is in reach. */
  at: (place: number) => Candidate | undefined;
  oldest: () => number;
  /** Adds the line with its answer: a candidate, or null where it begins a thread. */
  settle: (candidate: Candidate, answers: Candidate | null) => void;
  /** Forgets the candidates: a new conversation begins. */
  clear: () => void;
}
