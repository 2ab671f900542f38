import { maskContacts, type Pseudonyms } from '@prosa/llm';
import type { ReadableMessage } from '../agent.ts';

/** Nobody writes so much by hand; who pastes it tells little of themselves. */
const longestText = 2_000;
const breaks = /[\r\n\v\f\u0085\u2028\u2029]+/g;

/**
 * A message as a model reads it: `m123 P4 2025-03-10 14:02: text`, one line whatever the message holds, so that nobody writes
 * in another's name. Members are under pseudonyms, contacts are masked, and what only a machine would see is gone.
 */
export const lineOf = ({ id, memberId, localTime, text }: ReadableMessage, people: Pseudonyms): string => {
  const author = (memberId && people.of(memberId)) ?? 'P?';
  return `m${id} ${author} ${localTime.slice(0, 16).replace('T', ' ')}: ${shownText(text, people)}`;
};

/** A text as a model reads it. */
export const shownText = (text: string, people: Pseudonyms): string => {
  const shown = people.hide(maskContacts(text)).replace(breaks, ' ⏎ ');
  return shown.length > longestText ? `${shown.slice(0, longestText)} […]` : shown;
};

/** What stands in for something else in a shown text. */
const standIns = /P·?\d+|\[(?:e-mail|CPF|CNPJ|cartão|telefone|número|chave)\]|\s*⏎\s*|\s*\[…\]$/gu;
/** What it stands in for is no longer: a name, a number. */
const longestReplaced = 80;
const pieces = /[\p{L}\p{N}]+|[^\s]/gu;

/**
 * The words of a message that a model quotes from its shown text, letter by letter as they were written; undefined where it quotes
 * anything else.
 */
export const quoted = (
  quote: string,
  { text }: Pick<ReadableMessage, 'text'>,
  people: Pseudonyms,
): string | undefined => {
  const wanted = quote.trim();
  if (wanted === '' || !shownText(text, people).includes(wanted)) return undefined;
  if (text.includes(wanted)) return wanted;
  const literal = wanted.split(standIns);
  const [first = '', last = ''] = [literal[0], literal.at(-1)];
  const longest = wanted.length + (literal.length - 1) * longestReplaced;
  const places = [...text.matchAll(pieces)].map(({ 0: piece, index }) => ({ from: index, to: index + piece.length }));
  for (const { from } of places) {
    if (!text.startsWith(first, from)) continue;
    // The longest, so that a name is whole.
    for (const { to } of places.toReversed()) {
      if (to <= from || to - from > longest || !text.endsWith(last, to)) continue;
      const words = text.slice(from, to);
      if (shownText(words, people) === wanted) return words;
    }
  }
  return undefined;
};
