import type { LinkedMessage } from '../interactions/linked-message.ts';
import type { Candidate, Sought } from './candidate.ts';
import { silenceMinutes } from './conversations.ts';
import { type NameFinder, nameFinder } from './names.ts';
import { readLine } from './read-line.ts';
import { beginningScore, farness, otherCeiling, otherScore, ownCeiling, ownFarness, ownScore } from './scores.ts';
import { type SharedWords, sharedWords } from './shared-words.ts';
import type { MemberName, ThreadLine } from './thread-line.ts';
import { openWindow, reach, type Window } from './window.ts';

export interface ThreadLinker {
  /** Takes the next line, in order of time; says which earlier one it answers or goes on from. */
  next: (line: ThreadLine) => LinkedMessage;
}

/**
 * Takes the threads of one chat day apart: for each line the most likely antecedent among the last 80 of its conversation, or
 * none. A log-linear model: the weights in weights.ts are added up for "begins something" and for each candidate, and the
 * highest sum wins. Preparing the names costs as much as fifty lines: they are kept for the next day of the same group.
 */
export const linkThreads = (members: readonly MemberName[]): ThreadLinker => {
  const findNames = finderOf(members);
  const window = openWindow();
  const words = sharedWords(reach);
  let lastMinute = Number.NEGATIVE_INFINITY;
  return {
    next: (threadLine) => {
      const line = readLine(threadLine, findNames);
      const silence = line.minute - lastMinute;
      lastMinute = line.minute;
      if (silence > silenceMinutes) window.clear();
      const sought = window.enter(line);
      words.next(line.said, sought.candidate.place, sought.oldest);
      const antecedent = mostLikely(sought, window, words, silence);
      window.settle(sought.candidate, antecedent);
      return {
        id: line.id,
        memberId: line.memberId,
        localTime: threadLine.localTime,
        answers: antecedent?.line.id ?? null,
        mentions: line.named,
        asks: line.cues.asks,
      };
    },
  };
};

let prepared: { members: readonly MemberName[]; findNames: NameFinder } | null = null;

const finderOf = (members: readonly MemberName[]): NameFinder => {
  if (!prepared || !areSame(members, prepared.members))
    prepared = { members: [...members], findNames: nameFinder(members) };
  return prepared.findNames;
};

const areSame = (members: readonly MemberName[], others: readonly MemberName[]): boolean =>
  members.length === others.length &&
  members.every(({ memberId, name }, at) => memberId === others[at]?.memberId && name === others[at]?.name);

/** The speaker's own lines, then those of others, the nearest first, each as far back as one that wins may lie. */
const mostLikely = (sought: Sought, window: Window, words: SharedWords, silence: number): Candidate | null => {
  const { candidate, oldest, latest } = sought;
  let best: Candidate | null = null;
  let highest = beginningScore(sought, silence);
  const highestShare = words.highestShare();
  for (let earlier = latest; earlier && earlier.place >= oldest; earlier = earlier.before) {
    if (earlier !== latest && ownCeiling(highestShare) + ownFarness(sought, earlier) <= highest) break;
    const score = ownScore(sought, earlier, words.shareOf(earlier.place));
    if (score <= highest) continue;
    highest = score;
    best = earlier;
  }
  const ceiling = otherCeiling(sought, highestShare);
  for (let place = candidate.place - 1; place >= oldest; place -= 1) {
    const earlier = window.at(place);
    if (!earlier || earlier.author === candidate.author) continue;
    // The line before, and a command before that, have weights of their own.
    const far = farness(sought, earlier);
    if (candidate.place - place > 2 && ceiling + far <= highest) break;
    const score = far + otherScore(sought, earlier, words.shareOf(place));
    if (score <= highest) continue;
    highest = score;
    best = earlier;
  }
  return best;
};
