import assert from 'node:assert/strict';
import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { matcher } from './index.ts';

const group = { id: 'key_1', key: createSecretKey(Buffer.alloc(32, 7)) };
const otherGroup = { id: 'key_2', key: createSecretKey(Buffer.alloc(32, 9)) };
const part = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 200 }));

describe('matching', () => {
  test('tells equality within one group and purpose, and is not fooled by moved boundaries', () => {
    const names = matcher(group, 'name');
    assert.deepEqual(names('Ana'), matcher(group, 'name')('Ana'));
    assert.notDeepEqual(names('Ana'), matcher(group, 'fact')('Ana'));
    assert.notDeepEqual(names('ab', 'c'), names('a', 'bc'));
    assert.notDeepEqual(names('Ana'), matcher(otherGroup, 'name')('Ana'));
  });

  // Stable keys of stored messages depend on it: a change of this form would store every message twice.
  test('is HMAC-SHA-256 over each part behind its length, under a key derived with HKDF', () => {
    const derived = Buffer.from(hkdfSync('sha256', group.key, '', 'prosa/match/message', 32));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const hmac = createHmac('sha256', derived);
        for (const one of parts) {
          const bytes = Buffer.from(one as string);
          const length = Buffer.alloc(4);
          length.writeUInt32BE(bytes.length);
          hmac.update(length).update(bytes);
        }
        assert.deepEqual(matcher(group, 'message')(...parts), hmac.digest());
      }),
    );
  });

  test('parts longer than any before', () => {
    const long = 'ã'.repeat(100_000);
    assert.deepEqual(matcher(group, 'message')(long, 'x'), matcher(group, 'message')(Buffer.from(long), 'x'));
  });
});
