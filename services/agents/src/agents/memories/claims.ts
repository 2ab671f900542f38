import type { MemberId, Predicate } from '@prosa/contracts';
import { isAbout } from './endings.ts';
import {
  isAprilFools,
  isDoubtful,
  isLaughedOff,
  isNoStatement,
  isOfOthers,
  isSomeoneElse,
  takesBack,
} from './reading/doubt.ts';
import { fold } from './reading/fold.ts';
import { wordsOf } from './reading/phrase.ts';
import { isSensitive } from './reading/sensitive.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
import { gramsOf, mayMatch } from './reading/sieve.ts';
import { type Spelled, spelled } from './reading/spelling.ts';
import { rules } from './rules/all.ts';
import { followQuestions } from './rules/answers.ts';
import { calm, type Rule } from './rules/rule.ts';

/** Something a member said of themselves in one message. */
export interface Claim {
  memberId: MemberId;
  predicate: Predicate;
  value: string;
  /** The form in which the same facts meet. */
  normal: string;
  confidence: number;
  /** They said that it holds no longer. An empty value then stands for whatever held by that predicate. */
  ends: boolean;
  messageId: number;
  /** The sentence it was said in, verbatim. */
  quote: string;
  localTime: string;
}

export interface OwnMessage {
  id: number;
  memberId: MemberId;
  localTime: string;
  text: string;
}

/** A joke is owned up to within this time, or it was none. */
const retractionMinutes = 15;
/** More claims than this in that time are a flood, and are not all kept in view. */
const mostRecent = 50;
/** A phone that was lent is given back within this time. */
const lentMinutes = 10;
const longestQuote = 240;

/**
 * Claims of one message, each once; first what is over.
 * @param answers rules for what it may answer, tried at its beginning
 */
export const claimsOf = (message: OwnMessage, answers: readonly Rule[] = []): Claim[] => {
  if (isAprilFools(message.localTime)) return [];
  const claims = new Map<string, Claim>();
  const sentences = sentencesOf(message.text).map((sentence) => ({ ...sentence, spelled: spelled(sentence.folded) }));
  const said = sentences.map((sentence) => sentence.spelled.text).join(' ');
  for (const [index, sentence] of sentences.entries()) {
    if (isNoStatement({ folded: sentence.spelled.text, question: sentence.question })) continue;
    const next = sentences[index + 1]?.folded ?? '';
    const grams = gramsOf(sentence.spelled.text);
    const tried = answers.length === 0 ? rules : [...rules, ...answers.filter(({ bare }) => index === 0 || bare)];
    for (const rule of tried) {
      // Most rules match nothing, and a search is much less ado than to ask for all matches.
      if (!mayMatch(rule.needs, grams) || sentence.spelled.text.search(rule.pattern) === -1) continue;
      for (const claim of claimsBy(rule, { ...sentence, next, said }, message)) {
        const key = `${claim.predicate} ${claim.normal} ${claim.ends}`;
        if ((claims.get(key)?.confidence ?? 0) < claim.confidence) claims.set(key, claim);
      }
    }
  }
  const told = [...claims.values()];
  const over = told.filter(({ ends }) => ends);
  // "Minha gata Mel morreu" tells of a cat, and that there is none; "fui demitida, agora trabalho na Natura" of two jobs.
  const ended = (claim: Claim) => over.some((end) => end.normal !== '' && isAbout(claim, end));
  return [...over, ...told.filter((claim) => !claim.ends && !ended(claim))];
};

interface Read extends Sentence {
  spelled: Spelled;
  /** The sentence behind it, folded. */
  next: string;
  /** All sentences of the message, spelled out. */
  said: string;
}

function* claimsBy(rule: Rule, { text, next, said, spelled }: Read, message: OwnMessage): Generator<Claim> {
  const { predicate, confidence, ends = false, denies = false, playful = false, bare = false } = rule;
  for (const match of spelled.text.matchAll(rule.pattern)) {
    const { index } = match;
    const end = index + match[0].length;
    const start = spelled.at(index);
    const rest = text.slice(spelled.at(end));
    if (isDoubtful(spelled.text, index, denies)) continue;
    if (!playful && isLaughedOff(`${spelled.text.slice(end)} ${next}`)) continue;
    if (bare && isOfOthers(spelled.text.slice(0, index), text.slice(0, start))) continue;
    const { memberId, localTime, id: messageId } = message;
    const matched = text.slice(start, spelled.at(end)).replace(/^[\s,:!]+/, '');
    const read = rule.read({
      words: wordsOf(rest),
      matched,
      groups: match.groups ?? {},
      before: spelled.text.slice(0, index),
      said,
      localTime,
    });
    if (!read || isSensitive(read.normal)) continue;
    const quote = quoteAround(text, start);
    yield {
      memberId,
      predicate,
      value: calm(read.value),
      normal: read.normal,
      confidence,
      ends,
      messageId,
      quote,
      localTime,
    };
  }
}

const quoteAround = (sentence: string, at: number): string => {
  if (sentence.length <= longestQuote) return sentence;
  const start = Math.max(0, Math.min(at - longestQuote / 4, sentence.length - longestQuote));
  return sentence.slice(start, start + longestQuote).trim();
};

/**
 * Reads messages in order of time. Forgets what their author takes back ("brincadeira", "1º de abril"), and leaves out
 * what somebody else writes on their phone ("aqui é a Zuleide"), and tastes that are persons.
 * @param names the members' names
 */
export const collectClaims = (names: readonly string[] = []) => {
  const claims = new Set<Claim>();
  const questions = followQuestions();
  const recent = new Map<MemberId, Claim[]>();
  const lentUntil = new Map<MemberId, number>();
  const persons = new Set(names.flatMap((name) => fold(name).split(/\s+/)).filter((word) => word.length > 2));
  const isPerson = ({ predicate, normal }: Claim) =>
    (/likes$/.test(predicate) && normal.split(' ').some((word) => persons.has(word))) ||
    (predicate === 'works_at' && persons.has(normal.split(' ')[0] ?? ''));
  return {
    next: (message: OwnMessage): void => {
      const now = Date.parse(`${message.localTime}Z`);
      if (isSomeoneElse(fold(message.text))) lentUntil.set(message.memberId, now + lentMinutes * 60_000);
      if (now < (lentUntil.get(message.memberId) ?? 0)) return;
      const answers = questions.rulesFor(message);
      const fresh = (recent.get(message.memberId) ?? []).filter(
        (claim) => now - Date.parse(`${claim.localTime}Z`) <= retractionMinutes * 60_000,
      );
      if (takesBack(fold(message.text))) {
        for (const claim of fresh) claims.delete(claim);
        recent.delete(message.memberId);
        return;
      }
      const found = claimsOf(message, answers).filter((claim) => !isPerson(claim));
      for (const claim of found) {
        claims.add(claim);
        if (!claim.ends) questions.told(claim.predicate, message);
      }
      recent.set(message.memberId, [...fresh, ...found].slice(-mostRecent));
    },
    claims: (): Claim[] => [...claims],
  };
};
