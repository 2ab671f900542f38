import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { test } from 'node:test';
import { startTestPostgres } from './postgres.ts';

test('a test database has the migrations, starts again after a kill, and is gone at the end of its block', async () => {
  let pid = 0;
  {
    await using database = await startTestPostgres();
    const url = database.url('prosa_gateway');
    await database.kill();
    await database.restart();
    assert.equal(database.url('prosa_gateway'), url);
    pid = database.pid;
  }
  await assert.rejects(access(`/proc/${pid}/cwd`), { code: 'ENOENT' });
});
