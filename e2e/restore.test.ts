import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Erasure, GroupId, MemberId, Message } from '@prosa/contracts';
import { apiClient, startStack } from '@prosa/stack';
import { eventually, type TempDir, tempDir } from '@prosa/testkit';
import postgres from 'postgres';
import { finish, startTestStack } from './support.ts';
import { tracesInFiles } from './traces.ts';

/** Of the person who is erased, and of somebody who stays. */
const erased = { name: 'Zuleidinha Quebranozes', word: 'xaxandúvelho' };
const stays = { name: 'Bia', word: 'escafandrista' };

const chat = Array.from({ length: 120 }, (_, index) => {
  const { name, word } = index % 3 === 1 ? erased : stays;
  const [hour, minute] = [8 + Math.floor(index / 60), index % 60].map((n) => String(n).padStart(2, '0'));
  return `10/03/2025 ${hour}:${minute} - ${name}: falei do ${word} ${index}`;
}).join('\n');

/** A command as an operator types it, on the stack of a folder. */
const run = async (
  command: 'backup' | 'restore' | 'drill',
  folder: string,
  environment: Record<string, string> = {},
  options: string[] = [],
): Promise<{ code: number | null; output: string }> => {
  const path = fileURLToPath(new URL(`../stack/src/${command}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, ...options], {
    env: { ...process.env, DATABASE_URL: '', NATS_URL: '', PROSA_DATA: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const [code] = await once(child, 'close');
  return { code, output };
};
const succeeds = async (...given: Parameters<typeof run>): Promise<string> => {
  const { code, output } = await run(...given);
  assert.equal(code, 0, output);
  return output;
};

let stack: Awaited<ReturnType<typeof startTestStack>>;
let places: TempDir;
let groupId: GroupId;
let memberId: MemberId;
let firstBackup: string;
let stores: Record<string, string>;

const messagesOf = async (url: string, token: string): Promise<Message[]> => {
  const items: Message[] = [];
  for (let cursor = ''; ; ) {
    const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const response = await fetch(`${url}/v1/groups/${groupId}/messages?limit=100${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(response.status, 200);
    const page = (await response.json()) as { items: Message[]; next: string | null };
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
};

before(async () => {
  places = await tempDir();
  stores = {
    BACKUP_STORE: join(places.path, 'data'),
    BACKUP_KEYS_STORE: join(places.path, 'keys'),
    BACKUP_KEY_FILE: join(places.path, 'backup-key'),
    KEY_BACKUPS_KEPT: '1',
  };
  await writeFile(stores['BACKUP_KEY_FILE'] ?? '', Buffer.alloc(32, 7), { mode: 0o600 });
  stack = await startTestStack();
  groupId = (await stack.api.createGroup('Quintal')).id;
  const file = join(places.path, 'conversa.txt');
  await writeFile(file, chat);
  await finish(stack, await stack.api.upload(groupId, file));
  await rm(file);
  const { data } = await stack.client.GET('/v1/groups/{groupId}/members', { params: { path: { groupId } } });
  memberId = data?.items.find(({ name }) => name === erased.name)?.id as MemberId;
  await succeeds('backup', stack.folder, stores);
  [firstBackup = ''] = await readdir(join(places.path, 'data/manifests'));
  await copyFile(join(places.path, 'keys/manifests', firstBackup), join(places.path, 'first-keys-manifest'));
});
after(async () => {
  await stack?.[Symbol.asyncDispose]();
  await places?.[Symbol.asyncDispose]();
});

test('a backup shows nothing to whoever has it, and its keys are somewhere else', async () => {
  assert.deepEqual(await tracesInFiles(places.path, [erased.name, erased.word, stays.word, groupId, memberId]), []);
  const { counts } = JSON.parse(await readFile(join(places.path, 'data/manifests', firstBackup), 'utf8'));
  assert.equal(counts.messages, 120);
  assert.equal('data_keys' in counts, false);
  const { counts: keys } = JSON.parse(await readFile(join(places.path, 'keys/manifests', firstBackup), 'utf8'));
  assert.equal(keys.data_keys, 3);
});

test('a drill restores it, reads it, and says how long that took', async () => {
  const output = await succeeds('drill', stack.folder, stores);
  assert.match(output, /RPO \d+\.\d s .* RTO \d+\.\d s/);
  const sql = postgres(stack.adminDatabaseUrl, { max: 1, prepare: false, onnotice: () => {} });
  try {
    const rows = await sql`select kind, outcome, (figures ->> 'read')::int as read from prosa.operations order by id`;
    assert.deepEqual(
      rows.map(({ kind, outcome }) => `${kind} ${outcome}`),
      ['backup done', 'drill done'],
    );
    assert.equal(rows[1]?.['read'], 100);
  } finally {
    await sql.end({ timeout: 1 });
  }
});

test('data and keys in one place are refused, and so is a stack that runs', async () => {
  const { output } = await run('backup', stack.folder, {
    ...stores,
    BACKUP_KEYS_STORE: join(places.path, 'data/keys'),
  });
  assert.match(output, /two places/);
  assert.match((await run('restore', stack.folder, stores)).output, /is running/);
});

test('after an erasure the next backup lacks the key, and the backup of keys before it is gone', async () => {
  const started = await stack.client.POST('/v1/members/{memberId}/erasure', { params: { path: { memberId } } });
  const id = (started.data as Erasure).id;
  await eventually(async () => {
    const { data } = await stack.client.GET('/v1/erasures/{erasureId}', { params: { path: { erasureId: id } } });
    assert.equal((data as Erasure).state, 'done');
  });
  await succeeds('backup', stack.folder, stores);
  const keys = await readdir(join(places.path, 'keys/manifests'));
  assert.equal(keys.length, 1);
  assert.notEqual(keys[0], firstBackup);
  assert.equal((await readdir(join(places.path, 'keys'), { recursive: true })).includes(`${firstBackup}/keys`), false);
});

test('restored to before the erasure, the text is there and opens no more; with the ledger it is gone again', async () => {
  const after_ = await messagesOf(stack.url, stack.token);
  assert.equal(after_.length, 80);
  await stack.stop();
  const folder = join(places.path, 'restored');
  await mkdir(folder);
  const options = ['--backup', firstBackup];

  // Without a ledger, as somebody would who has the backups alone.
  const bare = { ...stores, ANCHOR_STORE: join(places.path, 'no-ledger') };
  assert.match(await succeeds('restore', folder, bare, options), /1 members have no key/);
  assert.match((await run('restore', folder, stores, options)).output, /not empty/);

  await cp(join(stack.folder, 'anchors'), join(folder, 'anchors'), { recursive: true });
  const output = await succeeds('restore', folder, stores, [...options, '--force']);
  assert.match(output, /1 erasures, 1 carried out again/);
  for (const name of ['key-encryption-key', 'user']) await copyFile(join(stack.folder, name), join(folder, name));
  await cp(join(stack.folder, 'auth'), join(folder, 'auth'), { recursive: true });

  const logs: string[] = [];
  const restored = await startStack({
    ...{
      folder,
      port: 0,
      log: (part, line) => logs.push(`${part} ${line}`),
      onFailure: (error) => logs.push(error.message),
    },
    step: (_, work) => work(),
  });
  try {
    const token = await restored.token();
    assert.deepEqual(await messagesOf(restored.url, token), after_);
    // Uploads go on as if nothing had happened, and the one who was erased does not come back with them.
    const api = apiClient(restored.url, token);
    const file = join(places.path, 'mais.txt');
    await writeFile(file, `${chat}\n11/03/2025 08:00 - ${erased.name}: voltei\n11/03/2025 08:01 - ${stays.name}: oi`);
    let done = await api.upload(groupId, file);
    for await (const progress of api.followExport(done.id)) done = progress;
    assert.equal(done.phase, 'done');
    assert.equal(done.stored, 1);
    assert.equal((await messagesOf(restored.url, token)).length, 81);
    assert.equal(
      logs.some((line) => line.includes(erased.word)),
      false,
    );
  } finally {
    await restored.stop();
  }
});

test('a backup that was tampered with restores nothing', async () => {
  const part = join(places.path, 'data', firstBackup, 'database');
  const bytes = await readFile(part);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  await writeFile(part, bytes);
  const folder = join(places.path, 'tampered');
  await mkdir(folder);
  const { code, output } = await run('restore', folder, stores, ['--backup', firstBackup]);
  assert.equal(code, 1);
  assert.match(output, /decryption_failed/);
});
