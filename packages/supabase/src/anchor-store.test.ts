import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type AnchorStore, configuredAnchors } from './index.ts';

/** Speaks what the SDK needs of the Storage REST API. */
const objects = new Map<string, Buffer>();
const server: Server = createServer(async (request, response) => {
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const path = decodeURIComponent(request.url ?? '').replace(/^\/storage\/v1\/object\//, '');
  const body = Buffer.concat(await Array.fromAsync(request));
  if (path.startsWith('list/')) {
    const { prefix, limit, offset } = JSON.parse(body.toString()) as { prefix: string; limit: number; offset: number };
    const folder = `${path.slice('list/'.length)}/${prefix}/`;
    const names = [...objects.keys()].filter((key) => key.startsWith(folder)).map((key) => key.slice(folder.length));
    return json(
      200,
      names.slice(offset, offset + limit).map((name) => ({ name, id: name })),
    );
  }
  if (request.method === 'GET') {
    const object = objects.get(path);
    return object
      ? response.writeHead(200).end(object)
      : json(400, { statusCode: '404', error: 'not_found', message: '' });
  }
  if (objects.has(path) && request.headers['x-upsert'] !== 'true')
    return json(400, { statusCode: '409', error: 'Duplicate', message: 'The resource already exists' });
  objects.set(path, body);
  json(200, { Id: '1', Key: path });
});

let root: string;
const stores: Record<string, () => AnchorStore> = {
  'a folder': () => configuredAnchors({ ANCHOR_STORE: join(root, 'anchors'), SUPABASE_ANCHOR_BUCKET: 'anchors' }),
  'a bucket': () =>
    configuredAnchors({
      ...{ ANCHOR_STORE: 'supabase', SUPABASE_ANCHOR_BUCKET: 'anchors', SUPABASE_SERVICE_KEY: 'service-key' },
      SUPABASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    }),
};
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'prosa-anchors-'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  server.close();
  server.closeAllConnections();
  await rm(root, { recursive: true });
});

for (const [name, open] of Object.entries(stores)) {
  describe(name, () => {
    test('keeps what was put and lists it in order', async () => {
      const store = open();
      assert.deepEqual(await store.list('erasures/'), []);
      for (const id of ['ers_2', 'ers_1']) await store.put(`erasures/${id}`, Buffer.from(id));
      await store.put('audit-heads/org_1/0001', Buffer.from('another folder'));
      assert.equal((await store.get('erasures/ers_1')).toString(), 'ers_1');
      assert.deepEqual(await store.list('erasures/'), ['erasures/ers_1', 'erasures/ers_2']);
    });

    test('overwrites nothing, not even with the same', async () => {
      const store = open();
      await store.put('erasures/ers_3', Buffer.from('first'));
      await assert.rejects(store.put('erasures/ers_3', Buffer.from('second')), { code: 'conflict' });
      assert.equal((await store.get('erasures/ers_3')).toString(), 'first');
    });

    test('says where there is none, and refuses names that are none', async () => {
      const store = open();
      await assert.rejects(store.get('erasures/ers_9'), { code: 'not_found' });
      await assert.rejects(store.put('../escape', Buffer.from('x')), { code: 'internal' });
      await assert.rejects(store.list('../'), { code: 'internal' });
    });
  });
}

test('files are readable by their owner only, and nothing unfinished stays', async () => {
  const store = stores['a folder']?.() as AnchorStore;
  await store.put('modes/one', Buffer.from('x'));
  await assert.rejects(store.put('modes/one', Buffer.from('y')));
  assert.equal((await stat(join(root, 'anchors/modes/one'))).mode & 0o077, 0);
  assert.deepEqual(await readdir(join(root, 'anchors/modes')), ['one']);
});
