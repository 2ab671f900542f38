import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A stand-in for Supabase Auth: a key, its JWKS served at `url`, and tokens signed with it. */
export const startAuth = async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }];
  const server = createServer((_, response) => response.end(JSON.stringify({ keys })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    mint: (sub: string, validSeconds = 600) =>
      new SignJWT({ aud: 'authenticated', iss: `${url}/auth/v1`, sub })
        .setExpirationTime(Math.floor(Date.now() / 1000) + validSeconds)
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .sign(privateKey),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
