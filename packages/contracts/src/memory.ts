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

/** How a fact reads in Portuguese, behind a name. */
const phrases: Readonly<Record<Predicate, string>> = {
  birthday: 'faz aniversário em',
  lives_in: 'mora em',
  comes_from: 'é de',
  works_as: 'trabalha como',
  works_at: 'trabalha em',
  studies: 'estuda',
  likes: 'gosta de',
  dislikes: 'não gosta de',
  allergic_to: 'tem alergia a',
  has_pet: 'tem um bicho de estimação:',
  family: 'sobre a família:',
  supports_team: 'torce para o time',
  plans: 'tem planos:',
  milestone: 'conta uma novidade:',
};

/** The sentence a memory is found by: "Bia mora em Curitiba". */
export const describeMemory = (name: string, predicate: Predicate, value: string): string =>
  `${name} ${phrases[predicate]} ${value}`.trim();

/** What a member said of themself, with where. */
export const saidOfThemself = z.object({
  id: idSchema('memory'),
  memberId: idSchema('member'),
  predicate: z.enum(predicates),
  ...memoryBody.shape,
  confidence: z.number(),
});
