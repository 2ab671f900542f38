import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { inspect } from 'node:util';
import { ProsaError } from '@prosa/contracts';
import { startTransitServer, type TransitServer } from '../test/transit-server.ts';
import {
  configuredKeyProvider,
  createKeyFile,
  createVault,
  fileKeyProvider,
  rewrap,
  stampOf,
  type Transit,
  transitKeyProvider,
} from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'prosa-transit-'));
const tokenFile = join(folder, 'token');
const keyFile = join(folder, 'kek');
const key = randomBytes(32);
const owner = { id: 'key_1', groupId: 'grp_1' };
const later = { code: 'key_unavailable', retryable: true };
let server: TransitServer;
const providerWith = (options: Partial<Transit> = {}) =>
  transitKeyProvider({ url: server.url, mount: 'transit', key: 'prosa', tokenFile, timeoutMs: 2_000, ...options });
const variables = (more: Record<string, string | undefined>) => ({
  TRANSIT_MOUNT: 'transit',
  TRANSIT_KEY: 'prosa',
  ...more,
});

before(async () => {
  server = await startTransitServer();
  writeFileSync(tokenFile, `${server.token}\n`, { mode: 0o600 });
  createKeyFile(keyFile);
});
after(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

describe('Transit key provider', () => {
  test('a key unwraps with its place, whatever version wrapped it, and the newest version wraps', async () => {
    const provider = providerWith();
    const first = await provider.wrap(key, 'p');
    server.rotate();
    const second = await provider.wrap(key, 'p');
    assert.deepEqual(await provider.unwrap(first, 'p'), key);
    assert.deepEqual(await provider.unwrap(second, 'p'), key);
    assert.ok(stampOf(first).readUInt16BE(1) + 1 === stampOf(second).readUInt16BE(1));
  });

  test('a wrapped key that was moved, changed or retired is refused for good', async () => {
    const provider = providerWith();
    const wrapped = await provider.wrap(key, 'p');
    const refused = { code: 'decryption_failed', retryable: false };
    await assert.rejects(provider.unwrap(wrapped, 'q'), refused);
    const changed = Buffer.from(wrapped);
    changed.write('AAAA', changed.length - 8);
    await assert.rejects(provider.unwrap(changed, 'p'), refused);
    server.rotate();
    server.retire(stampOf(wrapped).readUInt16BE(1) + 1);
    await assert.rejects(provider.unwrap(wrapped, 'p'), refused);
  });

  test('everything that may pass makes the caller come again, and the next answer counts', async () => {
    const provider = providerWith({ timeoutMs: 200 });
    const wrapped = await providerWith().wrap(key, 'p');
    const html = { body: '<html>busy</html>' };
    for (const fault of [403, 404, 429, 500, 502, 503, 'silence', html, { body: '{}' }] as const) {
      server.fail(fault);
      await assert.rejects(provider.unwrap(wrapped, 'p'), later, JSON.stringify(fault));
      server.fail(fault);
      await assert.rejects(provider.wrap(key, 'p'), later, JSON.stringify(fault));
    }
    assert.deepEqual(await providerWith().unwrap(wrapped, 'p'), key);
    await assert.rejects(providerWith({ url: 'http://127.0.0.1:1' }).wrap(key, 'p'), later);
    await assert.rejects(providerWith({ tokenFile: join(folder, 'none') }).wrap(key, 'p'), later);
  });

  test('a token that was renewed is taken without a restart', async () => {
    const provider = providerWith();
    writeFileSync(tokenFile, 'expired');
    await assert.rejects(provider.wrap(key, 'p'), { ...later, message: 'The Transit engine answers 403 to encrypt' });
    writeFileSync(tokenFile, server.token);
    assert.ok(await provider.wrap(key, 'p'));
  });

  test('no error shows a key or the token', async () => {
    const provider = providerWith({ timeoutMs: 200 });
    const wrapped = await providerWith().wrap(key, 'p');
    const leaking = { body: `${key.toString('base64')} ${server.token}` };
    for (const fault of [400, 403, 500, 'silence', leaking] as const) {
      for (const call of [() => provider.wrap(key, 'p'), () => provider.unwrap(wrapped, 'p')]) {
        server.fail(fault);
        const error = await call().then(
          () => assert.fail('it answered'),
          (thrown: unknown) => thrown,
        );
        assert.ok(error instanceof ProsaError);
        const shown = inspect(error, { depth: 9, showHidden: true });
        for (const secret of [server.token, key.toString('base64'), key.toString('base64').slice(0, 12)])
          assert.ok(!shown.includes(secret), String(fault));
      }
    }
  });

  test('a large group does not crowd the server', async () => {
    await using slow = await startTransitServer({ delayMs: 20 });
    writeFileSync(join(folder, 'other-token'), slow.token);
    const provider = providerWith({ url: slow.url, tokenFile: join(folder, 'other-token') });
    await Promise.all(Array.from({ length: 100 }, () => provider.wrap(key, 'p')));
    assert.equal(slow.busiest(), 16);
  });
});

describe('configured key provider', () => {
  test('is a file, or an engine', async () => {
    const file = configuredKeyProvider(variables({ KEY_FILE: keyFile }));
    assert.equal(stampOf(await file.wrap(key, 'p'))[0], 2);
    const transit = configuredKeyProvider(variables({ TRANSIT_URL: server.url, TRANSIT_TOKEN_FILE: tokenFile }));
    assert.equal(stampOf(await transit.wrap(key, 'p'))[0], 3);
    for (const missing of [{}, { TRANSIT_URL: server.url }])
      assert.throws(() => configuredKeyProvider(variables(missing)), { code: 'configuration_invalid' });
  });

  test('with both, what a file wrapped opens, and moves to the engine when it is wrapped anew', async () => {
    const created = await createVault(fileKeyProvider(keyFile)).create(owner);
    const both = configuredKeyProvider(
      variables({ KEY_FILE: keyFile, TRANSIT_URL: server.url, TRANSIT_TOKEN_FILE: tokenFile }),
    );
    assert.ok((await createVault(both).unwrap(created)).key.equals(created.key));
    const moved = { ...owner, wrapped: await rewrap(both, created) };
    assert.ok((await createVault(providerWith()).unwrap(moved)).key.equals(created.key));
    await assert.rejects(createVault(fileKeyProvider(keyFile)).unwrap(moved), later);
    await assert.rejects(createVault(providerWith()).unwrap(created), later);
  });
});
