import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, mock, test } from 'node:test';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { type ClaimsVerifier, claimsVerifier } from './index.ts';

const user = '5f2c1e9a-0b7d-4c3e-8a61-2d4f6b8c0e13';
const es = await generateKeyPair('ES256', { extractable: true });
const rs = await generateKeyPair('RS256', { extractable: true });
const other = await generateKeyPair('ES256');
const published: JWK[] = [
  { ...(await exportJWK(es.publicKey)), kid: 'es', alg: 'ES256', use: 'sig' },
  { ...(await exportJWK(rs.publicKey)), kid: 'rs', alg: 'RS256', use: 'sig' },
];

const requests: string[] = [];
let status = 200;
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: published }));
});
let url: string;
let verifier: ClaimsVerifier;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  verifier = claimsVerifier({ url });
});
after(() => {
  server.close();
  server.closeAllConnections();
});

const valid = () => ({
  sub: user,
  aud: 'authenticated',
  iss: `${url}/auth/v1`,
  exp: Math.floor(Date.now() / 1000) + 60,
});
const mint = (claims: JWTPayload, key = es.privateKey as Parameters<SignJWT['sign']>[0], alg = 'ES256', kid = 'es') =>
  new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(key);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('accepts tokens signed with a published key', async () => {
  assert.deepEqual(await verifier.verify(await mint(valid())), { userId: user });
  assert.deepEqual(await verifier.verify(await mint(valid(), rs.privateKey, 'RS256', 'rs')), { userId: user });
  assert.deepEqual(await verifier.verify(await mint({ ...valid(), aud: ['authenticated'] })), { userId: user });
});

test('refuses every other token', async () => {
  const { exp: _, ...eternal } = valid();
  const [header, , signature] = (await mint(valid())).split('.');
  const tokens = {
    'signed with another key': await mint(valid(), other.privateKey),
    'an unknown key id': await mint(valid(), es.privateKey, 'ES256', 'none'),
    'the key id of another algorithm': await mint(valid(), es.privateKey, 'ES256', 'rs'),
    expired: await mint({ ...valid(), exp: Math.floor(Date.now() / 1000) - 1 }),
    'without expiry': await mint(eternal),
    'another issuer': await mint({ ...valid(), iss: 'https://evil.example/auth/v1' }),
    'another audience': await mint({ ...valid(), aud: 'anon' }),
    'no subject': await mint({ ...valid(), sub: '' }),
    'a subject that is no user': await mint({ ...valid(), sub: 'service' }),
    'no algorithm': `${part({ alg: 'none', typ: 'JWT' })}.${part(valid())}.`,
    'no algorithm, with a key id': `${part({ alg: 'none', kid: 'es' })}.${part(valid())}.AAAA`,
    'a symmetric algorithm': await mint(valid(), new TextEncoder().encode('s'.repeat(32)), 'HS256', 'es'),
    'another payload under the same signature': `${header}.${part({ ...valid(), sub: user.replace('5', '6') })}.${signature}`,
    garbage: 'garbage',
    'three dots': '...',
    'not json': `${Buffer.from('{').toString('base64url')}.e30.AAAA`,
    empty: '',
  };
  for (const [name, token] of Object.entries(tokens)) {
    await assert.rejects(verifier.verify(token), { code: 'unauthenticated' }, name);
  }
});

test('asks for nothing but the keys, and not for each token', async () => {
  requests.length = 0;
  const fresh = claimsVerifier({ url });
  await Promise.allSettled(
    Array.from({ length: 20 }, async (_, n) =>
      fresh.verify(await mint(valid(), es.privateKey, 'ES256', `forged-${n}`)),
    ),
  );
  await assert.rejects(fresh.verify(`${part({ alg: 'none' })}.${part(valid())}.`));
  assert.deepEqual(requests, ['/auth/v1/.well-known/jwks.json']);
});

test('a token that was verified before is refused once it has expired, and none beside it is taken for it', async () => {
  const claims = valid();
  const token = await mint(claims);
  const [header, payload, signature = ''] = token.split('.');
  for (const _ of [1, 2]) assert.deepEqual(await verifier.verify(token), { userId: user });
  const forged = [header, payload, signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`];
  await assert.rejects(verifier.verify(forged.join('.')), { code: 'unauthenticated' });
  mock.timers.enable({ apis: ['Date'], now: claims.exp * 1_000 + 1_000 });
  await assert.rejects(verifier.verify(token), { code: 'unauthenticated' });
  mock.timers.reset();
});

test('a verified token is not verified again for a minute; then a key that was withdrawn is none', async () => {
  const fresh = claimsVerifier({ url });
  const start = Date.now();
  const token = await mint({ ...valid(), exp: Math.floor(start / 1_000) + 3_600 });
  await fresh.verify(token);
  const [withdrawn] = published.splice(0, 1);
  const at = async (seconds: number) => {
    mock.timers.enable({ apis: ['Date'], now: start + seconds * 1_000 });
    try {
      return await fresh.verify(token);
    } finally {
      mock.timers.reset();
    }
  };
  assert.deepEqual(await at(59), { userId: user });
  // Long after the client has fetched the keys anew.
  await assert.rejects(at(1_200), { code: 'unauthenticated' });
  if (withdrawn) published.unshift(withdrawn);
});

test('keys that cannot be fetched are not the fault of the token, and are fetched again', async () => {
  const fresh = claimsVerifier({ url });
  status = 500;
  await assert.rejects(fresh.verify(await mint(valid())), { code: 'key_unavailable', retryable: true });
  status = 200;
  assert.deepEqual(await fresh.verify(await mint(valid())), { userId: user });
});
