/** Words by which a theme shows, and by which its opposite does: patterns over folded text. */
interface Signs {
  for: RegExp;
  against: RegExp;
}
export type Lexicon<T extends string> = Readonly<Record<T, Signs>>;
export type Side = keyof Signs;
export const sides = ['for', 'against'] as const;

/**
 * A pattern of words and phrases, apart by `/`, in lower case without accents; `*` stands for any ending, `^` for the
 * beginning of a sentence. `marks` are matched as they are.
 */
export const words = (phrases: string, marks?: RegExp): RegExp => {
  const all = phrases.split('/').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
  const pattern = (some: readonly string[]) => some.map((phrase) => phrase.replace(/\*/g, '[a-z]*')).join('|');
  const anywhere = all.filter((phrase) => phrase !== '' && !phrase.startsWith('^'));
  const first = all.filter((phrase) => phrase.startsWith('^')).map((phrase) => phrase.slice(1));
  const alternatives = [
    `\\b(?:${pattern(anywhere)})\\b`,
    ...(first.length > 0 ? [`^[^a-z0-9]*(?:${pattern(first)})\\b`] : []),
    ...(marks ? [marks.source] : []),
  ];
  return new RegExp(alternatives.join('|'), 'gu');
};

const denial = /\b(?:nao|sem|nem|nunca|jamais|not|never|no|without)\s+(?:[a-z]+\s+)?$/;

/** Signs in a sentence; one that is denied is none. */
export const signsIn = (folded: string, signs: RegExp): number => {
  let found = 0;
  for (const { index } of folded.matchAll(signs))
    if (!denial.test(folded.slice(Math.max(0, index - 24), index))) found += 1;
  return found;
};
