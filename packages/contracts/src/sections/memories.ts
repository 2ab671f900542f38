import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count } from './values.ts';

/** What the memories agent found; the memories themselves are read under their own access rules. */
export const memoriesSection = z.object({
  memoryIds: z.array(idSchema('memory')),
  /** Claims left out because their quote is not in the message they cite. */
  dropped: count,
});
