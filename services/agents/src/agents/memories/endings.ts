import type { Predicate } from '@prosa/contracts';

interface Told {
  predicate: Predicate;
  normal: string;
}

/** Of these one holds at a time, and the newest that was said is the one. */
export const singleValued: ReadonlySet<Predicate> = new Set([
  'birthday',
  'lives_in',
  'works_as',
  'works_at',
  'supports_team',
]);

/** Who says the one of a thing says that the other is over. */
export const opposites: Partial<Record<Predicate, Predicate>> = { likes: 'dislikes', dislikes: 'likes' };

/**
 * Whether what ended is what was told: "saí do hospital" ends "hospital São Lino", "parei com o futebol" ends "jogar futebol". Where
 * one holds at a time it may be named more fully at its end than at its beginning; "gosto de pizza" outlives one kind of it.
 */
export const isAbout = (told: Told, end: Told): boolean => {
  if (told.predicate !== end.predicate) return false;
  if (end.normal === '') return true;
  return (
    holdsWords(told.normal, end.normal) || (singleValued.has(told.predicate) && holdsWords(end.normal, told.normal))
  );
};

const holdsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);
