import { Readable } from 'node:stream';
import {
  auditVerificationSchema,
  type ChainedEntry,
  type OrganisationId,
  ProsaError,
  type UserId,
} from '@prosa/contracts';
import type { AnchoredHead } from '@prosa/database';
import { anchorFolder, verifyTrail } from '@prosa/trail';
import { z } from 'zod';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

/** Entries a look-up: no transaction stays open while a long trail is checked or handed out. */
const page = 5_000;

export const trailRoutes = (api: Router, { database, proofs }: Dependencies): void => {
  const ownTrail = async (userId: UserId): Promise<AnchoredHead> => {
    const head = await database.asUser(userId, async (tx) => {
      const organisationId = await tx.groups.ownOrganisation(userId);
      return organisationId && tx.audit.headAsOwner(organisationId);
    });
    if (!head) throw new ProsaError('not_found', 'There is no trail of yours: nothing has happened in a group you own');
    return head;
  };
  const pagesOf = async function* (userId: UserId, id: OrganisationId, until: number): AsyncGenerator<ChainedEntry[]> {
    for (let after = 0; after < until; ) {
      const limit = Math.min(page, until - after);
      const entries = await database.asUser(userId, (tx) => tx.audit.chainAsOwner(id, after, limit));
      if (entries.length > 0) yield entries.filter(({ position }) => position <= until);
      const last = entries.at(-1)?.position;
      if (last === undefined) return;
      after = last;
    }
  };

  const verification = {
    tags: ['audit'],
    operationId: 'verifyAuditTrail',
    summary: 'Checks the whole trail of your groups, deleted ones too, and says what was changed in it',
    response: { 200: auditVerificationSchema, ...problems },
  };
  api.get('/audit/verification', { schema: verification }, async ({ userId }) => {
    const head = await ownTrail(userId);
    const { organisationId, position } = head;
    const verdict = await verifyTrail(organisationId, pagesOf(userId, organisationId, position), head, proofs);
    return { ...verdict, position };
  });

  const download = {
    tags: ['audit'],
    operationId: 'exportAuditTrail',
    summary:
      'The whole trail of your groups and its signed heads, a line of JSON each: `npm run audit -- FILE` checks it',
    response: { 200: z.any().meta({ description: 'application/x-ndjson' }), ...problems },
  };
  api.get('/audit/export', { schema: download }, async ({ userId }, reply) => {
    const head = await ownTrail(userId);
    const { organisationId, position } = head;
    const lines = async function* () {
      for await (const entries of pagesOf(userId, organisationId, position)) yield entries.map(entryLine).join('');
      for (const path of await proofs.source.list(anchorFolder(organisationId)))
        yield line({ proof: path, bytes: Buffer.from(await proofs.source.get(path)).toString('base64') });
      const { hash, anchoredPosition } = head;
      yield line({ head: { organisationId, position, hash: hash.toString('hex'), anchoredPosition } });
    };
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit-trail.ndjson"')
      .send(Readable.from(lines()));
  });
};

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const entryLine = ({ hash, previousHash, ...entry }: ChainedEntry): string =>
  line({ entry: { ...entry, previousHash: previousHash.toString('hex'), hash: hash.toString('hex') } });
