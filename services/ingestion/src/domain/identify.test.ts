import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { createKeyOf, isFormerKey } from './identify.ts';
import { millisecondsOf, minuteOf, textOfMinute } from './wall-clock.ts';

const keyOf = createKeyOf((text) => createHash('sha256').update(text).digest('hex'));

test('a key begins with its minute, so that keys are in the order of time', () => {
  const minutes = ['1999-12-31T23:59:59', '2025-03-10T14:05:00', '2025-03-10T14:06:10'].map(minuteOf);
  const keys = minutes.map((minute) => keyOf(minute, 'text oi', 0));
  assert.deepEqual(keys.toSorted(Buffer.compare), keys);
  assert.ok(keys.every((key) => key.length === 16 && !isFormerKey(key)));
});

test('minute, content and occurrence each make another key', () => {
  const keys = [keyOf(1, 'text oi', 0), keyOf(2, 'text oi', 0), keyOf(1, 'text ola', 0), keyOf(1, 'text oi', 1)];
  assert.equal(new Set(keys.map(String)).size, 4);
});

test('seconds, as iOS exports have them, do not make another minute', () => {
  assert.equal(minuteOf('2025-03-10T14:05:42'), minuteOf('2025-03-10T14:05:00'));
  assert.equal(textOfMinute(minuteOf('2025-03-10T14:05:42')), '2025-03-10T14:05:00');
});

test('times are read as Date reads them', () => {
  for (const time of ['2025-03-10T14:05:42', '2025-03-11T00:00:00', '2025-03-10T23:59:59', '2016-02-29T12:00:01']) {
    assert.equal(millisecondsOf(time), Date.parse(`${time}Z`));
    assert.equal(millisecondsOf(`${time}Z`), Date.parse(`${time}Z`));
  }
});
