import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './eventually.ts';

test('repeats until the assertion passes, and returns its value', async () => {
  let calls = 0;
  const value = await eventually(() => {
    calls += 1;
    assert.equal(calls, 3);
    return 'done';
  });
  assert.equal(value, 'done');
});

test('rethrows the last error when time is up', async () => {
  let calls = 0;
  await assert.rejects(
    eventually(
      async () => {
        calls += 1;
        throw new Error(`attempt ${calls}`);
      },
      { timeoutMs: 30 },
    ),
    (error: Error) => calls > 1 && error.message === `attempt ${calls}`,
  );
});
