import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, instant } from './values.ts';

export const profileKinds = ['disc', 'enneagram'] as const;
export type ProfileKind = (typeof profileKinds)[number];

const quotes = z.array(z.object({ messageId: z.int().positive(), quote: z.string() }));
/** What speaks for a score, and what against it; each verified, letter by letter, in a message of the member. */
const evidence = { quotes, against: quotes };
/** What each half of the member's days gave by itself; null where it was not read apart. */
const halves = (value: z.ZodNumber) => z.tuple([value.nullable(), value.nullable()]);

const percentage = z.number().min(0).max(100);
const share = z.number().min(0).max(1);

/** How a profile came about. */
const made = {
  /** Days on which the member wrote. */
  days: count,
  /** Messages of the member that were read. */
  messages: count,
  /** Members it was compared with; null where a model read the member alone. */
  comparedWith: count.nullable(),
  /** How far the two halves say the same, 0 to 1; null where one is too short to tell. */
  agreement: share.nullable(),
};

export const discDimensions = ['dominance', 'influence', 'steadiness', 'conscientiousness'] as const;
export type DiscDimension = (typeof discDimensions)[number];

/** Four scores that do not depend on one another. By rules 50 is what is usual in the group. */
export const discBody = z.object({
  ...made,
  scores: z.array(
    z.object({
      dimension: z.enum(discDimensions),
      /** Null where fewer than three quotes bear it out. */
      score: percentage.nullable(),
      halves: halves(percentage),
      ...evidence,
    }),
  ),
});

/** A distribution over the nine types. */
export const enneagramBody = z.object({
  ...made,
  types: z.array(
    z.object({
      type: z.int().min(1).max(9),
      /** Null where fewer than three quotes bear it out: its part of the whole is in `undecided`. */
      share: share.nullable(),
      halves: halves(share),
      ...evidence,
    }),
  ),
  undecided: share,
  /** The type with the largest share; null where none stands out, or its quotes do not bear it out. */
  leading: z.int().min(1).max(9).nullable(),
  /** The type beside it, where that has half its share at least, and evidence of its own. */
  wing: z.int().min(1).max(9).nullable(),
});
export type DiscBody = z.infer<typeof discBody>;
export type EnneagramBody = z.infer<typeof enneagramBody>;

/** What a profile keeps sealed, by kind. */
export const profileBodies = { disc: discBody, enneagram: enneagramBody } as const;
export type ProfileBody<K extends ProfileKind> = z.infer<(typeof profileBodies)[K]>;

/** Either of them, in one form: `scores` of a DISC profile, the rest of an Enneagram. */
const profileBody = z.object({
  ...discBody.partial({ scores: true }).shape,
  ...enneagramBody.omit({ days: true, messages: true, comparedWith: true, agreement: true }).partial().shape,
});

/** How a member comes across, from chat text alone: a hint with its evidence, never a diagnosis. The latest of each kind. */
export const profileSchema = z.object({
  id: idSchema('profile'),
  kind: z.enum(profileKinds),
  /** Abstained where there was too little to go by. */
  state: z.enum(['scored', 'insufficient_evidence']),
  analysisId: idSchema('analysis'),
  /** Scores, quotes and counter-evidence; null where it abstained. */
  body: profileBody.nullable(),
  /** Never over 0.7. */
  confidence: z.number().min(0).max(0.7).nullable(),
  /** Own words of the member that were read. */
  words: count,
  method: z.string(),
  model: z.string().nullable(),
  /** Of the prompt, or of the rules where no model was asked. */
  promptVersion: z.string().nullable(),
  /** Somebody asked for a review by a person (LGPD, art. 20): until that is answered it stays as it is, in doubt. */
  contested: z.boolean(),
  /** How it was made, in words. */
  explanation: z.string(),
  createdAt: instant,
});
export const memberProfilesSchema = z.object({
  memberId: idSchema('member'),
  /** What such a profile is worth, and what it may not be used for. To be shown with it. */
  notice: z.string(),
  profiles: z.array(profileSchema).min(1),
});
export type Profile = z.infer<typeof profileSchema>;
