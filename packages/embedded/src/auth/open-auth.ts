import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProsaError } from '@prosa/contracts';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { onPort } from '../free-port.ts';
import { keptFile } from '../kept-file.ts';
import { type RunningJwks, serveJwks } from './jwks-server.ts';

const defaultTtl = 3600;

export type Auth = {
  /**
   * An access token as Supabase Auth issues them. `sub` is a UUID, `ttl` in seconds (3600 by default). Its issuer is the
   * address of the last `start`, also of another process: throws `stack_failed` if there was none.
   */
  mint(user: { sub: string; email?: string; ttl?: number }): Promise<string>;
  /** Serves the public key at `/auth/v1/.well-known/jwks.json`, on the same port as last time where it is free. */
  start(options?: { port?: number }): Promise<RunningJwks>;
};

/** A stand-in for Supabase Auth with an ES256 key of its own, made on first use and kept in `dataDir`. */
export const openAuth = async (options: { dataDir: string }): Promise<Auth> => {
  const { dataDir } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const jwk: JWK = JSON.parse(await keptFile(join(dataDir, 'signing-key.json'), newKey));
  const key = await importJWK(jwk, 'ES256');
  const { d: _private, ...publicKey } = jwk;
  const addressFile = join(dataDir, 'url');
  const lastUrl = (): Promise<string | undefined> => readFile(addressFile, 'utf8').catch(() => undefined);

  return {
    async mint({ sub, email, ttl = defaultTtl }) {
      const url = await lastUrl();
      if (url === undefined) {
        throw new ProsaError('stack_failed', 'Tokens name their issuer: start the stack once before asking for one');
      }
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        role: 'authenticated',
        email: email ?? '',
        phone: '',
        app_metadata: { provider: 'email', providers: ['email'] },
        user_metadata: {},
        aal: 'aal1',
        amr: [{ method: 'password', timestamp: now }],
        session_id: randomUUID(),
        is_anonymous: false,
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: jwk.kid ?? '' })
        .setIssuer(`${url}/auth/v1`)
        .setSubject(sub)
        .setAudience('authenticated')
        .setIssuedAt(now)
        .setExpirationTime(now + ttl)
        .sign(key);
    },
    async start({ port } = {}) {
      const last = Number(new URL((await lastUrl()) ?? 'http://127.0.0.1').port) || undefined;
      const serve = (wanted?: number) => onPort(wanted, (on) => serveJwks({ keys: [publicKey] }, on));
      const server = await serve(port ?? last).catch((error: NodeJS.ErrnoException) => {
        if (port === undefined && error.code === 'EADDRINUSE') return serve();
        throw new ProsaError('stack_failed', `Auth could not listen on port ${port}: ${error.code}`, { cause: error });
      });
      await writeFile(addressFile, server.url, { mode: 0o600 });
      return server;
    },
  };
};

const newKey = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' });
};
