import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { byHour, count, localDate, localTime, momentum, share } from './values.ts';

/** Who writes, and when. System lines are left out. */
export const activitySection = z.object({
  members: z.array(
    z.object({
      memberId: idSchema('member'),
      messages: count,
      /** Of the group's messages. */
      share,
      words: count,
      media: count,
      firstAt: localTime,
      lastAt: localTime,
      hours: byHour,
      ...momentum,
    }),
  ),
  hours: byHour,
  /** By weekday, Monday first, and hour. */
  week: z.array(byHour).length(7),
  /** Days with messages, in order. */
  calendar: z.array(z.object({ date: localDate, messages: count })),
});
