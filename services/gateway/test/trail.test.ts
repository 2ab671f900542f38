import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { auditVerificationSchema, newId, type OrganisationId } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { anchorPath, chain, emptyHead, type Head, signAnchor } from '@prosa/trail';
import { type Gateway, startGateway } from './fixture.ts';

let gateway: Gateway;
before(async () => {
  gateway = await startGateway();
});
after(() => gateway?.[Symbol.asyncDispose]());

/** A trail of some entries in the owner's tenant, the first few signed for, as the audit service leaves it. */
const writeTrail = async (length: number, signed: number): Promise<OrganisationId> => {
  const { id: groupId } = await gateway.createGroup();
  const [row] = await gateway.admin<{ organisation_id: OrganisationId }[]>`
    select organisation_id from prosa.groups where id = ${groupId}`;
  assert.ok(row);
  const organisationId = row.organisation_id;
  const audit = openDatabase({ url: gateway.database.url('prosa_audit'), service: 'audit', connections: 1 });
  try {
    await audit.transaction(async (tx) => {
      await tx.audit.lockHeads([organisationId]);
      let head: Head = emptyHead;
      for (let n = 1; n <= length; n++) {
        const about = {
          organisationId,
          groupId,
          source: '/services/gateway',
          occurredAt: new Date(1_700_000_000_000 + n),
        };
        const link = chain(head, {
          ...about,
          eventId: newId('event'),
          eventType: 'export.uploaded',
          details: { version: 1 },
        });
        await tx.audit.append([link]);
        head = link;
        if (n !== signed) continue;
        const { position, hash } = link;
        const anchor = { organisationId, position, hash, at: '2025-03-01T10:00:00.000Z', previous: null };
        const bytes = signAnchor(anchor, gateway.signing.privateKey);
        await gateway.anchors.put(anchorPath(anchor), bytes);
        await tx.audit.anchored(organisationId, new Date(), n, Buffer.alloc(32));
      }
    });
  } finally {
    await audit.close();
  }
  return organisationId;
};

test('an owner has the trail checked, and downloads it with what proves it; nobody else finds it', async () => {
  assert.equal((await gateway.ask('owner', '/v1/audit/verification')).status, 404);
  const organisationId = await writeTrail(7, 4);
  const verify = async () =>
    auditVerificationSchema.parse(await (await gateway.ask('owner', '/v1/audit/verification')).json());
  assert.deepEqual(await verify(), {
    entries: 7,
    position: 7,
    proved: { position: 4, at: '2025-03-01T10:00:00.000Z' },
    breaks: [],
  });

  const answer = await gateway.ask('owner', '/v1/audit/export');
  assert.equal(answer.headers.get('content-type'), 'application/x-ndjson; charset=utf-8');
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => Object.keys(JSON.parse(line))[0]);
  assert.deepEqual(lines, [...Array(7).fill('entry'), 'proof', 'head']);

  for (const person of ['admin', 'subject', 'stranger'] as const) {
    assert.equal((await gateway.ask(person, '/v1/audit/verification')).status, 404);
    assert.equal((await gateway.ask(person, '/v1/audit/export')).status, 404);
  }

  await gateway.admin`update prosa.audit_entries set source = '/services/audit' where position = 2`;
  assert.deepEqual((await verify()).breaks, [{ problem: 'edited', position: 2 }]);
  await gateway.admin`update prosa.audit_entries set source = '/services/gateway' where position = 2`;
  await gateway.admin`delete from prosa.audit_entries where position > 3`;
  await gateway.admin`
    update prosa.audit_heads set position = 3, anchored_position = 3,
      hash = (select hash from prosa.audit_entries where position = 3) where organisation_id = ${organisationId}`;
  assert.deepEqual((await verify()).breaks, [{ problem: 'cut_off', position: 4, until: 4 }]);
});
