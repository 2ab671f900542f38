import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockFolder } from './lock.ts';

test('a lock is exclusive until it is given back; one whose process is gone, or is another by now, is taken over', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'prosa-lock-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'lock');

  const unlock = lockFolder(file);
  const mark = readFileSync(file, 'utf8');
  assert.throws(() => lockFolder(file), { code: 'stack_failed', context: { holder: process.pid } });
  unlock();
  assert.deepEqual(readdirSync(folder), []);

  for (const stale of [`${2 ** 30} 12345`, '', ...(mark.includes(' ') ? [`${process.pid} 1`] : [])]) {
    writeFileSync(file, stale);
    const again = lockFolder(file);
    assert.equal(readFileSync(file, 'utf8'), mark);
    again();
  }
});
