import { laughter } from '../moments/reaction.ts';
import { longestRun, shorten } from './fold.ts';
import { findTag, findWord } from './lexicon.ts';
import type { Lexeme, Lexicon, Phrase, Role } from './notation.ts';
import type { Token } from './tokens.ts';

/** One word, emoji or set phrase that says something, after what stands around it. */
export interface Evidence {
  role: Extract<Role, 'says' | 'follows' | 'thanks' | 'laughs'>;
  weight: number;
  from: number;
  to: number;
  /** The message begins with it, and a comma or full stop follows: "Ótimo, ..." */
  opens: boolean;
}

export interface Reading {
  evidence: Evidence[];
  /** Product of the factors that make a message news rather than opinion; 1 is no sign of it. */
  tone: number;
  exclaims: number;
  asks: boolean;
  /** Says itself that it means the opposite ("#sqn"). */
  flips: boolean;
}

/** Within the reach of a denial, praise turns into blame, but blame only into faint praise ("não é ruim"). */
const denyPraise = -0.75;
const denyBlame = -0.45;
/** A denial on its own is a faint sign of displeasure, clearer in a message long enough to be more than an answer. */
const bareDenial = -0.3;
const opinionDenial = -0.6;
const opinion = 7;
const furtherDenial = -0.05;
const beforeBut = 0.6;
const repeated = 0.2;
const drawnOut = 1.25;
/** "absurdo de lindo": the blame only says how much. */
const blameOfPraise = -0.5;
/** Someone else's words, a name, a link to what others wrote. */
const quotation = 0.4;
const name = 0.6;
const newsLink = 0.7;

/** What stands before a word and reaches it; ends with the clause. */
interface Reach {
  /** The last token a denial, and an intensifier, reaches. */
  denied: number;
  boosted: number;
  boost: number;
  doubt: number;
}
const nothing: Reach = { denied: -1, boosted: -1, boost: 1, doubt: 1 };

export const readEvidence = (text: string, tokens: readonly Token[], lexicon: Lexicon): Reading => {
  const reading: Reading = { evidence: [], tone: 1, exclaims: 0, asks: false, flips: false };
  const { evidence } = reading;
  let reach = { ...nothing };
  let quotes = tokens.reduce((sum, { kind }) => (kind === 'quote' ? sum + 1 : sum), 0);
  /** How much evidence stood before each "mas". */
  const buts: number[] = [];
  let [quoted, denials] = [false, 0];
  /** What spoke last, and the token behind it. */
  let [lastLexeme, lastEnd]: [Lexeme | undefined, number] = [undefined, -1];

  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const { lexeme, length } = lexemeAt(lexicon, tokens, at);
    const [start, end] = [at, at + length];
    const { from, to } = { from: token.from, to: (tokens[end - 1] as Token).to };
    at = end;
    if (token.kind === 'stop') {
      if (token.text === '!') reading.exclaims += 1;
      if (token.text === '?') reading.asks = true;
      if (token.text !== ':') reach = { ...nothing };
    } else if (token.kind === 'quote') {
      quotes -= 1;
      quoted = !quoted && quotes > 0;
    } else if (token.kind === 'link') reading.tone *= newsLink;
    if (!lexeme) continue;

    switch (lexeme.role) {
      case 'not':
        evidence.push({
          role: 'says',
          weight: denials > 0 ? furtherDenial : tokens.length < opinion ? bareDenial : opinionDenial,
          from,
          to,
          opens: false,
        });
        denials += 1;
        reach.denied = Math.max(reach.denied, end - 1 + lexeme.weight);
        break;
      case 'without':
        reach.denied = Math.max(reach.denied, end - 1 + lexeme.weight);
        break;
      case 'but':
        buts.push(evidence.length);
        reach = { ...nothing };
        break;
      case 'very':
      case 'little': {
        const before = evidence.at(-1);
        if (before && lastEnd === start) before.weight *= lexeme.weight;
        reach.boosted = end + 1;
        reach.boost = lexeme.weight;
        break;
      }
      case 'hedge':
        reach.doubt = lexeme.weight;
        break;
      case 'report':
        reading.tone *= lexeme.weight;
        break;
      case 'flips':
        reading.flips ||= tokens[end] === undefined || tokens[end]?.kind !== 'word';
        break;
      default: {
        const isDenied = start <= reach.denied && token.kind !== 'symbol';
        let weight = isDenied ? deny(lexeme) : lexeme.role === 'expected' ? 0 : lexeme.weight;
        if (weight === 0) break;
        if (start <= reach.boosted) weight *= reach.boost;
        reach.boosted = -1;
        if (lexeme.role !== 'laughs' && token.kind === 'word') {
          weight *= reach.doubt * (quoted ? quotation : 1) * (isShouted(text, token) ? drawnOut : 1);
          if (start > 0 && isName(text, token.from)) weight *= name;
        }
        if (lastLexeme === lexeme) weight *= repeated;
        const before = evidence.at(-1);
        if (before && weight > 0 && before.weight < 0 && joins(tokens, lastEnd, start)) before.weight *= blameOfPraise;
        const follower = tokens[end];
        const opens = start === 0 && follower?.kind === 'stop' && ',.'.includes(follower.text);
        const role = lexeme.role === 'expected' || (isDenied && lexeme.role === 'thanks') ? 'says' : lexeme.role;
        evidence.push({ role, weight, from, to, opens });
        [lastLexeme, lastEnd] = [lexeme, end];
      }
    }
  }
  discount(evidence, buts);
  return reading;
};

/** What stands before a "mas" weighs less, before two less still; one pass from behind. */
const discount = (evidence: Evidence[], buts: number[]): void => {
  let factor = 1;
  for (const [at, one] of [...evidence.entries()].reverse()) {
    while ((buts.at(-1) ?? 0) > at) {
      buts.pop();
      factor *= beforeBut;
    }
    one.weight *= factor;
  }
};

/** The longest set phrase, word, tag, symbol or laughter that begins at a token, and how many tokens it takes. */
const lexemeAt = (
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): { lexeme: Lexeme | undefined; length: number } => {
  const token = tokens[at] as Token;
  if (token.text === '' || token.kind === 'stop') return { lexeme: undefined, length: 1 };
  const found = token.kind === 'tag' ? findTag(lexicon, token.text) : findWord(lexicon, token.text);
  const phrase = found?.phrases && phraseAt(found.phrases, tokens, at);
  if (phrase) return { lexeme: phrase.lexeme, length: phrase.rest.length + 2 };
  return { lexeme: found ?? (isLaughter(token) ? laugh(token.text) : undefined), length: 1 };
};

const phraseAt = (phrases: Map<string, Phrase[]>, tokens: readonly Token[], at: number): Phrase | undefined => {
  const second = tokens[at + 1];
  if (!second || second.kind === 'stop') return undefined;
  const alike =
    phrases.get(second.text) ?? (longestRun(second.text) > 2 ? phrases.get(shorten(second.text, 3, 1)) : undefined);
  return alike?.find(({ rest }) =>
    rest.every((alternatives, behind) => {
      const token = tokens[at + 2 + behind];
      return token !== undefined && token.kind !== 'stop' && alternatives.includes(token.text);
    }),
  );
};

const deny = ({ role, weight }: Lexeme): number => {
  if (role === 'expected') return -weight;
  if (role === 'follows' || role === 'laughs') return 0;
  return weight * (weight > 0 ? denyPraise : denyBlame);
};

/** Whether between two words stands just "de" or "de tão". */
const joins = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.text === 'de' && (to === from + 1 || (to === from + 2 && tokens[from + 1]?.text === 'tao'));

/** Drawn out, or in capitals. */
const isShouted = (text: string, { text: word, from, to }: Token): boolean =>
  longestRun(word) > 2 || (word.length > 3 && isCapital(text.charCodeAt(from)) && isCapital(text.charCodeAt(to - 1)));

/** Begins with a capital, goes on with a small letter, and the word before is not the end of a sentence. */
const isName = (text: string, from: number): boolean =>
  isCapital(text.charCodeAt(from)) &&
  !isCapital(text.charCodeAt(from + 1)) &&
  text.charAt(from - 1) === ' ' &&
  !'.!?:…'.includes(text.charAt(from - 2));

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

const laughs = { short: { role: 'laughs', weight: 0.6 }, long: { role: 'laughs', weight: 1 } } as const;
const laugh = (word: string): Lexeme => (word.length > 3 ? laughs.long : laughs.short);

/** Laughter, or fingers let loose on the keyboard ("skdjfhs"), which says as much. */
const isLaughter = ({ kind, text }: Token): boolean =>
  kind === 'word' &&
  ((text.length > 1 && 'khrsauei'.includes(text.charAt(0)) && laughter.test(text)) || smash.test(text));
const smash = /^[b-df-hj-np-tv-xz]{5,40}$/;
