import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ProsaError } from '@prosa/contracts';
import fc from 'fast-check';
import type { LogEvent } from './log-events.ts';
import type { LogFields } from './log-fields.ts';
import { createLogger, type LogLevel } from './logger.ts';

const groupId = 'grp_0198c5e40198c5e40198c5e40198c5e4';
const canary = 'Maria Silva disse: o saldo é R$ 10, ligue 11 99999-8888';

const capture = (level: LogLevel = 'debug') => {
  const written: string[] = [];
  const log = createLogger({ service: 'test', level, destination: { write: (text) => void written.push(text) } });
  const lines = () => written.map((text) => JSON.parse(text) as Record<string, never>);
  return { log, lines, text: () => written.join('') };
};
/** Hands in what the types forbid, as careless or third-party code would. */
const careless = (fields: object) => fields as LogFields;

describe('a log line', () => {
  test('has the event, the service and the allowed fields', () => {
    const { log, lines } = capture();
    log.child({ groupId }).info('message.handled', { durationMs: 12, subject: `export.uploaded.3.${groupId}` });
    const { time, ...line } = lines()[0] ?? {};
    assert.match(String(time), /^\d{4}-\d{2}-\d{2}T/);
    assert.deepEqual(line, {
      level: 'info',
      service: 'test',
      event: 'message.handled',
      groupId,
      durationMs: 12,
      subject: `export.uploaded.3.${groupId}`,
    });
  });

  test('is written from the configured level on', () => {
    const { log, lines } = capture('warn');
    log.info('message.handled');
    log.warn('message.retried');
    assert.deepEqual(
      lines().map(({ event }) => event),
      ['message.retried'],
    );
  });

  test('drops and counts fields outside the list, and allowed fields with another shape', () => {
    const { log, lines, text } = capture();
    log.info(
      'message.handled',
      careless({ text: canary, groupId: canary, count: canary, nested: { groupId }, rows: 3 }),
    );
    assert.equal(lines()[0]?.['droppedFields'], 4);
    assert.equal(lines()[0]?.['rows'], 3);
    assert.doesNotMatch(text(), /Maria|99999/);
  });

  test('has no event outside the vocabulary', () => {
    const { log, lines } = capture();
    log.info(canary as LogEvent);
    assert.equal(lines()[0]?.['event'], 'event.unknown');
  });

  test('cannot be forged through the fields', () => {
    const { log, lines } = capture();
    log.info('message.handled', careless({ level: 'fatal', service: 'other', event: 'service.failed', time: 'now' }));
    assert.partialDeepStrictEqual(lines()[0], { level: 'info', service: 'test', event: 'message.handled' });
  });

  test('never carries text, a number of a person or an address, whatever the field', () => {
    const names = ['code', 'reason', 'subject', 'kind', 'model', 'url', 'at', 'groupId', 'userId', 'count', 'ok'];
    const content = [canary, 'two words', '11999998888', '+5511999998888', 'maria@example.org', '123.456.789-00'];
    const { log, text } = capture();
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...content), (name, value) => {
        log.info('message.handled', careless({ [name]: value }));
        return !text().includes(value);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a logged error', () => {
  const record = (error: unknown) => {
    const { log, lines, text } = capture();
    log.error('message.rejected', { error });
    return { error: (lines()[0]?.['error'] ?? {}) as Record<string, unknown>, text: text() };
  };

  test('of ours keeps code, message, retryable and the allowed context', () => {
    const { error, text } = record(
      new ProsaError('database_unavailable', 'no connection in time', { context: { groupId, author: canary } }),
    );
    const { stack, ...rest } = error;
    assert.match(String(stack), /logger\.test\.ts:\d+:\d+/);
    assert.deepEqual(rest, {
      type: 'ProsaError',
      code: 'database_unavailable',
      retryable: true,
      message: 'no connection in time',
      context: { groupId },
    });
    assert.doesNotMatch(text, /Maria/);
  });

  test('of anyone else keeps type, vendor code and frames, and loses its message', () => {
    const thrown = Object.assign(new TypeError(canary), { code: '23505', detail: canary, query: { text: canary } });
    const { error, text } = record(thrown);
    assert.equal(error['type'], 'TypeError');
    assert.equal(error['code'], '23505');
    assert.match(String(error['stack']), /logger\.test\.ts:\d+:\d+/);
    assert.doesNotMatch(text, /Maria/);
  });

  test('loses the messages of its causes, at any depth and in circles', () => {
    const inner = new Error(canary);
    const middle = new ProsaError('internal', 'a step failed', { cause: inner });
    inner.cause = middle;
    const { error, text } = record(new RangeError(canary, { cause: middle }));
    assert.partialDeepStrictEqual(error, { cause: { code: 'internal', cause: { type: 'Error' } } });
    assert.doesNotMatch(text, /Maria/);
  });

  test('cannot smuggle content in its name, its code or lines that look like frames', () => {
    const frames = new Error(`oi\n    at Maria (file:///Silva.ts:1:2)\n    at fim (file:///x.ts:1:1)`);
    const renamed = Object.assign(new Error('x'), { name: canary, code: canary });
    const rewritten = Object.assign(new Error('x'), { stack: `Error: y\n${canary}` });
    const changed = new Error(canary);
    changed.message = 'shorter';
    for (const thrown of [frames, renamed, rewritten, changed, canary, { message: canary }, [canary], null]) {
      assert.doesNotMatch(record(thrown).text, /Maria|Silva/);
    }
  });
});
