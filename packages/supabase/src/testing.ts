import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface StoredObject {
  bytes: Buffer;
  createdAt: Date;
}

/**
 * For tests: a server that speaks what the SDK needs of the Storage REST API: objects up and down, lists, signed uploads. Its
 * service key is `service-key`.
 */
export const startStorageServer = async () => {
  const objects = new Map<string, StoredObject>();
  const signed = new Map<string, string>();
  let broken = false;
  const server = createServer(async (request, response) => {
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://storage');
    const path = decodeURIComponent(pathname).replace(/^\/storage\/v1\/object\//, '');
    if (broken) return json(503, { statusCode: '503', error: 'unavailable', message: 'try later' });
    const [, signing] = /^upload\/sign\/(.+)$/.exec(path) ?? [];
    if (signing && request.method === 'PUT') {
      if (signed.get(signing) !== searchParams.get('token')) return json(400, { statusCode: '403', error: 'denied' });
      if (objects.has(signing)) return json(400, { statusCode: '409', error: 'Duplicate' });
      objects.set(signing, { bytes: Buffer.concat(await Array.fromAsync(request)), createdAt: new Date() });
      return json(200, { Key: signing });
    }
    if (request.headers.authorization !== 'Bearer service-key')
      return json(400, { statusCode: '403', error: 'denied' });
    if (signing && request.method === 'POST') {
      const token = `token-${signed.size + 1}`;
      signed.set(signing, token);
      return json(200, { url: `/object/upload/sign/${signing}?token=${token}` });
    }
    if (request.method === 'GET') {
      const object = objects.get(path);
      if (!object) return json(400, { statusCode: '404', error: 'not_found', message: 'Object not found' });
      return response.writeHead(200).end(object.bytes);
    }
    let body: Buffer;
    try {
      body = Buffer.concat(await Array.fromAsync(request));
    } catch {
      return;
    }
    const [, listing] = /^list\/(.+)$/.exec(path) ?? [];
    if (listing) {
      const { prefix, limit, offset } = JSON.parse(body.toString()) as {
        prefix: string;
        limit: number;
        offset: number;
      };
      const below = `${listing}/${prefix}/`;
      const found = [...objects].filter(([key]) => key.startsWith(below));
      const page = found.slice(offset, offset + limit);
      return json(
        200,
        page.map(([key, { createdAt }]) => ({ name: key.slice(below.length), created_at: createdAt })),
      );
    }
    if (request.method === 'DELETE') {
      const { prefixes } = JSON.parse(body.toString()) as { prefixes: string[] };
      for (const key of prefixes) objects.delete(`${path}/${key}`);
      return json(200, []);
    }
    objects.set(path, { bytes: body, createdAt: new Date() });
    json(200, { Id: '1', Key: path });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serviceKey: 'service-key',
    /** By bucket and key. */
    objects,
    break: (now: boolean) => {
      broken = now;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
