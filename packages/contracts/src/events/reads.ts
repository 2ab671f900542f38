import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { defineEvent } from './event.ts';

/** More members than this are only counted. */
export const mostReadMembers = 1_000;

const count = z.int().nonnegative();
export const contentRead = defineEvent('content.read', {
  summary:
    'Somebody read what people wrote, or what was found out about them; several reads of a few seconds together.',
  producers: ['gateway'],
  data: {
    userId: z.uuid(),
    from: z.iso.datetime(),
    until: z.iso.datetime(),
    /** Requests that read something. */
    reads: z.int().positive(),
    messages: count,
    memories: count,
    profiles: count,
    /** Whose they were. */
    memberIds: z.array(idSchema('member')).max(mostReadMembers),
  },
});
