import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count, instant } from './values.ts';

/** How a member comes across, from chat text alone: a hint with its evidence, never a diagnosis. The latest of each kind. */
export const profileSchema = z.object({
  id: idSchema('profile'),
  kind: z.enum(['disc', 'enneagram']),
  /** Abstained where there was too little to go by. */
  state: z.enum(['scored', 'insufficient_evidence']),
  analysisId: idSchema('analysis'),
  /** Scores, quotes and counter-evidence; null where it abstained. */
  body: z.record(z.string(), z.unknown()).nullable(),
  /** Never over 0.7. */
  confidence: z.number().min(0).max(0.7).nullable(),
  /** Own words of the member that were read. */
  words: count,
  method: z.string(),
  model: z.string().nullable(),
  promptVersion: z.string().nullable(),
  createdAt: instant,
});
export const memberProfilesSchema = z.object({ memberId: idSchema('member'), profiles: z.array(profileSchema).min(1) });
export type Profile = z.infer<typeof profileSchema>;
