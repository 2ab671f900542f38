import type { Pseudonyms } from '@prosa/llm';
import type { ReadableMessage } from '../../agent.ts';
import { quoted, shownText } from '../../chunks/line.ts';
import type { Claim } from './claims.ts';
import type { ModelFact } from './prompt.ts';
import { isAprilFools } from './reading/doubt.ts';
import { fold } from './reading/fold.ts';
import { isSensitive } from './reading/sensitive.ts';

const longestQuote = 240;
const longestValue = 80;
/** Words, numbers and what joins them: nothing that could be rendered as a link, an image or markup. */
const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,;:'’"&+ºª°/-]*[.!]?$/u;
/** "Lá", "ele" and the like are no value. */
const telling = /\p{L}{3}|\d/u;
const words = /[\p{L}\p{N}]+/gu;
/** Stated plainly; inferred. */
const confidences = { sure: 0.88, unsure: 0.6 };

/**
 * What a model says a member said, as a claim; undefined where it cannot be borne out: the message is in what was read, the member
 * wrote it, it holds the quote, and the value is made of its words. What is never remembered of anyone is left out.
 */
export const claimOf = (
  { member, predicate, value, message: id, quote, sure, over }: ModelFact,
  messages: ReadonlyMap<number, ReadableMessage>,
  people: Pseudonyms,
): Claim | undefined => {
  const message = messages.get(Number(/^m(\d{1,15})$/.exec(id)?.[1] ?? Number.NaN));
  const memberId = message?.memberId ?? null;
  if (!message || memberId === null || people.member(member) !== memberId) return undefined;
  const said = quoted(quote, message, people);
  const named = over && value.trim() === '' ? '' : saidValue(value, message, people);
  if (said === undefined || said.length > longestQuote || named === undefined) return undefined;
  const normal = fold(named).replace(/\s+/g, ' ');
  const about = /likes$/.test(predicate) && /\bP\d+\b/.test(value);
  if (about || isAprilFools(message.localTime) || isSensitive(normal) || isSensitive(fold(said))) return undefined;
  const confidence = sure ? confidences.sure : confidences.unsure;
  return {
    memberId,
    predicate,
    value: named,
    normal,
    confidence,
    ends: over,
    messageId: message.id,
    quote: said,
    localTime: message.localTime,
  };
};

/** The value as it was written, or in words that all are in the message; undefined where it is made up. */
const saidValue = (value: string, message: ReadableMessage, people: Pseudonyms): string | undefined => {
  const wanted = value.trim();
  const written = quoted(wanted, message, people) ?? wanted;
  if (written.length > longestValue || !plain.test(written) || !telling.test(wanted)) return undefined;
  if (written !== wanted) return written;
  const there = new Set(fold(shownText(message.text, people)).match(words));
  return (fold(wanted).match(words) ?? []).every((word) => there.has(word)) && !/P\d/.test(wanted) ? wanted : undefined;
};
