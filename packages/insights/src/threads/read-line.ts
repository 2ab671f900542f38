import type { MemberId } from '@prosa/contracts';
import { secondsOf } from '../wall-clock.ts';
import { cutOf } from '../words/chunks.ts';
import { wordsIn } from '../words/content-words.ts';
import type { ContentWord } from '../words/read-words.ts';
import { type Cues, cuesOf } from './cues.ts';
import type { NameFinder } from './names.ts';
import type { ThreadLine } from './thread-line.ts';

/** A line with all that is looked at when its antecedent, or its answers, are sought. */
export interface ReadLine {
  id: number;
  memberId: MemberId;
  /** Minutes of the wall clock. */
  minute: number;
  addressed: readonly MemberId[];
  named: readonly MemberId[];
  /** Its telling words, as often as they stand there: see contentWords. */
  said: readonly ContentWord[];
  words: number;
  cues: Cues;
}

const endsAsAddress = /.[,:>]$/;

export const readLine = (said: ThreadLine, findNames: NameFinder): ReadLine => {
  const { id, memberId, localTime } = said;
  const cut = cutOf(said);
  const { chunks } = cut;
  const { addressed, named } = findNames(chunks);
  const begun = addressed.length > 0 && chunks.length > 1 && endsAsAddress.test(chunks[0]?.folded ?? '');
  return {
    id,
    memberId,
    minute: secondsOf(localTime) / 60,
    addressed,
    named: named.includes(memberId) ? named.filter((other) => other !== memberId) : named,
    said: wordsIn(cut),
    words: chunks.length,
    cues: begun ? cuesOf(chunks.slice(1)) : cuesOf(chunks, cut.marks),
  };
};
