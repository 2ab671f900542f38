import { consentSchema, idSchema, newConsentSchema, newId, ProsaError } from '@prosa/contracts';
import { z } from 'zod';
import { guardMember } from '../../guard.ts';
import { problems } from '../../openapi.ts';
import type { Dependencies } from '../../ports.ts';
import { say } from '../../privacy/say.ts';
import { showConsent } from '../../privacy/views.ts';
import type { Router } from '../../router.ts';

const tags = ['privacy'];
const member = z.object({ memberId: idSchema('member') });

/** What members agree to: given and revoked by themselves alone; owners and admins see it. */
export const consentRoutes = (api: Router, { database, nudge }: Dependencies): void => {
  const list = {
    tags,
    operationId: 'listConsents',
    summary: 'Consents of a member, newest first; revoked ones among them',
    params: member,
    response: { 200: z.object({ items: z.array(consentSchema) }), ...problems },
  };
  api.get('/members/:memberId/consents', { schema: list }, ({ userId, params: { memberId } }) =>
    database.asUser(userId, async (tx) => {
      const { groupId } = await guardMember(tx, memberId, userId, 'set flags');
      return { items: (await tx.consents.all(groupId, memberId)).map(showConsent) };
    }),
  );

  const give = {
    tags,
    operationId: 'giveConsent',
    summary: 'Agree to a purpose, for yourself, and to the version of the terms that you were shown',
    params: member,
    body: newConsentSchema,
    response: { 201: consentSchema, ...problems },
  };
  // People agree, not servers.
  const config = { scope: 'never' } as const;
  api.post('/members/:memberId/consents', { schema: give, config }, async ({ userId, params, body }, reply) => {
    const { memberId } = params;
    const row = await database.asUser(userId, async (tx) => {
      const { groupId } = await guardMember(tx, memberId, userId, 'consent');
      const given = await tx.consents.give(groupId, { id: newId('consent'), memberId, ...body }, userId);
      await say(tx, 'privacy.consent-changed', groupId, { userId, memberId, purpose: body.purpose, change: 'given' });
      return given;
    });
    if (!row) throw new ProsaError('internal', 'A new consent cannot be read by who gave it');
    nudge();
    return reply.code(201).send(showConsent(row));
  });

  const revoke = {
    tags,
    operationId: 'revokeConsent',
    summary: 'Take a consent back: what was made under it is removed at once',
    params: member.extend({ consentId: idSchema('consent') }),
    response: { 204: z.null(), ...problems },
  };
  api.delete('/members/:memberId/consents/:consentId', { schema: revoke }, async ({ userId, params }, reply) => {
    const { memberId, consentId } = params;
    await database.asUser(userId, async (tx) => {
      const { groupId } = await guardMember(tx, memberId, userId, 'consent');
      const consent = await tx.consents.find(consentId);
      if (consent?.memberId !== memberId || !(await tx.consents.revoke(consentId)))
        throw new ProsaError('not_found', 'There is no such consent in force');
      const { purpose } = consent;
      await say(tx, 'privacy.consent-changed', groupId, { userId, memberId, purpose, change: 'revoked' });
    });
    nudge();
    return reply.code(204).send(null);
  });
};
