import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { applyMigrations, copyPreparedDatabase, debianEngine, startDebianPostgres } from '../src/index.ts';

const root = await mkdtemp(join(tmpdir(), 'prosa-debian-postgres-'));
after(() => rm(root, { recursive: true, force: true }));
// Postgres may run as another user.
await chmod(root, 0o755);
let folders = 0;
const prepared = async (): Promise<string> => {
  const dataDir = join(root, String(folders++));
  await copyPreparedDatabase({ dataDir, engine: debianEngine() });
  return dataDir;
};

test('it is Postgres 15 with pgvector 0.8, and every login role has the password after a restart', async () => {
  const dataDir = await prepared();
  const folder = join(root, 'migrations');
  await mkdir(folder);
  await writeFile(
    join(folder, '1_role.sql'),
    'create extension vector with schema extensions; create role somebody login',
  );
  const first = await startDebianPostgres({ dataDir });
  await applyMigrations({ url: first.url(), folder });
  await first.stop();

  const second = await startDebianPostgres({ dataDir, port: first.port });
  const sql = postgres(second.url('somebody'), { max: 1 });
  const [row] = await sql`
    select current_setting('server_version_num')::int / 10000 as major,
      (select extversion from pg_extension where extname = 'vector') as vector`;
  assert.equal(row?.['major'], 15);
  assert.match(row?.['vector'], /^0\.8\./);
  await sql.end();
  const stranger = postgres(second.url().replace(/:[^:@]+@/, ':guess@'), { max: 1 });
  await assert.rejects(stranger`select 1`.execute(), /password authentication failed/);
  await stranger.end();
  await second.stop();
});

test('every acknowledged row survives its immediate stop', async () => {
  const dataDir = await prepared();
  const server = await startDebianPostgres({ dataDir });
  const before = postgres(server.url(), { max: 3, onnotice: () => {} });
  await before`create table kept (id int)`;
  let acknowledged = 0;
  const writing = Promise.all(
    Array.from({ length: 3 }, async (_, client) => {
      for (let n = 0; ; n++) {
        await before`insert into kept values (${client * 1_000_000 + n})`;
        acknowledged += 1;
        if (acknowledged === 300) void server.kill();
      }
    }),
  );
  await assert.rejects(writing);
  await server.exited;
  await before.end({ timeout: 0 });

  const again = await startDebianPostgres({ dataDir });
  const sql = postgres(again.url(), { max: 1 });
  const rows = (await sql`select count(distinct id)::int as rows from kept`)[0]?.['rows'];
  assert.ok(rows >= acknowledged && rows <= acknowledged + 3, `${rows} of ${acknowledged}`);
  await sql.end();
  await again.stop();
});

test('a second server on the same data directory or port is refused with the reason, and the first goes on', async () => {
  const dataDir = await prepared();
  const server = await startDebianPostgres({ dataDir });
  await assert.rejects(startDebianPostgres({ dataDir }), { code: 'stack_failed', message: /postmaster\.pid/ });
  await assert.rejects(startDebianPostgres({ dataDir: await prepared(), port: server.port }), {
    code: 'stack_failed',
    message: /Address already in use/,
  });
  const sql = postgres(server.url(), { max: 1 });
  assert.equal((await sql`select 1`).length, 1);
  await sql.end();
  await server.stop();
});

test('the server ends when the process that started it is killed', async () => {
  const dataDir = await prepared();
  const script = `
    import { startDebianPostgres } from ${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)};
    console.log((await startDebianPostgres({ dataDir: ${JSON.stringify(dataDir)} })).pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: parent.stdout }), 'line');
  const runs = (): boolean => {
    try {
      return process.kill(Number(line), 0);
    } catch {
      return false;
    }
  };
  assert.ok(runs());
  parent.kill('SIGKILL');
  while (runs()) await delay(10);
});
