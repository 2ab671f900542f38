import type { Cut } from '../words/chunks.ts';
import type { Lexeme, Lexicon, Role } from './notation.ts';
import { phraseAt } from './phrases.ts';
import type { Token } from './token.ts';
import { originsOf } from './tokens.ts';

/** One word, emoji or set phrase that says something, after what stands around it. */
interface Evidence {
  role: Extract<Role, 'says' | 'follows' | 'thanks' | 'laughs'>;
  weight: number;
  /** The tokens it is made of: from inclusive, to exclusive. */
  start: number;
  end: number;
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

/** Where the reading of a message stands. */
interface Reader extends Reading {
  cut: Cut;
  lexicon: Lexicon;
  tokens: readonly Token[];
  /** What stands before a word and reaches it, up to which token; ends with the clause. */
  denied: number;
  boosted: number;
  boost: number;
  doubt: number;
  /** Quotation marks still to come, and whether one is open. */
  quotes: number;
  quoted: boolean;
  denials: number;
  /** How much evidence stood before each "mas". */
  buts: number[];
  /** What spoke last, and the token behind it. */
  lastLexeme: Lexeme | undefined;
  lastEnd: number;
  /** See originsOf: hardly any message needs them. */
  origins: readonly number[] | null;
}

/** @param tokens of the message, by the lexicon */
export const readEvidence = (cut: Cut, tokens: readonly Token[], lexicon: Lexicon): Reading => {
  const reader: Reader = {
    cut,
    lexicon,
    tokens,
    evidence: [],
    tone: 1,
    exclaims: 0,
    asks: false,
    flips: false,
    denied: -1,
    boosted: -1,
    boost: 1,
    doubt: 1,
    quotes: 0,
    quoted: false,
    denials: 0,
    buts: [],
    lastLexeme: undefined,
    lastEnd: 0,
    origins: null,
  };
  for (const { kind } of tokens) if (kind === 'quote') reader.quotes += 1;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const phrase = token.phrases && phraseAt(token.phrases, tokens, at);
    const lexeme = phrase ? phrase.lexeme : token.lexeme;
    const end = at + (phrase ? phrase.rest.length + 2 : 1);
    if (lexeme) take(reader, lexeme, at, end);
    else if (token.kind !== 'word') pass(reader, token);
    at = end;
  }
  if (reader.buts.length > 0) discount(reader.evidence, reader.buts);
  return reader;
};

const endClause = (reader: Reader): void => {
  reader.denied = -1;
  reader.boosted = -1;
  reader.boost = 1;
  reader.doubt = 1;
};

/** Punctuation and links. */
const pass = (reader: Reader, { kind, text }: Token): void => {
  if (kind === 'stop') {
    if (text === '!') reader.exclaims += 1;
    if (text === '?') reader.asks = true;
    if (text !== ':') endClause(reader);
  } else if (kind === 'quote') {
    reader.quotes -= 1;
    reader.quoted = !reader.quoted && reader.quotes > 0;
  } else if (kind === 'link') reader.tone *= newsLink;
};

/** What the tokens from `start` to before `end` say. */
const take = (reader: Reader, lexeme: Lexeme, start: number, end: number): void => {
  switch (lexeme.role) {
    case 'not':
      deny(reader, start, end);
      reader.denied = Math.max(reader.denied, end - 1 + lexeme.weight);
      break;
    case 'without':
      reader.denied = Math.max(reader.denied, end - 1 + lexeme.weight);
      break;
    case 'but':
      reader.buts.push(reader.evidence.length);
      endClause(reader);
      break;
    case 'very':
    case 'little': {
      const before = reader.evidence.at(-1);
      if (before && reader.lastEnd === start) before.weight *= lexeme.weight;
      reader.boosted = end + 1;
      reader.boost = lexeme.weight;
      break;
    }
    case 'hedge':
      reader.doubt = lexeme.weight;
      break;
    case 'report':
      reader.tone *= lexeme.weight;
      break;
    case 'flips':
      reader.flips ||= end === reader.tokens.length || reader.tokens[end]?.kind !== 'word';
      break;
    case 'expected':
      speak(reader, lexeme, 'says', start, end);
      break;
    default:
      speak(reader, lexeme, lexeme.role, start, end);
  }
};

const deny = (reader: Reader, start: number, end: number): void => {
  const weight = reader.denials > 0 ? furtherDenial : reader.tokens.length < opinion ? bareDenial : opinionDenial;
  reader.denials += 1;
  reader.evidence.push({ role: 'says', weight, start, end, opens: false });
};

const speak = (reader: Reader, lexeme: Lexeme, role: Evidence['role'], start: number, end: number): void => {
  const { tokens, evidence } = reader;
  const token = tokens[start] as Token;
  const isDenied = start <= reader.denied && token.kind !== 'symbol';
  let weight = isDenied ? deniedWeight(lexeme) : lexeme.role === 'expected' ? 0 : lexeme.weight;
  if (weight === 0) return;
  if (start <= reader.boosted) weight *= reader.boost;
  reader.boosted = -1;
  if (role !== 'laughs' && token.kind === 'word') {
    weight *= reader.doubt * (reader.quoted ? quotation : 1) * (token.isShouted ? drawnOut : 1);
    if (start > 0 && token.isCapital && goesOn(reader.cut.text, placeOf(reader, start))) weight *= name;
  }
  if (reader.lastLexeme === lexeme) weight *= repeated;
  const before = evidence.at(-1);
  if (before && weight > 0 && before.weight < 0 && joins(tokens, reader.lastEnd, start)) before.weight *= blameOfPraise;
  evidence.push({
    role: isDenied && role === 'thanks' ? 'says' : role,
    weight,
    start,
    end,
    opens: start === 0 && isPause(tokens, end),
  });
  reader.lastLexeme = lexeme;
  reader.lastEnd = end;
};

const placeOf = (reader: Reader, at: number): number => {
  reader.origins ??= originsOf(reader.cut, reader.lexicon);
  return (reader.origins[at] ?? 0) + (reader.tokens[at]?.from ?? 0);
};

const isPause = (tokens: readonly Token[], at: number): boolean => {
  const token = at < tokens.length ? tokens[at] : undefined;
  return token?.kind === 'stop' && (token.text === ',' || token.text === '.');
};

/** What stands before a "mas" weighs less, before two less still; one pass from behind. */
const discount = (evidence: Evidence[], buts: number[]): void => {
  let factor = 1;
  for (let at = evidence.length - 1; at >= 0; at -= 1) {
    while ((buts.at(-1) ?? 0) > at) {
      buts.pop();
      factor *= beforeBut;
    }
    (evidence[at] as Evidence).weight *= factor;
  }
};

const deniedWeight = ({ role, weight }: Lexeme): number => {
  if (role === 'expected') return -weight;
  if (role === 'follows' || role === 'laughs') return 0;
  return weight * (weight > 0 ? denyPraise : denyBlame);
};

/** Whether between two words stands just "de" or "de tão". */
const joins = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.text === 'de' && (to === from + 1 || (to === from + 2 && tokens[from + 1]?.text === 'tao'));

/** Whether what begins there goes on with a sentence: a blank stands before it, and no mark of an end. */
const goesOn = (text: string, from: number): boolean =>
  text.charAt(from - 1) === ' ' && !'.!?:…'.includes(text.charAt(from - 2));
