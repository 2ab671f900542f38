import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { finish, hoursTold, sampleFile, startTestStack, truth } from './support.ts';

let stack: Awaited<ReturnType<typeof startTestStack>>;
before(async () => {
  // Small batches make many steps, and so many places to die at.
  stack = await startTestStack({ BATCH_SIZE: '100' });
});
after(() => stack[Symbol.asyncDispose]());

test('any service killed while it works comes back, and every analysis has the same counts', async () => {
  const uploads = await Promise.all(
    ['um', 'dois', 'três'].map(async (name) => stack.api.upload((await stack.api.createGroup(name)).id, sampleFile)),
  );
  // Twice, so that each is hit early and late.
  for (const service of [...stack.services, ...stack.services]) {
    await delay(250);
    const pid = service.pid();
    assert.ok(pid);
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It is just being started again.
    }
  }
  // The gateway was killed as well: wait until it answers, as a client would.
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`${stack.url}/v1/groups`).then(
        (response) => response.status === 401,
        () => false,
      )
    )
      break;
    await delay(100);
  }
  for (const upload of uploads) {
    const { done, report } = await finish(stack, upload);
    assert.equal(done.phase, 'done');
    assert.equal(done.stored, truth.counts.messages + truth.counts.system);
    assert.equal(report.overview?.messages, truth.counts.messages);
    assert.deepEqual(report.activity?.hours, hoursTold);
    assert.equal(report.analysis.partial, false);
  }
  const restarted = stack.logs.filter((line) => /\| died; starting it again/.test(line));
  assert.ok(restarted.length >= stack.services.length, `${restarted.length} restarts`);
});
