import type { Authors } from './authors.ts';
import { readBody } from './body/body.ts';
import { cleanName, cleanText } from './clean.ts';
import type { Notice, NoticeReader } from './events/notices.ts';
import { isQuoted, isSentence } from './events/phantom.ts';
import { Found } from './scout.ts';

/** Where the author of a line ends, or the notice that the line is. */
export type Slot = { authorEnd: number; bodyAt: number } | { notice: Notice | null };

export interface SlotContext {
  authors: Authors;
  notices: NoticeReader;
  /** The file marks what WhatsApp wrote. */
  marked: boolean;
  /** Whether any notice of the file was understood. */
  languageKnown: boolean;
  /** Other lines nearby that begin like this one with `start`, three at most. */
  others(start: string): string[];
  /** Whether somebody nearby mentions the name. */
  isMentioned(name: string): boolean;
}

const CANDIDATES = 6;
const LRM = '\u200e';

const colonsOf = (line: string): number[] => {
  const found: number[] = [];
  for (let at = line.indexOf(':'); at >= 0 && found.length < CANDIDATES; at = line.indexOf(':', at + 1)) {
    const next = line.charAt(at + 1);
    if (at > 0 && (next === ' ' || next === '' || next === LRM)) found.push(at);
  }
  return found;
};

const split = (line: string, colon: number): Slot => ({
  authorEnd: colon,
  bodyAt: line.charAt(colon + 1) === ' ' ? colon + 2 : colon + 1,
});

/** Whether WhatsApp wrote a notice after this mark, and not the stand-in for a photo or the edit marker after a caption. */
const isMarkedNotice = (raw: string): boolean => {
  const body = readBody(raw, 'marked', Found.anything, true);
  return body !== null && body.type === 'text' && !body.edited;
};

/** Whether the name before a colon is part of a notice in a language that is not known. */
const isPhantom = (
  line: string,
  colon: number,
  { authors, marked, languageKnown, others, isMentioned }: SlotContext,
) => {
  const name = line.slice(0, colon);
  const cleaned = cleanName(name);
  if (isQuoted(line, colon)) return !others(`${name}: `).some((other) => !isQuoted(other, colon));
  const isMember = (text: string): boolean => authors.isMember(cleanName(text)) || others(`${text}: `).length > 0;
  const sentence = marked ? line.startsWith(LRM) : isSentence(cleaned, { isMember, languageKnown });
  return sentence && !isMentioned(cleaned) && others(`${name}: `).length < 2;
};

/** The colon after the author's name: names hold colons, too, which shows when all of their lines share more than the first. */
const endOfName = (line: string, colons: readonly number[], { others, isMentioned }: SlotContext): number => {
  const first = colons[0] as number;
  if (colons.length === 1) return first;
  const all = others(line.slice(0, first + 2)).length;
  const longer = colons.slice(1).findLast((colon) => {
    if (isMentioned(cleanName(line.slice(0, colon)))) return true;
    return all >= 2 && line.charAt(colon + 1) === ' ' && others(line.slice(0, colon + 2)).length === all;
  });
  return longer ?? first;
};

/**
 * Decides who a line belongs to when its first name was not seen before. Names and notices may both contain colons: a
 * known member wins, the longest one; then a notice whose own words begin before the colon; then what cannot be a name is
 * a notice in an unknown language; then a colon of the name's own that other lines nearby share; then the first colon.
 */
export const readSlot = (line: string, context: SlotContext): Slot => {
  const colons = colonsOf(line);
  const known = colons.findLast((colon) => context.authors.isMember(cleanName(line.slice(0, colon))));
  if (known !== undefined) return split(line, known);
  const first = colons[0];
  const mark = context.marked && first !== undefined ? line.indexOf(`: ${LRM}`) : -1;
  if (first !== undefined && mark === first) return split(line, mark);
  const notice = context.notices(cleanText(line));
  if (first === undefined) return { notice };
  if (mark > first && isMarkedNotice(line.slice(mark + 2))) return split(line, mark);
  if (notice && notice.wordsAt < cleanText(line.slice(0, first)).length) return { notice };
  if (isPhantom(line, first, context)) return { notice: null };
  return split(line, endOfName(line, colons, context));
};
