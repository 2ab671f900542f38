import { z } from 'zod';
import { idSchema } from './ids.ts';

/** What a memory keeps sealed. */
export const memoryBody = z.object({
  /** The value as it was said, e.g. a city or a date. */
  value: z.string(),
  quotes: z.array(z.object({ messageId: z.int().positive(), quote: z.string() })).min(1),
});
export type MemoryBody = z.infer<typeof memoryBody>;

export const predicates = [
  'birthday',
  'lives_in',
  'comes_from',
  'works_as',
  'works_at',
  'studies',
  'likes',
  'dislikes',
  'allergic_to',
  'has_pet',
  'family',
  'supports_team',
  'plans',
  'milestone',
] as const;
export type Predicate = (typeof predicates)[number];

/** What a member said of themself, with where. */
export const saidOfThemself = z.object({
  id: idSchema('memory'),
  memberId: idSchema('member'),
  predicate: z.enum(predicates),
  ...memoryBody.shape,
  confidence: z.number(),
});
