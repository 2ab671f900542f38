import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ObjectStorage, openStorage } from './index.ts';
import { startStorageServer } from './testing.ts';

let server: Awaited<ReturnType<typeof startStorageServer>>;
let url: string;
let storage: ObjectStorage;
before(async () => {
  server = await startStorageServer();
  url = server.url;
  storage = openStorage({ supabase: { url, serviceKey: server.serviceKey, bucket: 'exports' } });
});
after(() => server[Symbol.asyncDispose]());

const megabyte = Buffer.alloc(1_000_000, 7);
async function* megabytes(count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield megabyte;
}

test('streams an object up and down again', async () => {
  await storage.put('grp_1/exp_1', megabytes(5));
  assert.equal(server.objects.get('exports/grp_1/exp_1')?.bytes.length, 5_000_000);
  let bytes = 0;
  for await (const chunk of await storage.get('grp_1/exp_1')) bytes += chunk.length;
  assert.equal(bytes, 5_000_000);
});

test('a missing object is not found; removing one is no error', async () => {
  await assert.rejects(storage.get('grp_1/none'), { code: 'not_found' });
  await storage.remove('grp_1/none');
});

test('removes', async () => {
  await storage.put('grp_1/exp_2', megabytes(1));
  await storage.remove('grp_1/exp_2');
  assert.equal(server.objects.has('exports/grp_1/exp_2'), false);
});

test('a stream that fails throws its own error and stores nothing', async () => {
  const failing = async function* () {
    yield megabyte;
    throw new RangeError('too large');
  };
  await assert.rejects(storage.put('grp_1/exp_3', failing()), RangeError);
  assert.equal(server.objects.has('exports/grp_1/exp_3'), false);
});

test('a storage in trouble, or none at all, is unavailable and may be tried again', async () => {
  const gone = openStorage({ supabase: { url: 'http://127.0.0.1:9', serviceKey: 'service-key', bucket: 'exports' } });
  const denied = openStorage({ supabase: { url, serviceKey: 'wrong', bucket: 'exports' } });
  const expected = { code: 'storage_unavailable', retryable: true };
  for (const failing of [gone, denied]) {
    await assert.rejects(failing.put('grp_1/exp_4', megabytes(1)), expected);
    await assert.rejects(failing.get('grp_1/exp_1'), expected);
    await assert.rejects(failing.remove('grp_1/exp_1'), expected);
  }
  server.break(true);
  await assert.rejects(storage.get('grp_1/exp_1'), expected);
  server.break(false);
});

test('a client puts one object there itself, once; what lies there too long is told', async () => {
  assert.ok(storage.direct);
  const { url: signed, resumable } = await storage.direct.sign('incoming/one');
  const put = (address: string) => fetch(address, { method: 'PUT', body: 'a chat' });
  assert.equal((await put(signed.replace('token=', 'token=x'))).ok, false);
  assert.equal((await put(signed)).ok, true);
  assert.equal((await put(signed)).ok, false);
  assert.deepEqual(Buffer.concat(await Array.fromAsync(await storage.get('incoming/one'))).toString(), 'a chat');
  assert.equal(resumable.url, `${url}/storage/v1/upload/resumable/sign`);
  assert.deepEqual(resumable.headers, { 'x-signature': new URL(signed).searchParams.get('token') });
  assert.equal(resumable.metadata['objectName'], 'incoming/one');

  const hour = 3_600_000;
  assert.deepEqual(await storage.direct.since('incoming', new Date(Date.now() - hour)), []);
  assert.deepEqual(await storage.direct.since('incoming', new Date(Date.now() + hour)), ['incoming/one']);
});
