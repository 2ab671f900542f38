import { z } from 'zod';
import { count, localTime, momentum } from './values.ts';

/** The group in numbers. */
export const overviewSection = z.object({
  from: localTime,
  to: localTime,
  /** Calendar days from the first message to the last, and how many of them had a message. */
  days: count,
  activeDays: count,
  members: count,
  messages: count,
  words: count,
  media: count,
  edited: count,
  deleted: count,
  systemLines: count,
  ...momentum,
});
