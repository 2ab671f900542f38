import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentPrompts, readLock, unversioned } from './locked.ts';

test('a prompt whose wording or schema has changed has a new version', async () => {
  assert.deepEqual(unversioned(readLock(), await currentPrompts()), []);
});

test('every prompt is locked as it is: `npm run prompts -w @prosa/agents` does that', async () => {
  assert.deepEqual(await currentPrompts(), readLock());
});

test('a change without a version is told from one with it', () => {
  const lock = { greeting: { version: '1', hash: 'a' } };
  assert.deepEqual(unversioned(lock, { greeting: { version: '1', hash: 'b' } }), ['greeting']);
  assert.deepEqual(
    unversioned(lock, { greeting: { version: '2', hash: 'b' }, other: { version: '1', hash: 'c' } }),
    [],
  );
});
