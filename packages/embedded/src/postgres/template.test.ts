import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import postgres from 'postgres';
import { startPostgres } from './start-postgres.ts';
import { copyPreparedDatabase, pglite } from './template.ts';

test('two at once get prepared databases of their own from one template; changed migrations get another', async (t) => {
  const root = await mkdtemp(join(tmpdir(), 'prosa-template-'));
  t.after(() => rm(root, { recursive: true }));
  const folder = join(root, 'migrations');
  const cacheDir = join(root, 'cache');
  const engine = pglite(cacheDir);
  await mkdir(folder);
  await writeFile(join(folder, '1_things.sql'), 'create table public.things (id int)');
  const copy = (name: string) => copyPreparedDatabase({ dataDir: join(root, name), folder, engine });
  const templates = () => readdir(join(cacheDir, 'postgres'));

  await Promise.all([copy('a'), copy('b')]);
  const made = await templates();
  for (const [name, rows] of Object.entries({ a: 1, b: 1 })) {
    const server = await startPostgres({ dataDir: join(root, name) });
    const sql = postgres(server.url(), { max: 1 });
    await sql`insert into things values (1)`;
    assert.equal((await sql`select from things`).length, rows);
    await sql.end();
    await server.stop();
  }

  await writeFile(join(folder, '1_things.sql'), 'create table public.things (id bigint)');
  await copy('c');
  assert.equal((await templates()).length, made.length + 1);
});
