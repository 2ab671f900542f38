import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newId } from '@prosa/contracts';
import { createLogger } from '@prosa/runtime';
import { configuredAnchors } from '@prosa/supabase';
import { type AnchorSource, anchorFolder, verifyTrail } from '@prosa/trail';
import { eventOf, startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { anyEvent } from '../src/handlers/any-event.ts';
import { signHeads } from '../src/sign-heads.ts';

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const stored = (name: string) =>
  configuredAnchors({ ANCHOR_STORE: join(databases.folder, name), SUPABASE_ANCHOR_BUCKET: '' });
const log = createLogger({ service: 'test', level: 'silent' });
const soon = () => new Date(Date.now() + 60_000);

const upload = async ({ groupId, organisationId }: TestGroup, count: number) => {
  const append = anyEvent({ database: databases.as('audit') });
  const event = () =>
    eventOf('export.uploaded', 'gateway', { groupId, organisationId, exportId: newId('export'), bytes: 1 });
  await Promise.all(Array.from({ length: count }, () => append(event())));
};
const sign = (anchors: ReturnType<typeof stored>, key = privateKey) =>
  signHeads({ database: databases.as('audit'), anchors, privateKey: key, log }, soon(), new Date());

const verify = async ({ organisationId }: TestGroup, source: AnchorSource) => {
  const { chain, heads } = await databases.as('audit').transaction(async (tx) => ({
    chain: await tx.audit.chain(organisationId),
    heads: await tx.audit.heads('', 1_000),
  }));
  const head = heads.find((one) => one.organisationId === organisationId);
  assert.ok(head);
  const pages = async function* () {
    yield chain;
  };
  return verifyTrail(organisationId, pages(), head, { source, publicKeys: [publicKey] });
};

test('heads are signed once, again when entries came, and prove the chain', async () => {
  const group = await databases.createGroup();
  const anchors = stored('once');
  await upload(group, 3);
  assert.equal(await sign(anchors), 1);
  assert.equal(await sign(anchors), 0);
  await upload(group, 2);
  const before = await verify(group, anchors);
  assert.deepEqual([before.entries, before.breaks, before.proved?.position], [5, [], 3]);
  assert.equal(await sign(anchors), 1);
  const { breaks, proved } = await verify(group, anchors);
  assert.deepEqual([breaks, proved?.position], [[], 5]);
});

test('what is put there and not noted, because the process died, is found the next time', async () => {
  const group = await databases.createGroup();
  const anchors = stored('killed');
  await upload(group, 2);
  const killed = {
    ...anchors,
    put: async (path: string, bytes: Uint8Array) => {
      await anchors.put(path, bytes);
      throw new Error('killed');
    },
  };
  assert.equal(await sign(killed), 0);
  assert.equal(await sign(anchors), 1);
  await upload(group, 1);
  await sign(anchors);
  assert.deepEqual((await verify(group, anchors)).breaks, []);
});

test('whoever changes the database, even with its head, is found out; and whoever removes or forges a proof', async () => {
  const group = await databases.createGroup();
  const { organisationId } = group;
  const anchors = stored('tampered');
  for (const count of [3, 2, 2]) {
    await upload(group, count);
    await sign(anchors);
  }
  assert.deepEqual((await verify(group, anchors)).breaks, []);

  // The tail, together with the head row.
  const admin = databases.as('audit');
  const links = await admin.transaction((tx) => tx.audit.chain(organisationId));
  const cut = async function* () {
    yield links.slice(0, 5);
  };
  const fifth = links[4];
  assert.ok(fifth);
  const using = { source: anchors, publicKeys: [publicKey] };
  const rewound = await verifyTrail(organisationId, cut(), { ...fifth, anchoredPosition: 5 }, using);
  assert.deepEqual(rewound.breaks, [{ problem: 'cut_off', position: 6, until: 7 }]);

  const paths = await anchors.list(anchorFolder(organisationId));
  assert.equal(paths.length, 3);
  await rm(join(databases.folder, 'tampered', paths[1] ?? ''));
  assert.deepEqual((await verify(group, anchors)).breaks, [{ problem: 'proof_missing', position: 7 }]);
  await rm(join(databases.folder, 'tampered', paths[2] ?? ''));
  assert.deepEqual((await verify(group, anchors)).breaks, [{ problem: 'proof_missing', position: 7 }]);

  await upload(group, 1);
  await sign(anchors, generateKeyPairSync('ed25519').privateKey);
  const forged = (await verify(group, anchors)).breaks;
  assert.deepEqual(
    forged.filter(({ problem }) => problem === 'proof_untrusted'),
    [{ problem: 'proof_untrusted', position: 8 }],
  );
});
