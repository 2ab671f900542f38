import type { Predicate } from '@prosa/contracts';

/** News, plans and family are told in whole sentences: the quote behind says them best. */
const sentences: Record<Predicate, (value: string) => string> = {
  birthday: (value) => `Birthday: ${value}`,
  lives_in: (value) => `Lives in ${value}`,
  comes_from: (value) => `Comes from ${value}`,
  works_as: (value) => `Works as: ${value}`,
  works_at: (value) => `Works at ${value}`,
  studies: (value) => `Studies ${value}`,
  likes: (value) => `Likes ${value}`,
  dislikes: (value) => `Does not like ${value}`,
  allergic_to: (value) => `Allergic to ${value}`,
  has_pet: (value) => `Has a pet: ${value}`,
  family: () => 'About the family',
  supports_team: (value) => `Supports ${value}`,
  plans: () => 'Has plans',
  milestone: () => 'Has news',
};

/** What is known of a member, as a sentence without its full stop. Values stay in the language they were said in. */
export const memorySentenceEn = (predicate: Predicate, value: string): string => sentences[predicate](value);
