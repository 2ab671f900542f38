import type { MemberId } from '@prosa/contracts';
import { secondsOf } from '../wall-clock.ts';
import { type Chunk, chunksOf } from '../words/chunks.ts';
import { readWords } from '../words/read-words.ts';
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
  /** Of its telling words, as often as they stand there. */
  stems: readonly string[];
  words: number;
  cues: Cues;
}

const endsAsAddress = /.[,:>]$/;

export const readLine = ({ id, memberId, localTime, text }: ThreadLine, findNames: NameFinder): ReadLine => {
  const chunks = chunksOf(text);
  const { addressed, named } = findNames(chunks);
  const begun = addressed.length > 0 && chunks.length > 1 && endsAsAddress.test(chunks[0]?.folded ?? '');
  return {
    id,
    memberId,
    minute: secondsOf(localTime) / 60,
    addressed,
    named: named.includes(memberId) ? named.filter((other) => other !== memberId) : named,
    stems: stemsOf(chunks, text),
    words: chunks.length,
    cues: cuesOf(begun ? chunks.slice(1) : chunks),
  };
};

const stemsOf = (chunks: readonly Chunk[], text: string): string[] => {
  const stems: string[] = [];
  for (const chunk of chunks) {
    if (chunk.ofPlaceholder) return readWords(text).map(({ stem }) => stem);
    for (const { stem } of chunk.words) stems.push(stem);
  }
  return stems;
};
