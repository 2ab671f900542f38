import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createClient } from '@supabase/supabase-js';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { openAuth } from './open-auth.ts';

const root = await mkdtemp(join(tmpdir(), 'prosa-auth-'));
after(() => rm(root, { recursive: true, force: true }));

const clientOf = (url: string) =>
  createClient(url, 'anon', { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } });

const servedKeys = async (url: string): Promise<JSONWebKeySet> =>
  (await (await fetch(`${url}/auth/v1/.well-known/jwks.json`)).json()) as JSONWebKeySet;

test('supabase-js verifies a minted token with the served key', async () => {
  const auth = await openAuth({ dataDir: join(root, 'a') });
  const server = await auth.start();
  const sub = randomUUID();
  const token = await auth.mint({ sub, email: 'someone@example.org' });

  const { data, error } = await clientOf(server.url).auth.getClaims(token);
  assert.equal(error, null);
  assert.equal(data?.header.alg, 'ES256');
  assert.equal(data?.claims.sub, sub);
  assert.equal(data?.claims.role, 'authenticated');
  assert.equal(data?.claims.aud, 'authenticated');
  assert.equal(data?.claims.iss, `${server.url}/auth/v1`);
  assert.equal(data?.claims.exp, (data?.claims.iat ?? 0) + 3600);
  await server.stop();
});

test('the key and the address outlive the process, so that a token stays good; another key is not accepted', async () => {
  const dataDir = join(root, 'b');
  const first = await (await openAuth({ dataDir })).start();
  const token = await (await openAuth({ dataDir })).mint({ sub: randomUUID() });
  await first.stop();

  const second = await (await openAuth({ dataDir })).start();
  assert.equal(second.url, first.url);
  const keys = createRemoteJWKSet(new URL(`${second.url}/auth/v1/.well-known/jwks.json`));
  await jwtVerify(token, keys, { issuer: `${first.url}/auth/v1`, audience: 'authenticated', algorithms: ['ES256'] });

  const stranger = await (await openAuth({ dataDir: join(root, 'c') })).start();
  const strangerKeys = await servedKeys(stranger.url);
  await assert.rejects(jwtVerify(token, createLocalJWKSet(strangerKeys)), { code: 'ERR_JWKS_NO_MATCHING_KEY' });
  await Promise.all([second.stop(), stranger.stop()]);
});

test('the private key is for this user only and is never served', async () => {
  const dataDir = join(root, 'd');
  const server = await (await openAuth({ dataDir })).start();
  assert.equal((await stat(join(dataDir, 'signing-key.json'))).mode & 0o777, 0o600);
  const { keys } = await servedKeys(server.url);
  assert.deepEqual(Object.keys(keys[0] ?? {}).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  assert.equal((await fetch(`${server.url}/auth/v1/user`)).status, 404);
  await server.stop();
});

test('no token without an issuer, and an expired one has expired', async () => {
  const auth = await openAuth({ dataDir: join(root, 'e') });
  await assert.rejects(auth.mint({ sub: randomUUID() }), { code: 'stack_failed' });
  const server = await auth.start();
  const { error } = await clientOf(server.url).auth.getClaims(await auth.mint({ sub: randomUUID(), ttl: -1 }));
  assert.match(error?.message ?? '', /expired/);
  await server.stop();
});
