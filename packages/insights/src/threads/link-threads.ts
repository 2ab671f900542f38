import type { MemberId } from '@prosa/contracts';
import type { LinkedMessage } from '../interactions/linked-message.ts';
import { silenceMinutes } from './conversations.ts';
import {
  beginningFeatures,
  type Feature,
  namingFeatures,
  otherFeatures,
  ownFeatures,
  pairFeatures,
} from './features.ts';
import { nameFinder } from './names.ts';
import { readLine } from './read-line.ts';
import type { MemberName, ThreadLine } from './thread-line.ts';
import { type Candidate, openWindow, type Pair } from './window.ts';

export interface ThreadLinker {
  /** Takes the next line, in order of time; says which earlier one it answers or goes on from. */
  next: (line: ThreadLine) => LinkedMessage;
}

/**
 * Takes the threads of a chat apart: for each line the most likely antecedent among the last 80 of its conversation, or
 * none. A log-linear model: the weights in features.ts are added up for "begins something" and for each candidate, and the
 * highest sum wins. Time grows with the lines, memory with nothing.
 */
export const linkThreads = (members: readonly MemberName[]): ThreadLinker => {
  const findNames = nameFinder(members);
  const window = openWindow();
  let lastMinute: number | null = null;
  return {
    next: (threadLine) => {
      const line = readLine(threadLine, findNames);
      const silence = lastMinute === null ? Number.POSITIVE_INFINITY : line.minute - lastMinute;
      if (silence > silenceMinutes) window.clear();
      lastMinute = line.minute;
      const pairs = window.pairs(line);
      const answers = pairs.length === 0 ? null : mostLikely(line, pairs);
      window.settle(line, answers);
      return {
        id: line.id,
        memberId: line.memberId,
        localTime: threadLine.localTime,
        answers: answers?.line.id ?? null,
        mentions: line.named,
        asks: line.asks,
      };
    },
  };
};

const mostLikely = (line: Pair['line'], pairs: readonly Pair[]): Candidate | null => {
  const speakersLatest = pairs[0]?.speakersLatest ?? null;
  let best: Candidate | null = null;
  let highest = sum(beginningFeatures, {
    line,
    speakersLatest,
    silence: pairs[0]?.minutes ?? 0,
    turnedTo: isTurnedTo(pairs, line.memberId),
  });
  for (const pair of pairs) {
    const score = scoreOf(pair);
    if (score <= highest) continue;
    highest = score;
    best = pair.candidate;
  }
  return best;
};

/** Whether somebody named the member since its own latest line. */
const isTurnedTo = (pairs: readonly Pair[], memberId: MemberId): boolean => {
  for (const { own, candidate } of pairs) {
    if (own) return false;
    if (candidate.line.named.includes(memberId)) return true;
  }
  return false;
};

const scoreOf = (pair: Pair): number => {
  const score = sum(pairFeatures, pair) + sum(pair.own ? ownFeatures : otherFeatures, pair);
  return pair.namesAuthor ? score + sum(namingFeatures, pair) : score;
};

const sum = <Subject>(features: readonly Feature<Subject>[], subject: Subject): number => {
  let total = 0;
  for (const { weight, of } of features) {
    const seen = of(subject);
    if (seen !== false) total += seen === true ? weight : weight * seen;
  }
  return total;
};
