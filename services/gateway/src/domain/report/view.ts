import type { Report } from '@prosa/contracts';
import type { Locale } from '../locale.ts';
import { inline, shortened } from '../markdown-text.ts';
import type { Phrases } from '../phrases/phrases.ts';

/** What every part of a report is told from. */
export interface View {
  report: Report;
  say: Phrases;
  locale: Locale;
  /** Escaped. */
  nameOf: (memberId: string) => string;
}

/** Paragraphs, lists and drawings in Markdown; none where there is nothing to tell. */
export type Part = (view: View) => string[];

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
export const drawing = (lines: readonly string[]): string => ['```', ...lines, '```'].join('\n');

const quoteCharacters = 200;
/** A text as it was said, on one line, escaped. */
export const quoted = (text: string): string => `“${inline(shortened(text, quoteCharacters))}”`;

const place = /\{(mem_[0-9a-f]{32})\}/;

/** A sentence in which members stand as `{mem_…}`, with their names; escaped. */
export const revealed = (text: string, { nameOf }: Pick<View, 'nameOf'>): string =>
  text
    .split(place)
    .map((piece, at) => (at % 2 === 1 ? `**${nameOf(piece)}**` : inlineKeepingEnds(piece)))
    .join('');

/** Spaces beside a name stay. */
const inlineKeepingEnds = (piece: string): string =>
  `${/^\s/.test(piece) ? ' ' : ''}${inline(piece.trim())}${/\S\s+$/.test(piece) ? ' ' : ''}`;

/** A model's sentence, where there is one in the language of the report. */
export const worded = (wording: { locale: string; text: string } | null, view: View): string | undefined =>
  wording?.locale === view.locale ? revealed(wording.text, view) : undefined;

/** Longer ones do not invite to be read. */
const shortText = 160;

/** The first of some messages that the reader may read, short ones before long ones, as quotations with author and day. */
export const saidIn = ({ report, say, nameOf }: View, messageIds: readonly number[], most = 1): string[] =>
  messageIds
    .flatMap((id) => report.quotes[id] ?? [])
    .sort((a, b) => Number(a.text.length > shortText) - Number(b.text.length > shortText))
    .slice(0, most)
    .map(({ memberId, localTime, text }) => {
      const by = memberId === null ? '' : `**${nameOf(memberId)}**, `;
      return `> ${quoted(text)}\n>\n> ${by}${say.day(localTime.slice(0, 10))}`;
    });
