import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startTestPostgres, tempDir } from '@prosa/testkit';

const start = fileURLToPath(new URL('../../stack/src/start.ts', import.meta.url));

test('npm start uses the Postgres that DATABASE_URL names, and finds its data there again', async () => {
  await using folder = await tempDir();
  await using postgres = await startTestPostgres();
  for (const run of ['first', 'second']) {
    const { stdout } = await promisify(execFile)(process.execPath, [start, '--once', '--port', '0'], {
      env: { ...process.env, PROSA_DATA: join(folder.path, 'data'), DATABASE_URL: postgres.url() },
    });
    assert.match(stdout, /2\.120 mensagens/, run);
  }
});
