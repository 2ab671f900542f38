import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { configuredStorage, type ObjectStorage, openStorage } from './index.ts';

let folder: string;
let storage: ObjectStorage;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prosa-storage-'));
  storage = openStorage({ folder: join(folder, 'objects') });
});
after(() => rm(folder, { recursive: true }));

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
const text = async (stream: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(stream)).toString();

test('keeps what was put, readable by the owner only', async () => {
  await storage.put('grp_1/exp_1', chunks('um', ' ', 'dois'));
  assert.equal(await text(await storage.get('grp_1/exp_1')), 'um dois');
  assert.equal((await stat(join(folder, 'objects/grp_1/exp_1'))).mode & 0o077, 0);
});

test('replaces an object as a whole', async () => {
  await storage.put('grp_1/exp_2', chunks('a longer first version'));
  await storage.put('grp_1/exp_2', chunks('second'));
  assert.equal(await text(await storage.get('grp_1/exp_2')), 'second');
});

test('a stream that fails leaves nothing behind and throws its own error', async () => {
  const failing = async function* () {
    yield Buffer.alloc(100_000);
    throw new RangeError('too large');
  };
  await assert.rejects(storage.put('grp_2/exp_1', failing()), RangeError);
  assert.deepEqual(await readdir(join(folder, 'objects/grp_2')), []);
});

test('removes, once or twice', async () => {
  await storage.put('grp_3/exp_1', chunks('x'));
  await storage.remove('grp_3/exp_1');
  await storage.remove('grp_3/exp_1');
  await assert.rejects(storage.get('grp_3/exp_1'), { code: 'not_found' });
});

test('refuses keys that would leave the folder', async () => {
  for (const key of ['../escape', '/etc/passwd', 'a/../../b', 'a//b', 'a/', '', '.', 'a\0b', 'a\\b']) {
    await assert.rejects(storage.put(key, chunks('x')), { code: 'internal' }, key);
    await assert.rejects(storage.get(key), { code: 'internal' }, key);
    await assert.rejects(storage.remove(key), { code: 'internal' }, key);
  }
});

test('a folder that cannot be written is a storage that does not answer', async () => {
  await storage.put('grp_4', chunks('a file where a folder is wanted'));
  await assert.rejects(storage.put('grp_4/exp_1', chunks('x')), { code: 'storage_unavailable', retryable: true });
});

test('is either a folder or a bucket', () => {
  assert.throws(() => openStorage({}), { code: 'configuration_invalid' });
});

test('a service whose variables name Supabase and lack its address or key does not start', () => {
  const variables = { STORAGE: 'supabase', SUPABASE_BUCKET: 'exports' };
  const refused = { code: 'configuration_invalid', message: /SUPABASE_URL and SUPABASE_SERVICE_KEY/ };
  assert.throws(() => configuredStorage(variables), refused);
  assert.throws(() => configuredStorage({ ...variables, SUPABASE_URL: 'http://127.0.0.1:1' }), refused);
  assert.throws(() => configuredStorage({ ...variables, SUPABASE_SERVICE_KEY: 'key' }), refused);
});
