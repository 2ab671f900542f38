import type { Sentence } from './sentences.ts';

const laughter = /\bk{2,}\b|\b(?:rs){1,}\b|\b(?:ha|he|hua|hue){2,}h?\b|\b(?=[kha]*(?:kk|haha))[kha]+\b|[😂🤣😜😝🤪]/u;
export const laughs = (folded: string): boolean => laughter.test(folded);

const asks = /^(?:e |mas |ou |gente |ai )?(?:sera que|quem|qual|quais|quantos?|quantas?|cade|onde|por ?que)\b/;
const negation = /\b(?:nao|n|num|nunca|jamais|nem|tampouco|sem|deixei de|parei de)\b/;
/** What makes of a statement a wish, a condition, a dream, or somebody else's words. */
const distance = new RegExp(
  String.raw`\b(?:se|caso|talvez|quem dera|queria|gostaria|imagin[ae]|finge|fingi|sonhei|sonho que|tomara|suponha|digamos|parece|` +
    'como se|que nem|diz|dizem|dizer|disse|disseram|falou|falaram|fala|fala que|falei|perguntou|perguntam|acha|acham|achou|pensa|' +
    String.raw`pensam|pensou|jura|jurou|ate parece|quase|ainda vou|um dia|qualquer dia|quando eu|seria|devia|deveria)\b`,
);
const takenBack =
  /\b(?:sqn|so que nao|mentira|brincadeira|brinks|zoeira|zueira|zoando|quem me dera|ironia|pegadinha)\b/;
const quotes = /["“”«»]/g;

/** Whether a claim that begins at `at` may be taken at its word. `denies`: the claim's own pattern holds the negation. */
export const isDoubtful = (sentence: Sentence, at: number, denies: boolean): boolean => {
  const { folded, question } = sentence;
  if (question || asks.test(folded) || takenBack.test(folded)) return true;
  const before = folded.slice(0, at);
  if ((before.match(quotes)?.length ?? 0) % 2 === 1) return true;
  if (distance.test(before)) return true;
  return !denies && negation.test(lastWords(before, 4));
};

const lastWords = (text: string, count: number): string =>
  (text.split(/[,;:]/).at(-1) ?? '').trim().split(/\s+/).slice(-count).join(' ');

/** On the first of April nothing is believed. */
export const isAprilFools = (localTime: string): boolean => localTime.slice(5, 10) === '04-01';

const retraction = /\b(?:brincadeira|brinks|zoeira|zueira|zoando|pegadinha|(?:1|1o|primeiro) de abril|mentira)\b/;
/** Whether a message takes back what its author said just before. */
export const takesBack = (folded: string): boolean => retraction.test(folded);

/** Whether the one who writes says to be another than whose phone it is. */
export const isSomeoneElse = (folded: string): boolean =>
  /^(?:oi,? |gente,? |ola,? )*(?:aqui e|quem (?:ta )?(?:escreve|fala|escrevendo|falando)(?: aqui)? e|(?:to|estou) (?:usando|com) o (?:celular|zap|numero) d)\b/.test(
    folded,
  );
