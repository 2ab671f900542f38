import type { MemberId } from '@prosa/contracts';
import { rarityCounter } from './rarity.ts';
import type { ReadLine } from './read-line.ts';

/** Lines looked back at: farther away than this an antecedent is hardly ever found. */
const reach = 80;

/** A line that may be answered, with what happened to it since. */
export interface Candidate {
  line: ReadLine;
  /** Position in the stream. */
  at: number;
  /** Id of the line that began its thread. */
  thread: number;
  /** Whom it answers; null where it began something or went on from its own author. */
  partner: MemberId | null;
  /** Answers it got, its author's own among them. */
  followed: number;
  /** Others who answered it. */
  answerers: MemberId[];
}

/** One line beside one candidate: what the features look at. */
export interface Pair {
  line: ReadLine;
  candidate: Candidate;
  /** Lines back, 1 for the one before. */
  back: number;
  minutes: number;
  own: boolean;
  namesAuthor: boolean;
  authorNamesSpeaker: boolean;
  /** No later line of the candidate's author stands in between. */
  authorsLatest: boolean;
  /** The latest line that names the speaker. */
  latestToSpeaker: boolean;
  /** A later line names the speaker. */
  namedSince: boolean;
  /** The speaker's own latest line; null where there is none in reach. */
  speakersLatest: Candidate | null;
  /** Rarity-weighted share of the line's telling words that stand in the candidate, 0 to 1. */
  overlap: number;
}

export interface Window {
  /** The line beside each candidate, the latest first; the line itself is not settled yet. */
  pairs: (line: ReadLine) => Pair[];
  /** Adds the line with its answer: a candidate, or null where it begins a thread. */
  settle: (line: ReadLine, answers: Candidate | null) => void;
  /** Forgets the candidates: a new conversation begins. What is known of words stays. */
  clear: () => void;
}

export const openWindow = (): Window => {
  let candidates: Candidate[] = [];
  let next = 0;
  const rarity = rarityCounter();
  return {
    pairs: (line) => {
      const weights = new Map(line.stems.map((stem) => [stem, rarity.of(stem)]));
      const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
      const authors = new Set<MemberId>();
      let namedSpeaker = false;
      const speakersLatest = candidates.findLast(({ line: { memberId } }) => memberId === line.memberId) ?? null;
      const pairs: Pair[] = [];
      for (let index = candidates.length - 1; index >= Math.max(0, candidates.length - reach); index -= 1) {
        const candidate = candidates[index];
        if (!candidate) break;
        const { memberId, minute, stems, named } = candidate.line;
        const names = named.includes(line.memberId);
        let shared = 0;
        if (whole > 0) for (const stem of stems) shared += weights.get(stem) ?? 0;
        pairs.push({
          line,
          candidate,
          back: next - candidate.at,
          minutes: line.minute - minute,
          own: memberId === line.memberId,
          namesAuthor: line.named.includes(memberId),
          authorNamesSpeaker: names,
          authorsLatest: !authors.has(memberId),
          latestToSpeaker: names && !namedSpeaker,
          namedSince: namedSpeaker,
          speakersLatest,
          overlap: whole === 0 ? 0 : shared / (whole + 2),
        });
        authors.add(memberId);
        namedSpeaker ||= names;
      }
      return pairs;
    },
    settle: (line, answers) => {
      const other = answers !== null && answers.line.memberId !== line.memberId;
      if (answers) answers.followed += 1;
      if (other) answers.answerers.push(line.memberId);
      candidates.push({
        line,
        at: next,
        thread: answers?.thread ?? line.id,
        partner: other ? answers.line.memberId : (answers?.partner ?? null),
        followed: 0,
        answerers: [],
      });
      next += 1;
      if (candidates.length >= 2 * reach) candidates = candidates.slice(-reach);
      rarity.add(line.stems);
    },
    clear: () => {
      candidates = [];
    },
  };
};
