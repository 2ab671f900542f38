import { z } from 'zod';
import { purposes } from '../agents.ts';
import { idSchema } from '../ids.ts';
import { defineEvent } from './event.ts';

const producers = ['gateway'] as const;
const memberId = idSchema('member');
/** Who did it; nobody for a person with no account. */
const userId = z.uuid().optional();

export const basisChanged = defineEvent('privacy.basis-changed', {
  summary: 'A legal basis of a group was recorded or ended.',
  producers,
  data: { userId, purpose: z.enum(purposes), basisId: idSchema('legalBasis'), change: z.enum(['recorded', 'ended']) },
});

export const consentChanged = defineEvent('privacy.consent-changed', {
  summary: 'A member gave or revoked a consent.',
  producers,
  data: { userId, memberId, purpose: z.enum(purposes), change: z.enum(['given', 'revoked']) },
});

export const memberChanged = defineEvent('privacy.member-changed', {
  summary: 'What may be done with the data of a member has changed.',
  producers,
  data: {
    userId,
    memberId,
    change: z.enum(['minor', 'of-age', 'opted-out', 'opted-in', 'blocked', 'unblocked', 'anonymised']),
  },
});

export const memoryCorrected = defineEvent('privacy.memory-corrected', {
  summary: 'A memory was corrected, or found to be wrong.',
  producers,
  data: { userId, memberId, memoryId: idSchema('memory') },
});

export const requestChanged = defineEvent('privacy.request-changed', {
  summary: 'A request of a data subject came in, or got further.',
  producers,
  data: {
    userId,
    requestId: idSchema('request'),
    memberId: memberId.optional(),
    kind: z.string(),
    state: z.enum(['opened', 'in_progress', 'answered', 'refused']),
  },
});

export const dataExported = defineEvent('privacy.data-exported', {
  summary: 'Everything held about a member was handed out.',
  producers,
  data: { userId, memberId, requestId: idSchema('request').optional() },
});

export const memberErasing = defineEvent('member.erasing', {
  summary: 'The erasure of a member was asked for: the data is blocked from here on, and deleted next.',
  producers: ['gateway'],
  data: { userId, memberId, erasureId: idSchema('erasure') },
});

export const memberErased = defineEvent('member.erased', {
  summary: "A member's data was erased; whoever holds anything derived from it purges it.",
  producers: ['gateway', 'ingestion'],
  data: { memberId, erasureId: idSchema('erasure').optional() },
});
