import assert from 'node:assert/strict';
import { createSecretKey } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { blindIndex } from './index.ts';

const groupOf = (bytes: Uint8Array) => ({ id: 'key', key: createSecretKey(bytes) });
const group = groupOf(Buffer.alloc(32, 7));
const keyBytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const tokens = fc.array(fc.string({ minLength: 1 }), { maxLength: 30 });
const manyTokens = Array.from({ length: 60_000 }, (_, n) => `palavra${n}`);

describe('blind index', () => {
  test('is the same for the same tokens in any order and number, distinct and ascending, in the range of int4', () => {
    fc.assert(
      fc.property(keyBytes, tokens, (bytes, list) => {
        const index = blindIndex(groupOf(bytes));
        const numbers = index(list);
        assert.deepEqual(index([...list].reverse().concat(list)), numbers);
        assert.deepEqual(blindIndex(groupOf(bytes))(list), numbers);
        assert.deepEqual(
          numbers,
          [...new Set(numbers)].sort((a, b) => a - b),
        );
        assert.ok(numbers.length <= new Set(list).size);
        assert.ok(numbers.every((number) => number === (number | 0)));
      }),
    );
  });

  test('a message is found by each of its tokens, and whatever has them all has the query', () => {
    fc.assert(
      fc.property(tokens, tokens, (query, rest) => {
        const index = blindIndex(group);
        const message = new Set(index([...query, ...rest]));
        assert.ok(index(query).every((number) => message.has(number)));
      }),
    );
  });

  test('the numbers of two groups have nothing in common', () => {
    const one = new Set(blindIndex(group)(manyTokens));
    const common = blindIndex(groupOf(Buffer.alloc(32, 8)))(manyTokens).filter((number) => one.has(number));
    // 60 000 x 60 000 pairs in 2^32 numbers meet 0.84 times.
    assert.ok(common.length <= 8, `${common.length} in common`);
  });

  test('tokens of one group meet as rarely as 32 bits allow', () => {
    const numbers = blindIndex(group)(manyTokens);
    // 60 000 tokens make 1.8e9 pairs: 0.42 meetings are expected.
    assert.ok(manyTokens.length - numbers.length <= 6, `${manyTokens.length - numbers.length} met`);
  });

  test('the numbers are spread evenly: their order tells nothing of the words', () => {
    const quarters = [0, 0, 0, 0];
    for (const number of blindIndex(group)(manyTokens)) {
      const quarter = Math.floor((number + 2 ** 31) / 2 ** 30);
      quarters[quarter] = (quarters[quarter] ?? 0) + 1;
    }
    // Five standard deviations of a fair draw.
    for (const count of quarters) assert.ok(Math.abs(count - 15_000) < 5 * Math.sqrt(60_000 * 0.25 * 0.75), `${count}`);
  });

  test('tokens that fell out of memory come back as the same numbers', () => {
    const index = blindIndex(group);
    const first = index(manyTokens.slice(0, 100));
    index(manyTokens);
    assert.deepEqual(index(manyTokens.slice(0, 100)), first);
  });
});
