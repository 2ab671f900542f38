import { type Cut, cutText } from '../words/chunks.ts';
import { type Reading, readEvidence } from './evidence.ts';
import { type Language, lexiconOf } from './lexicon.ts';
import { originsOf, tokensOf } from './tokens.ts';

/** How a message feels; what decided it only where that is asked for. */
export interface Feeling {
  /** -1 to 1: how much praise outweighs blame. 0 is none of either, or as much of both. */
  score: number;
  /** `uncertain`: plenty of both, and neither outweighs the other. */
  label: 'negative' | 'neutral' | 'positive' | 'uncertain';
  /** What decided it, in order: spans of the text in UTF-16 code units, with what each added (negative: blame). */
  deciding?: { from: number; to: number; weight: number }[];
}
export type Sentiment = Required<Feeling>;

/** Where |balance| reaches this, a message takes a side. */
const side = 0.55;
/** Balance at which the score is 0.71. */
const half = 2.5;
const mixed = { each: 1.5, apart: 0.5 };
const lone = 0.7;
const question = 0.4;
const exclamation = 0.1;
/** Thanks, or praise that opens a message, beside as much blame is meant the other way round. */
const irony = { blame: 1.2, opener: 0.6, turn: 0.5 };

/**
 * How a message feels, by its words: lexicon, denial, intensity, emoji, laughter. No model, no memory of other messages.
 * What it cannot see: irony without a cue, what a picture says, what only the group knows.
 */
export const sentimentOf = (text: string, language: Language = 'pt-BR'): Sentiment => {
  const cut = cutText(text);
  const lexicon = lexiconOf(language);
  const tokens = tokensOf(cut, lexicon);
  const origins = originsOf(cut, lexicon);
  const reading = readEvidence(cut, tokens, lexicon);
  const deciding = reading.evidence.map(({ start, end, weight }) => ({
    from: (origins[start] ?? 0) + (tokens[start]?.from ?? 0),
    to: (origins[end - 1] ?? 0) + (tokens[end - 1]?.to ?? 0),
    weight,
  }));
  return { ...feelingOf(reading), deciding };
};

/** The same of a text that is cut already, without what decided it. */
export const feel = (cut: Cut, language: Language = 'pt-BR'): Feeling => {
  const lexicon = lexiconOf(language);
  const tokens = tokensOf(cut, lexicon);
  if (tokens.length === 0) return indifferent;
  return feelingOf(readEvidence(cut, tokens, lexicon));
};

const indifferent: Feeling = { score: 0, label: 'neutral' };

const feelingOf = (reading: Reading): Feeling => {
  if (reading.evidence.length === 0) return indifferent;
  const { praise, blame } = weigh(reading);
  const factor = reading.tone * (1 + exclamation * Math.min(reading.exclaims, 3)) * (reading.asks ? question : 1);
  const balance = (praise - blame) * factor;
  const isMixed = Math.min(praise, blame) >= mixed.each && Math.abs(balance) < mixed.apart;
  return {
    score: balance / Math.hypot(balance, half),
    label: isMixed ? 'uncertain' : balance >= side ? 'positive' : balance <= -side ? 'negative' : 'neutral',
  };
};

/** Praise and blame, both 0 or more, once thanks, laughter and swearing have taken the side of the rest. */
const weigh = ({ evidence, flips }: Reading): { praise: number; blame: number } => {
  let praise = 0;
  let blame = 0;
  let thanks = 0;
  let laughter = 0;
  let follows = 0;
  let curses = 0;
  for (const { role, weight } of evidence)
    if (role === 'says') {
      if (weight > 0) praise += weight;
      else blame -= weight;
    } else if (role === 'follows') {
      if (weight > 0) follows += weight;
      else curses -= weight;
    } else if (role === 'thanks') thanks += Math.max(weight, 0);
    else laughter += weight;

  const [first] = evidence;
  if (first?.opens && first.role === 'says' && first.weight > 0 && blame >= irony.opener && praise - first.weight < 1) {
    praise -= first.weight;
    blame += first.weight * irony.turn;
  }
  if (blame >= irony.blame && blame > praise) blame += thanks * irony.turn;
  else praise += thanks;

  laughter = Math.min(laughter, 1.5);
  const lean = praise - blame;
  const strength = Math.min(follows + curses, 2);
  if (strength > 0) {
    if (Math.abs(lean) >= 0.5) {
      if (lean > 0) praise += strength * 0.5;
      else blame += strength * 0.5;
    } else if (laughter > 0) praise += 0.5;
    else if (curses > follows) blame += curses * lone;
    else praise += follows * lone;
  }
  if (blame < 0.8) praise += laughter;
  return flips && praise > blame ? { praise: blame, blame: praise } : { praise, blame };
};
