import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { findNatsServer, freePort } from '@prosa/embedded';
import { startTestPostgres, tempDir } from '@prosa/testkit';
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from 'jose';
import { makeSecrets } from './secrets.ts';

const run = promisify(execFile);
const script = (name: string) => new URL(`./${name}.ts`, import.meta.url).pathname;

let folder: Awaited<ReturnType<typeof tempDir>>;
const read = (path: string) => readFileSync(join(folder.path, path), 'utf8').trim();
const listed = () =>
  Object.fromEntries(
    readdirSync(folder.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
before(async () => {
  folder = await tempDir();
  await makeSecrets(folder.path, 'postgres');
});
after(() => folder[Symbol.asyncDispose]());

test('secrets are made once, and kept; keys are for their owner alone, and the same for all who seal', async () => {
  const first = listed();
  await makeSecrets(folder.path, 'postgres');
  assert.deepEqual(listed(), first);
  const key = join(folder.path, 'agents/key-encryption-key');
  assert.equal(statSync(key).mode & 0o077, 0);
  assert.deepEqual(readFileSync(key), readFileSync(join(folder.path, 'gateway/key-encryption-key')));
  assert.ok(!readdirSync(join(folder.path, 'scheduler')).includes('key-encryption-key'));
});

test('tokens of users are verified by Supabase’s services with the key that Auth signs with, those of servers with the secret', async () => {
  const [signing] = JSON.parse(read('auth/jwt-keys.json'));
  const keys = createLocalJWKSet(JSON.parse(read('storage/jwks.json')));
  const token = await new SignJWT({ role: 'authenticated' })
    .setProtectedHeader({ alg: 'ES256', kid: signing.kid })
    .sign(await importJWK({ ...signing, key_ops: undefined }));
  assert.equal((await jwtVerify(token, keys)).payload['role'], 'authenticated');
  const service = await jwtVerify(read('storage/supabase-service-key'), Buffer.from(read('storage/jwt-secret')));
  assert.equal(service.payload['role'], 'service_role');
  for (const name of ['storage/jwks.json', 'rest/jwks.json']) assert.ok(!read(name).includes('"d"'), name);
});

test('a nats-server with these users lets the job make streams, and nobody without a key', async () => {
  const server = await findNatsServer();
  const port = await freePort();
  const data = join(folder.path, 'events');
  const configuration = readFileSync(new URL('../nats.conf', import.meta.url), 'utf8')
    .replace('port: 4222', `port: ${port}`)
    .replace('http_port: 8222', '')
    .replace('store_dir: /data', `store_dir: ${JSON.stringify(data)}`)
    // Paths of inclusion are relative to the file.
    .replaceAll('/run/secrets/prosa/', './nats/');
  writeFileSync(join(folder.path, 'nats.conf'), configuration);
  const nats: ChildProcess = spawn(server.path, ['-c', join(folder.path, 'nats.conf')], { stdio: 'ignore' });
  const ended = once(nats, 'exit');
  try {
    const env = { ...process.env, NATS_URL: `nats://127.0.0.1:${port}` };
    const seeds = { NATS_NKEY_SEED_FILE: join(folder.path, 'topology/nats-seed') };
    const { stdout } = await run(process.execPath, [script('topology')], { env: { ...env, ...seeds } });
    assert.match(stdout, /bus\.topology_applied/);
    await assert.rejects(run(process.execPath, [script('topology')], { env }), ({ stdout: said }: { stdout: string }) =>
      /configuration_invalid/.test(said),
    );
  } finally {
    nats.kill('SIGKILL');
    await ended;
  }
});

test('the job applies migrations and gives each role the password of its URL', async () => {
  await using empty = await tempDir();
  await using postgres = await startTestPostgres({ migrations: empty.path });
  const urls = join(folder.path, 'migrations/role-urls');
  const env = { ...process.env, DATABASE_URL: postgres.url(), ROLE_URLS: urls };
  const { stdout } = await run(process.execPath, [script('migrate')], { env });
  assert.match(stdout, /"event":"job.completed"/);
  const again = await run(process.execPath, [script('migrate')], { env: { ...env, MIGRATIONS: 'false' } });
  assert.match(again.stdout, /"event":"job.completed"/);
  assert.equal(new URL(read('gateway/database-url')).username, 'prosa_gateway');
});
