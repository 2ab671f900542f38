import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JSONWebKeySet } from 'jose';

export type RunningJwks = { url: string; port: number; stop(): Promise<void> };

/** Serves a key set on loopback where supabase-js and every JWT library look for it. Rejects as `listen` does. */
export const serveJwks = async (jwks: JSONWebKeySet, port: number): Promise<RunningJwks> => {
  const body = JSON.stringify(jwks);
  const server = createServer((request, response) => {
    const found = request.method === 'GET' && request.url === '/auth/v1/.well-known/jwks.json';
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(found ? body : '{"error":"not found"}');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
