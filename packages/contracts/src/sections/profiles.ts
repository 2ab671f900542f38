import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { count } from './values.ts';

/** What the profile agents found; the profiles themselves are read under their own access rules. */
export const profilesSection = z.object({
  /** The profile in force of each member whose data may be used for one, abstentions among them. */
  profileIds: z.array(idSchema('profile')),
  /** Quotes left out because they are not in the message they cite. */
  dropped: count,
  /** Members of whom a model gave no answer that could be used. */
  unread: count,
});
