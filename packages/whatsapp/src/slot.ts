import type { Authors } from './authors.ts';
import { cleanName, cleanText } from './clean.ts';
import type { Notice, NoticeReader } from './events/notices.ts';

/** Where the author of a line ends, or the notice that the line is. */
export type Slot = { authorEnd: number; bodyAt: number } | { notice: Notice | null };

const CANDIDATES = 6;

/** `X mudou o nome do grupo de "A` is half of a notice, no name. */
const opensQuote = (name: string): boolean => (name.match(/["“”„«»]/gu)?.length ?? 0) % 2 === 1;

const colonsOf = (line: string): number[] => {
  const found: number[] = [];
  for (let at = line.indexOf(':'); at >= 0 && found.length < CANDIDATES; at = line.indexOf(':', at + 1)) {
    const next = line.charAt(at + 1);
    if (at > 0 && (next === ' ' || next === '' || next === '\u200e')) found.push(at);
  }
  return found;
};

const split = (line: string, colon: number): Slot => ({
  authorEnd: colon,
  bodyAt: line.charAt(colon + 1) === ' ' ? colon + 2 : colon + 1,
});

/**
 * Decides who a line belongs to when its first name was not seen before. Names and notices may both contain colons:
 * a known author wins, then a notice whose own words begin before the colon, then the first colon.
 */
export const readSlot = (line: string, authors: Authors, notices: NoticeReader, marked: boolean): Slot => {
  const colons = colonsOf(line);
  const known = colons.find((colon) => authors.knows(cleanName(line.slice(0, colon))));
  if (known !== undefined) return split(line, known);
  if (marked) {
    const mark = line.indexOf(': \u200e');
    if (mark > (colons[0] ?? mark) && notices(cleanText(line.slice(mark + 2)))) return split(line, mark);
  }
  const first = colons[0];
  const text = cleanText(line);
  const notice = notices(text);
  if (first === undefined) return { notice };
  if (notice && notice.wordsAt < cleanText(line.slice(0, first)).length) return { notice };
  if (opensQuote(line.slice(0, first))) return { notice: null };
  return split(line, first);
};
