import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditTrailEntry } from '@prosa/contracts';
import { startGateway } from './fixture.ts';

test('the trail of a group is read newest first, in pages; a subject finds what concerns its own data', async () => {
  await using gateway = await startGateway();
  const { id: groupId, subject } = await gateway.createGroup();
  const other = await gateway.createGroup();
  const write = (position: number, group: string, details: Record<string, string>) => gateway.admin`
    insert into prosa.audit_entries (organisation_id, position, event_id, event_type, group_id, source, occurred_at, details,
      previous_hash, hash)
    values ('org_1', ${position}, ${`evt_${position}`}, 'export.uploaded', ${group}, 'gateway', now(),
      ${gateway.admin.json(details)}, ${Buffer.from([position - 1])}, ${Buffer.from([position])})`;
  await write(1, groupId, { exportId: 'exp_1' });
  await write(2, other.id, { exportId: 'exp_2' });
  await write(3, groupId, { memberId: subject.id });

  const read = async (person: 'owner' | 'subject', query = '') =>
    (await (await gateway.ask(person, `/v1/groups/${groupId}/audit${query}`)).json()) as {
      items: AuditTrailEntry[];
      next: string | null;
    };
  const all = await read('owner');
  assert.deepEqual(
    all.items.map(({ position, eventType, hash, previousHash }) => [position, eventType, hash, previousHash]),
    [
      [3, 'export.uploaded', '03', '02'],
      [1, 'export.uploaded', '01', '00'],
    ],
  );
  const first = await read('owner', '?limit=1');
  const second = await read('owner', `?limit=1&cursor=${first.next}`);
  assert.deepEqual([...first.items, ...second.items], all.items);
  assert.equal(second.next, null);
  assert.deepEqual((await read('subject')).items, all.items.slice(0, 1));
  const elsewhere = await gateway.ask('owner', `/v1/groups/${other.id}/audit?cursor=${first.next}`);
  assert.equal(elsewhere.status, 400);
});
