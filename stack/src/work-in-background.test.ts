import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { test } from 'node:test';
import { workInBackground } from './work-in-background.ts';

test('processes in the background give way, and so do their sessions where the kernel shares the CPU out by session', async () => {
  const sleeper = () => spawn(process.execPath, ['-e', 'process.stdin.resume()'], { detached: true });
  const children = [sleeper(), sleeper(), sleeper()];
  try {
    await Promise.all(children.map(({ pid = 0 }) => workInBackground(pid)));
    for (const { pid = 0 } of children) {
      assert.equal(getPriority(pid), 10);
      const session = `/proc/${pid}/autogroup`;
      if (existsSync(session)) assert.match(readFileSync(session, 'utf8'), /nice 10$/m);
    }
  } finally {
    for (const { stdin } of children) stdin.end();
    await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')));
  }
});
