import type { MemberId } from '@prosa/contracts';
import { contentWords } from '../words/content-words.ts';
import { type Cues, cuesOf } from './cues.ts';
import type { NameFinder } from './names.ts';
import type { ThreadLine } from './thread-line.ts';

/** A line with all that is looked at when its antecedent, or its answers, are sought. */
export interface ReadLine extends Cues {
  id: number;
  memberId: MemberId;
  /** Minutes of the wall clock. */
  minute: number;
  addressed: readonly MemberId[];
  named: readonly MemberId[];
  /** Distinct stems of its telling words. */
  stems: readonly string[];
  words: number;
}

const leadingName = /^\S+[,:>]\s+/;
const space = /\s+/g;

export const readLine = ({ id, memberId, localTime, text }: ThreadLine, findNames: NameFinder): ReadLine => {
  const { addressed, named } = findNames(text);
  return {
    id,
    memberId,
    minute: Date.parse(`${localTime}Z`) / 60_000,
    addressed,
    named: named.filter((other) => other !== memberId),
    stems: [...new Set(contentWords(text).map(({ stem }) => stem))],
    words: (text.match(space)?.length ?? 0) + 1,
    ...cuesOf(addressed.length > 0 ? text.replace(leadingName, '') : text),
  };
};
