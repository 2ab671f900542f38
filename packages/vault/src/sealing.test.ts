import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { open, openText, seal } from './index.ts';

const key = createSecretKey(Buffer.alloc(32, 7));
const otherKey = createSecretKey(Buffer.alloc(32, 8));
const failed = { code: 'decryption_failed' };
const bytes = fc.uint8Array({ maxLength: 300 });

describe('sealing', () => {
  test('what was sealed opens, and only in its place and with its key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (text, place, otherPlace) => {
        const sealed = seal(key, place, text);
        assert.equal(openText(key, place, sealed), Buffer.from(text, 'utf8').toString('utf8'));
        if (otherPlace !== place) assert.throws(() => open(key, otherPlace, sealed), failed);
        assert.throws(() => open(otherKey, place, sealed), failed);
      }),
    );
  });

  test('any byte that was changed, cut off or added is noticed', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, position, change) => {
        const sealed = seal(key, 'messages/1', value);
        assert.deepEqual(open(key, 'messages/1', sealed), Buffer.from(value));
        const changed = Buffer.from(sealed);
        const at = position % sealed.length;
        changed.writeUInt8((changed[at] ?? 0) ^ change, at);
        assert.throws(() => open(key, 'messages/1', changed), failed);
        assert.throws(() => open(key, 'messages/1', sealed.subarray(0, at)), failed);
        assert.throws(() => open(key, 'messages/1', Buffer.concat([sealed, Buffer.from([change])])), failed);
      }),
    );
  });

  test('the tag covers ciphertext and place: parts of two sealed values do not make a third', () => {
    const [one, two] = [seal(key, 'messages/1', 'sim, vou'), seal(key, 'messages/1', 'não, não')];
    for (const cut of [13, 29]) {
      const mixed = Buffer.concat([one.subarray(0, cut), two.subarray(cut)]);
      assert.throws(() => open(key, 'messages/1', mixed), failed);
    }
  });

  test('no nonce is drawn twice, across many refills of the pool', () => {
    const count = 50_000;
    const seen = new Set<string>();
    for (let n = 0; n < count; n++) seen.add(seal(key, 'p', 'x').toString('latin1', 1, 13));
    assert.equal(seen.size, count);
  });

  test('every nonce is the one its value was sealed with, however many are sealed before it opens', () => {
    const sealed = Array.from({ length: 3_000 }, (_, n) => seal(key, `p/${n}`, `valor ${n}`));
    for (const [n, value] of sealed.entries()) assert.equal(openText(key, `p/${n}`, value), `valor ${n}`);
  });

  test('large values', () => {
    const large = randomBytes(5_000_000);
    assert.ok(open(key, 'p', seal(key, 'p', large)).equals(large));
  });
});
