import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startTestPostgres, tempDir } from '@prosa/testkit';
import { migrationsFolder } from './paths.ts';

const command = fileURLToPath(new URL('./migrate.ts', import.meta.url));
const migrations = readdirSync(migrationsFolder)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.slice(0, -'.sql'.length))
  .sort();

const migrate = async (environment: Record<string, string>): Promise<{ code: number; output: string }> => {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [command], { env: { ...inherited, ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  return { code, output };
};

test('npm run migrate brings an empty Postgres up to date, says so line by line, and does nothing the second time', async () => {
  await using folder = await tempDir();
  await using database = await startTestPostgres({ migrations: folder.path });
  const DATABASE_URL = database.url();
  const first = await migrate({ DATABASE_URL });
  assert.equal(first.code, 0, first.output);
  const told = first.output.split('\n').flatMap((line) => line.match(/^✔ (\S+) +\d+\.\d s$/)?.[1] ?? []);
  assert.deepEqual(told, migrations);
  const again = await migrate({ DATABASE_URL });
  assert.deepEqual([again.code, again.output], [0, 'The database is up to date.\n']);
});

test('npm run migrate says what it needs, and that a database does not answer', async () => {
  const nothing = await migrate({});
  assert.equal(nothing.code, 1);
  assert.match(nothing.output, /DATABASE_URL is not set[\s\S]*configuration_invalid/);
  const silent = await migrate({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  assert.equal(silent.code, 1);
  assert.match(silent.output, /Migration bootstrap failed: .*ECONNREFUSED.*\[stack_failed\]/s);
});
