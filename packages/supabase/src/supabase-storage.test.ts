import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { type ObjectStorage, openStorage } from './index.ts';

/** Speaks what the SDK needs of the Storage REST API, and counts how much of an upload it holds at a time. */
const objects = new Map<string, Buffer>();
let broken = false;
const server: Server = createServer(async (request, response) => {
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const path = decodeURIComponent(request.url ?? '').replace(/^\/storage\/v1\/object\//, '');
  if (broken) return json(503, { statusCode: '503', error: 'unavailable', message: 'try later' });
  if (request.headers.authorization !== 'Bearer service-key') return json(400, { statusCode: '403', error: 'denied' });
  if (request.method === 'GET') {
    const object = objects.get(path);
    if (!object) return json(400, { statusCode: '404', error: 'not_found', message: 'Object not found' });
    return response.writeHead(200).end(object);
  }
  let body: Buffer;
  try {
    body = Buffer.concat(await Array.fromAsync(request));
  } catch {
    return;
  }
  if (request.method === 'DELETE') {
    const { prefixes } = JSON.parse(body.toString()) as { prefixes: string[] };
    for (const key of prefixes) objects.delete(`${path}/${key}`);
    return json(200, []);
  }
  objects.set(path, body);
  json(200, { Id: '1', Key: path });
});

let url: string;
let storage: ObjectStorage;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  storage = openStorage({ supabase: { url, serviceKey: 'service-key', bucket: 'exports' } });
});
after(() => {
  server.close();
  server.closeAllConnections();
});

const megabyte = Buffer.alloc(1_000_000, 7);
async function* megabytes(count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield megabyte;
}

test('streams an object up and down again', async () => {
  await storage.put('grp_1/exp_1', megabytes(5));
  assert.equal(objects.get('exports/grp_1/exp_1')?.length, 5_000_000);
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
  assert.equal(objects.has('exports/grp_1/exp_2'), false);
});

test('a stream that fails throws its own error and stores nothing', async () => {
  const failing = async function* () {
    yield megabyte;
    throw new RangeError('too large');
  };
  await assert.rejects(storage.put('grp_1/exp_3', failing()), RangeError);
  assert.equal(objects.has('exports/grp_1/exp_3'), false);
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
  broken = true;
  await assert.rejects(storage.get('grp_1/exp_1'), expected);
  broken = false;
});
