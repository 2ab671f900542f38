import { laughter } from '../moments/reaction.ts';
import { longestRun } from './fold.ts';
import { findWord } from './lexicon.ts';
import type { Lexeme, Lexicon, Phrase, Role } from './notation.ts';
import type { Token } from './tokens.ts';

/** One word, emoji or set phrase that says something, after what stands around it. */
export interface Evidence {
  role: Extract<Role, 'says' | 'follows' | 'thanks' | 'laughs'>;
  weight: number;
  from: number;
  to: number;
}

export interface Reading {
  evidence: Evidence[];
  /** Product of the factors that make a message news rather than opinion; 1 is no sign of it. */
  tone: number;
  exclaims: number;
  asks: boolean;
}

/** Within the reach of a denial, praise turns into blame, but blame only into faint praise ("não é ruim"). */
const denyPraise = -0.75;
const denyBlame = -0.35;
const beforeBut = 0.6;
/** A denial on its own is a faint sign of displeasure. */
const bareDenial = -0.3;
const repeated = 0.2;
const drawnOut = 1.25;
const newsLink = 0.7;

export const readEvidence = (text: string, tokens: readonly Token[], lexicon: Lexicon): Reading => {
  const evidence: Evidence[] = [];
  let [tone, exclaims, asks] = [1, 0, false];
  /** Token up to which a denial reaches, one up to which an intensifier does, and their strength. */
  let [denied, boosted, boost, doubt] = [-1, -1, 1, 1];
  /** What spoke last, and the token behind it. */
  let [lastLexeme, lastEnd]: [Lexeme | undefined, number] = [undefined, -1];

  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    if (token.kind === 'stop') {
      if (token.text === '!') exclaims += 1;
      if (token.text === '?') asks = true;
      if (token.text !== ':') [denied, boosted, doubt] = [-1, -1, 1];
      at += 1;
      continue;
    }
    if (token.kind === 'link') tone *= newsLink;
    const found = token.text === '' ? undefined : findWord(lexicon, token.text);
    const phrase = found?.phrases && phraseAt(found.phrases, tokens, at);
    const lexeme = phrase?.lexeme ?? found ?? (isLaughter(token) ? laugh(token.text) : undefined);
    const next = at + 1 + (phrase ? phrase.rest.length + 1 : 0);
    const { from } = token;
    const { to } = tokens[next - 1] as Token;
    at = next;
    if (!lexeme) continue;

    switch (lexeme.role) {
      case 'not':
        evidence.push({ role: 'says', weight: bareDenial, from, to });
        denied = Math.max(denied, next - 1 + lexeme.weight);
        break;
      case 'without':
        denied = Math.max(denied, next - 1 + lexeme.weight);
        break;
      case 'but':
        for (const one of evidence) one.weight *= beforeBut;
        [denied, boosted, doubt] = [-1, -1, 1];
        break;
      case 'very':
      case 'little': {
        const before = evidence.at(-1);
        if (before && lastEnd === next - 1) before.weight *= lexeme.weight;
        [boosted, boost] = [next + 1, lexeme.weight];
        break;
      }
      case 'hedge':
        doubt = lexeme.weight;
        break;
      case 'report':
        tone *= lexeme.weight;
        break;
      default: {
        if (lexeme.weight === 0) break;
        const isDenied = next - 1 <= denied && !phrase;
        let weight = isDenied ? deny(lexeme) : lexeme.role === 'expected' ? 0 : lexeme.weight;
        if (weight === 0) break;
        if (next - 1 <= boosted) weight *= boost;
        if (lexeme.role !== 'laughs') {
          weight *= doubt;
          if (token.kind === 'word' && isShouted(text, token)) weight *= drawnOut;
        }
        if (lastLexeme === lexeme) weight *= repeated;
        const role = lexeme.role === 'expected' || (isDenied && lexeme.role === 'thanks') ? 'says' : lexeme.role;
        evidence.push({ role, weight, from, to });
        [lastLexeme, lastEnd] = [lexeme, next];
        boosted = -1;
      }
    }
  }
  return { evidence, tone, exclaims, asks };
};

const deny = ({ role, weight }: Lexeme): number => {
  if (role === 'expected') return -weight;
  if (role === 'follows' || role === 'laughs') return 0;
  return weight * (weight > 0 ? denyPraise : denyBlame);
};

const phraseAt = (phrases: Map<string, Phrase[]>, tokens: readonly Token[], at: number): Phrase | undefined => {
  const second = tokens[at + 1];
  const alike = second && second.kind !== 'stop' ? phrases.get(second.text) : undefined;
  return alike?.find(({ rest }) =>
    rest.every((alternatives, behind) => {
      const token = tokens[at + 2 + behind];
      return token !== undefined && token.kind !== 'stop' && alternatives.includes(token.text);
    }),
  );
};

/** Drawn out, or in capitals. */
const isShouted = (text: string, { text: word, from, to }: Token): boolean =>
  longestRun(word) > 2 || (word.length > 3 && isCapital(text.charCodeAt(from)) && isCapital(text.charCodeAt(to - 1)));

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

const laughs = { short: { role: 'laughs', weight: 0.6 }, long: { role: 'laughs', weight: 1 } } as const;
const laugh = (word: string): Lexeme => (word.length > 3 ? laughs.long : laughs.short);

const isLaughter = ({ kind, text }: Token): boolean =>
  kind === 'word' && text.length > 1 && 'khrsauei'.includes(text.charAt(0)) && laughter.test(text);
