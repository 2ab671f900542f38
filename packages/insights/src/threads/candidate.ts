import type { MemberId } from '@prosa/contracts';
import type { ReadLine } from './read-line.ts';

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
  /** Whom it answers; null where it began something. Whoever goes on from an own line has the same partner still. */
  partner: Speaker | null;
  /** Answers it got, its author's own among them. */
  followed: number;
  /** Others who answered it. */
  answerers: readonly Speaker[];
}

/** A line whose antecedent is sought. Of what was said before it only what is in reach: null where nothing is. */
export interface Sought {
  candidate: Candidate;
  /** Place of the oldest line in reach; its own where there is none. */
  oldest: number;
  /** As in Speaker, of its author. */
  latest: Candidate | null;
  latestNaming: Candidate | null;
  latestToPartner: Candidate | null;
  /** Whom the speaker's latest line turned to. */
  speakersPartner: Speaker | null;
}

/** Whom a line names first, else whom it answers. */
export const turnedTo = ({ named, partner }: Candidate): Speaker | null => named[0] ?? partner;
