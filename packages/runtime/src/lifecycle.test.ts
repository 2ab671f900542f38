import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { startFixture } from '../test/child.ts';

const phases = (...list: { name: string; deadlineMs: number; takesMs: number; fails?: boolean }[]) => ({
  FIXTURE_PHASES: JSON.stringify(list),
});
const never = 600_000;

describe('a service', () => {
  test('tells its parent when it is ready, with the details of its start', async () => {
    await using service = startFixture();
    const { port } = await service.line('service.ready');
    service.child.kill('SIGTERM');
    assert.equal(await service.exit(), 0);
    assert.deepEqual(service.messages, [{ ready: true, healthPort: port, answer: 42 }]);
  });

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`runs its phases in order and exits 0 on ${signal}`, async () => {
      await using service = startFixture(
        phases({ name: 'pull', deadlineMs: 5_000, takesMs: 20 }, { name: 'drain', deadlineMs: 5_000, takesMs: 1 }),
      );
      await service.line('service.ready');
      service.child.kill(signal);
      assert.equal(await service.exit(), 0);
      const story = service.lines.map(({ event, phase = '' }) => `${event} ${phase}`.trim());
      assert.deepEqual(story, [
        'health.listening',
        'message.handled',
        'service.ready',
        'service.stopping',
        'phase.started pull',
        'phase.completed pull',
        'phase.started drain',
        'phase.completed drain',
        'service.stopped',
        'phase.started telemetry',
        'phase.completed telemetry',
      ]);
    });
  }

  test('is not ready, but alive, from the moment it begins to stop', async () => {
    await using service = startFixture(phases({ name: 'slow', deadlineMs: never, takesMs: never }));
    const { url } = await service.line('service.ready');
    const statuses = async () =>
      Promise.all(['live', 'ready'].map(async (probe) => (await fetch(`${url}/health/${probe}`)).status));
    assert.deepEqual(await statuses(), [200, 200]);
    service.child.kill('SIGTERM');
    await service.line('phase.started', 'slow');
    assert.deepEqual(await statuses(), [200, 503]);
  });

  test('leaves a phase that is over its deadline behind, runs the rest, and exits 1', async () => {
    await using service = startFixture(
      phases({ name: 'stuck', deadlineMs: 30, takesMs: never }, { name: 'after', deadlineMs: 5_000, takesMs: 1 }),
    );
    await service.line('service.ready');
    service.child.kill('SIGTERM');
    assert.equal(await service.exit(), 1);
    await service.line('phase.timed-out', 'stuck');
    await service.line('phase.completed', 'after');
  });

  test('goes on after a phase that fails, and exits 1', async () => {
    await using service = startFixture(
      phases(
        { name: 'broken', deadlineMs: 5_000, takesMs: 1, fails: true },
        { name: 'after', deadlineMs: 5_000, takesMs: 1 },
      ),
    );
    await service.line('service.ready');
    service.child.kill('SIGTERM');
    assert.equal(await service.exit(), 1);
    await service.line('phase.failed', 'broken');
    await service.line('phase.completed', 'after');
    assert.doesNotMatch(service.output(), /canary/);
  });

  test('keeps all phases together within the shutdown deadline', async () => {
    await using service = startFixture({
      SHUTDOWN_DEADLINE_MS: '50',
      ...phases({ name: 'stuck', deadlineMs: never, takesMs: never }, { name: 'late', deadlineMs: never, takesMs: 1 }),
    });
    await service.line('service.ready');
    service.child.kill('SIGTERM');
    assert.equal(await service.exit(), 1);
    await service.line('phase.timed-out', 'stuck');
    await service.line('phase.skipped', 'late');
  });

  test('exits 1 at once on a second signal', async () => {
    await using service = startFixture(phases({ name: 'stuck', deadlineMs: never, takesMs: never }));
    await service.line('service.ready');
    service.child.kill('SIGTERM');
    await service.line('phase.started', 'stuck');
    const again = setInterval(() => service.child.kill('SIGTERM'), 100);
    assert.equal(await service.exit(), 1);
    clearInterval(again);
    assert.equal((await service.line('service.stopped'))['forced'], true);
  });

  test('takes the doubled signal of a terminal and a supervisor as one', async () => {
    await using service = startFixture(phases({ name: 'drain', deadlineMs: 5_000, takesMs: 100 }));
    await service.line('service.ready');
    service.child.kill('SIGINT');
    service.child.kill('SIGTERM');
    assert.equal(await service.exit(), 0);
  });

  test('can be stopped while it is still being built', async () => {
    await using service = startFixture({ FIXTURE_SLOW_BUILD: 'true' });
    await service.line('health.listening');
    service.child.kill('SIGTERM');
    assert.equal(await service.exit(), 0);
    await service.line('phase.completed', 'boot');
    await service.line('phase.completed', 'drain');
    assert.ok(!service.lines.some(({ event }) => event === 'service.ready'));
  });

  test('stops when its parent lets go of the channel', async () => {
    await using service = startFixture();
    await service.line('service.ready');
    service.child.disconnect();
    assert.equal(await service.exit(), 0);
    assert.equal((await service.line('service.stopping'))['reason'], 'disconnect');
  });

  test('runs from a main file that no package.json is above', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'prosa-runtime-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const main = join(folder, 'main.mjs');
    writeFileSync(main, `import ${JSON.stringify(new URL('../test/fixture-service.ts', import.meta.url))};`);
    await using service = startFixture({}, pathToFileURL(main).href);
    assert.equal((await service.line('service.ready'))['version'], '0.0.0');
  });

  test('does not outlive a parent killed by SIGKILL, although its output has lost its reader', async () => {
    await using parent = startFixture({}, './fixture-parent.ts');
    const { pid, url } = await parent.line('child.ready');
    assert.equal((await fetch(`${url}/health/ready`)).status, 200);
    parent.child.kill('SIGKILL');
    await parent.exit();
    while (isAlive(Number(pid))) await after(20);
  });
});

describe('a service that fails', () => {
  test('to build says so by code and exits 1', async () => {
    await using service = startFixture({ FIXTURE_FAILS: 'build' });
    assert.equal(await service.exit(), 1);
    const { error } = await service.line('service.failed');
    assert.equal((error as Record<string, unknown>)['code'], 'broker_unavailable');
    assert.deepEqual(service.messages, []);
  });

  test('to start closes what was built and exits 1, without the words of an unknown error', async () => {
    await using service = startFixture({ FIXTURE_FAILS: 'start' });
    assert.equal(await service.exit(), 1);
    const { error } = await service.line('service.failed');
    assert.match(String((error as Record<string, unknown>)['stack']), /fixture-service\.ts:\d+/);
    await service.line('phase.completed', 'drain');
    assert.doesNotMatch(service.output(), /canary/);
  });

  for (const [how, reason] of [
    ['later-exception', 'uncaughtException'],
    ['later-rejection', 'unhandledRejection'],
  ] as const) {
    test(`by an ${reason} shuts down in order and exits 1`, async () => {
      await using service = startFixture({ FIXTURE_FAILS: how });
      assert.equal(await service.exit(), 1);
      assert.equal((await service.line('process.crashed'))['reason'], reason);
      await service.line('phase.completed', 'drain');
      assert.doesNotMatch(service.output(), /canary/);
    });
  }

  test('by its configuration names every problem in one line, no value, and exits 1', async () => {
    await using service = startFixture({ LOG_LEVEL: 'canary-level', HEALTH_PORT: 'canary-port' });
    assert.equal(await service.exit(), 1);
    const { error } = await service.line('configuration.rejected');
    assert.match(String((error as Record<string, unknown>)['message']), /LOG_LEVEL.*HEALTH_PORT/);
    assert.doesNotMatch(service.output(), /canary/);
  });

  test('because its health port is taken exits 1', async () => {
    await using first = startFixture();
    const { port } = await first.line('service.ready');
    await using second = startFixture({ HEALTH_PORT: String(port) });
    assert.equal(await second.exit(), 1);
    const { error } = await second.line('service.failed');
    assert.equal((error as Record<string, unknown>)['code'], 'configuration_invalid');
  });
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
