import assert from 'node:assert/strict';
import { createHash, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { textMatcher } from './text-matcher.ts';

const dataKey = () => ({ id: 'key_test', key: createSecretKey(randomBytes(32)) });

test('the same text under the same key matches, any other text or key does not', () => {
  const [one, other] = [dataKey(), dataKey()];
  assert.equal(textMatcher(one, 'text')('oi, João'), textMatcher(one, 'text')('oi, João'));
  const hashes = [textMatcher(one, 'text')('oi'), textMatcher(one, 'text')('oi '), textMatcher(other, 'text')('oi')];
  assert.equal(new Set(hashes).size, 3);
});

test('it is NMAC: the hash of the outer key with the hash of the inner key with the text', () => {
  const key = dataKey();
  const derived = Buffer.from(hkdfSync('sha256', key.key, '', 'prosa/match/text', 64));
  const [inner, outer] = [derived.subarray(0, 32).toString('hex'), derived.subarray(32).toString('hex')];
  const innerHash = createHash('sha256').update(`${inner}olá`, 'utf8').digest('hex');
  assert.equal(
    textMatcher(key, 'text')('olá'),
    createHash('sha256')
      .update(outer + innerHash)
      .digest('hex'),
  );
});
