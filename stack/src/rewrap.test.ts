import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type GroupId, type MemberId, newId } from '@prosa/contracts';
import { type KeyDatabase, openDatabase, openKeys } from '@prosa/database';
import { startTestPostgres, type TempDir, type TestPostgres, tempDir } from '@prosa/testkit';
import {
  createVault,
  fileKeyProvider,
  open,
  openKeyring,
  readKeyFile,
  seal,
  stampOf,
  transitKeyProvider,
} from '@prosa/vault';
import { startTransitServer } from '../../packages/vault/test/transit-server.ts';

const command = fileURLToPath(new URL('./rewrap.ts', import.meta.url));
const groupId = newId('group');
const text = 'texto de antes da troca';
let postgres: TestPostgres;
let folder: TempDir;
let keyFile: string;
/** As the owner of the database: reads the rows that the command changes. */
let owner: KeyDatabase;

before(async () => {
  [postgres, folder] = await Promise.all([startTestPostgres(), tempDir()]);
  keyFile = join(folder.path, 'kek');
  // As a stack of an earlier version has it.
  writeFileSync(keyFile, randomBytes(32), { mode: 0o600 });
  owner = openKeys(postgres.url());
});
after(async () => {
  await owner.close();
  await postgres[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** Starts the command, as an operator would, with the rights of its own role. */
const start = (
  options: string[],
  environment: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<{ code: number | null; output: string }> } => {
  const child = spawn(process.execPath, [command, ...options], {
    env: { ...process.env, DATABASE_URL: postgres.url('prosa_rotation'), KEY_FILE: keyFile, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
  return { child, ended: once(child, 'close').then(([code]) => ({ code, output })) };
};
const run = (...options: string[]) => start(options).ended;

/** Lets the key file look as if its newest epoch were two hours old. */
const age = () => {
  const then = Date.now() / 1_000 - 7_200;
  utimesSync(keyFile, then, then);
};

const notUnder = (epoch: number): Promise<number> =>
  owner.transaction(async (keys) => {
    const stamp = Buffer.from([2, 0, epoch]);
    return (await keys.countOtherThan('data_keys', stamp)) + (await keys.countOtherThan('exports', stamp));
  });

/** A group with one export on its way and this many members, each with something sealed. */
const seed = async (members: number) => {
  const vault = createVault(fileKeyProvider(keyFile));
  const key = await vault.create({ id: newId('key'), groupId });
  const gateway = openDatabase({ url: postgres.url('prosa_gateway'), service: 'gateway', connections: 1 });
  const exportId = newId('export');
  const fileKey = await vault.create({ id: exportId, groupId });
  const user = randomUUID();
  await gateway.asUser(user, async (tx) => {
    const nameSealed = seal(key.key, 'name', 'Grupo');
    const organisationId = newId('organisation');
    await tx.groups.create({ id: groupId, organisationId, nameSealed, zone: 'UTC', locale: 'pt-BR', key });
    await tx.exports.insert({
      ...{ id: exportId, groupId, uploadedBy: user, objectKey: 'x', objectDataKey: fileKey.wrapped },
      ...{ contentHash: Buffer.from('hash'), fileNameSealed: seal(key.key, 'name', 'x'), bytes: 1 },
    });
  });
  await gateway.close();
  const ingestion = openDatabase({ url: postgres.url('prosa_ingestion'), service: 'ingestion', connections: 1 });
  const sealed = new Map<MemberId, Buffer>();
  await ingestion.transaction(async (tx) => {
    for (let n = 0; n < members; n++) {
      const memberId = newId('member');
      const memberKey = await vault.create({ id: newId('key'), groupId, memberId });
      const nameSealed = seal(memberKey.key, memberId, text);
      await tx.members.insert(groupId, { id: memberId, nameKey: Buffer.from(memberId), nameSealed, seen: new Date() });
      await tx.keys.insert(groupId, memberId, memberKey);
      sealed.set(memberId, nameSealed);
    }
  });
  await ingestion.close();
  return { sealed, exportId, fileKey };
};

const ringOf = async (vault = createVault(fileKeyProvider(keyFile))) => {
  const [group, members] = await owner.transaction(async (keys) => [
    await keys.ofGroup(groupId as GroupId),
    await keys.ofMembers(groupId as GroupId),
  ]);
  return openKeyring(vault, group, members);
};

describe('npm run rewrap', { timeout: 240_000 }, () => {
  let before: Awaited<ReturnType<typeof seed>>;

  test('killed in the middle, it is run again: everything opens, the old epoch goes', async () => {
    before = await seed(2_000);
    const { child, ended } = start(['--new-key']);
    // Killed behind its first batch.
    for await (const data of child.stderr ?? []) if (/ [1-9]\d* %/.test(String(data))) break;
    child.kill('SIGKILL');
    assert.equal((await ended).code, null);
    const left = await notUnder(2);
    assert.ok(left > 0 && left < 2_002, `${left} of 2002 left`);

    // A running service knew epoch 1 alone when it started.
    const { sealed } = before;
    const halfWay = await ringOf();
    for (const [memberId, value] of sealed)
      assert.equal(open(halfWay.member(memberId).key, memberId, value).toString(), text);

    age();
    const again = await run('--retire', '1');
    assert.equal(again.code, 0, again.output);
    assert.match(again.output, new RegExp(`${left} wrapped with epoch 2`));
    assert.equal(await notUnder(2), 0);
    assert.deepEqual([...readKeyFile(keyFile).epochs.keys()], [2]);
    const ring = await ringOf();
    for (const [memberId, value] of sealed)
      assert.equal(open(ring.member(memberId).key, memberId, value).toString(), text);
  });

  test('the key of an upload that is not parsed yet is wrapped anew, too', async () => {
    const [row] = await owner.transaction((keys) => keys.pageOtherThan('exports', Buffer.from('none'), '', 1));
    assert.ok(row);
    assert.deepEqual(stampOf(row.wrapped), Buffer.from([2, 0, 2]));
    const { key } = await createVault(fileKeyProvider(keyFile)).unwrap(row);
    assert.ok(key.equals(before.fileKey.key));
  });

  test('run once more, it has nothing to do', async () => {
    const { code, output } = await run();
    assert.equal(code, 0, output);
    assert.match(output, /0 wrapped with epoch 2/);
  });

  test('an epoch is not retired while keys may still be on their way into the database', async () => {
    assert.equal((await run('--new-key')).code, 0);
    const { code, output } = await run('--retire', '2');
    assert.equal(code, 1);
    assert.match(output, /retire epoch 2 in 60 minutes/);
    assert.deepEqual([...readKeyFile(keyFile).epochs.keys()], [2, 3]);
  });

  test('a key that does not unwrap is named, stays as it is, and keeps its epoch from being retired', async () => {
    const stamp = Buffer.from([2, 0, 3]);
    const [row] = await owner.transaction((keys) => keys.pageOtherThan('data_keys', Buffer.from('none'), '', 1));
    assert.ok(row);
    const damaged = Buffer.from(row.wrapped);
    damaged.writeUInt16BE(2, 1);
    await owner.transaction((keys) => keys.replace('data_keys', [{ id: row.id, before: row.wrapped, after: damaged }]));
    age();
    const { code, output } = await run('--retire', '2');
    assert.equal(code, 1);
    assert.match(output, new RegExp(`${row.id} does not unwrap`));
    assert.ok(readKeyFile(keyFile).epochs.has(2));
    await owner.transaction((keys) => keys.replace('data_keys', [{ id: row.id, before: damaged, after: row.wrapped }]));
    assert.equal(await owner.transaction((keys) => keys.countOtherThan('data_keys', stamp)), 0);
  });

  test('a key that was destroyed meanwhile does not come back', async () => {
    const [memberId] = before.sealed.keys();
    assert.ok(memberId);
    const rows = await owner.transaction((keys) => keys.ofMembers(groupId, [memberId]));
    const [row] = rows;
    assert.ok(row);
    assert.equal(await owner.transaction((keys) => keys.destroy(groupId, memberId)), row.id);
    const replacement = { id: row.id, before: row.wrapped, after: row.wrapped };
    assert.equal(await owner.transaction((keys) => keys.replace('data_keys', [replacement])), 0);
    assert.equal((await run()).code, 0);
    const ring = await ringOf();
    assert.throws(() => ring.member(memberId), { code: 'key_unavailable' });
    // Nor does what it sealed open with any key that is left.
    const sealed = before.sealed.get(memberId) ?? Buffer.alloc(0);
    for (const other of [...before.sealed.keys()].slice(1, 50)) {
      assert.throws(() => open(ring.member(other).key, memberId, sealed), { code: 'decryption_failed' });
    }
  });

  test('its role sees wrapped keys and nothing else', async () => {
    const rotation = openDatabase({ url: postgres.url('prosa_rotation'), service: 'scheduler', connections: 1 });
    const refused = { code: 'forbidden' };
    await assert.rejects(
      rotation.transaction((tx) => tx.members.all(groupId)),
      refused,
    );
    await assert.rejects(
      rotation.transaction((tx) =>
        tx.keys.insert(groupId, newId('member'), { id: newId('key'), wrapped: Buffer.alloc(3) }),
      ),
      refused,
    );
    await assert.rejects(
      rotation.transaction((tx) => tx.keys.destroy(groupId, newId('member'))),
      refused,
    );
    await rotation.close();
  });

  test('from a file to a Transit engine, and to the next version of its key', async () => {
    await using server = await startTransitServer();
    const tokenFile = join(folder.path, 'token');
    writeFileSync(tokenFile, server.token, { mode: 0o600 });
    const environment = { TRANSIT_URL: server.url, TRANSIT_TOKEN_FILE: tokenFile };
    const count = await notUnder(0);

    const moved = await start([], environment).ended;
    assert.match(moved.output, new RegExp(`${count} wrapped with epoch 1`));
    server.rotate();
    const rotated = await start([], environment).ended;
    assert.match(rotated.output, new RegExp(`${count} wrapped with epoch 2`));
    server.retire(2);

    const engine = transitKeyProvider({ url: server.url, mount: 'transit', key: 'prosa', tokenFile });
    const ring = await ringOf(createVault(engine));
    for (const [memberId, value] of [...before.sealed].slice(1)) {
      assert.equal(open(ring.member(memberId).key, memberId, value).toString(), text);
    }
    const refused = await start(['--new-key'], environment).ended;
    assert.equal(refused.code, 1);
    assert.match(refused.output, /A Transit engine adds and retires versions of its key itself/);
  });

  test('arguments that mean nothing are refused with the usage', async () => {
    const { code, output } = await run('--retire', 'all');
    assert.equal(code, 1);
    assert.match(output, /--retire all is not an epoch[\s\S]*npm run rewrap/);
  });
});
