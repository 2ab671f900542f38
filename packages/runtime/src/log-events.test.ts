import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isLogEvent } from './log-events.ts';

test('every event that any source file logs is in the vocabulary', () => {
  const root = new URL('../../../', import.meta.url).pathname;
  const files = globSync('{packages,services}/*/src/**/*.ts', {
    cwd: root,
    exclude: (name) => name.endsWith('.test.ts'),
  });
  const logged = files.flatMap((file) =>
    [...readFileSync(`${root}${file}`, 'utf8').matchAll(/\blog\.(?:debug|info|warn|error|fatal)\(\s*'([^']+)'/g)].map(
      ([, event]) => ({ file, event }),
    ),
  );
  assert.ok(logged.length > 10, 'the pattern still finds the calls');
  assert.deepEqual(
    logged.filter(({ event }) => !isLogEvent(event)),
    [],
  );
});
