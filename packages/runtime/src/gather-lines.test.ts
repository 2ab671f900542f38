import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mock, test } from 'node:test';
import { promisify } from 'node:util';
import { gatherLines } from './gather-lines.ts';

test('lines are written together and in order: after a while, when there are many, when told to', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const written: string[] = [];
    const lines = gatherLines({ write: (text) => void written.push(text) });
    for (const line of ['a\n', 'b\n']) lines.write(line);
    assert.equal(written.length, 0);
    mock.timers.tick(50);
    lines.write('c\n');
    lines.flush();
    lines.flush();
    const long = 'd'.repeat(9_000);
    lines.write(long);
    mock.timers.tick(1_000);
    assert.deepEqual(written, ['a\nb\n', 'c\n', long]);
  } finally {
    mock.timers.reset();
  }
});

test('nothing is lost where a process ends, however it does; what warns is written at once', async () => {
  const source = (end: string) => `
    const { createLogger } = await import(${JSON.stringify(new URL('./logger.ts', import.meta.url).href)});
    const log = createLogger({ service: 'test' });
    const other = createLogger({ service: 'other' });
    log.info('service.ready');
    other.info('service.stopping');
    ${end}`;
  const linesOf = async (end: string) => {
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', source(end)]);
    const { stdout } = await run.catch((failed: { stdout: string }) => failed);
    return stdout.split('\n').map((line) => line && JSON.parse(line).event);
  };
  const both = ['service.ready', 'service.stopping'];
  assert.deepEqual(await linesOf(''), [...both, '']);
  assert.deepEqual(await linesOf('process.exit(1);'), [...both, '']);
  assert.deepEqual(await linesOf("throw new Error('nobody catches this');"), [...both, '']);
  const killed = "log.warn('request.failed'); log.info('service.stopped'); process.kill(process.pid, 'SIGKILL');";
  assert.deepEqual(await linesOf(killed), [...both, 'request.failed', '']);
});
