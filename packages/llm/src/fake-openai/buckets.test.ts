import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { createBuckets } from './buckets.ts';

it('never give out more than has flowed in, and give it within the wait they name', () => {
  const requests = fc.array(fc.record({ pause: fc.nat(5_000), tokens: fc.integer({ min: 1, max: 4_000 }) }), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(
      requests,
      fc.integer({ min: 6, max: 600 }),
      fc.integer({ min: 600, max: 60_000 }),
      (asked, rpm, tpm) => {
        let now = 0;
        let [taken, spent] = [0, 0];
        const buckets = createBuckets({ rpm, tpm }, () => now);
        for (const { pause, tokens } of asked) {
          now += pause;
          const first = buckets.take(tokens);
          if (!first.allowed) {
            assert.ok(first.waitMs > 0);
            now += first.waitMs;
            assert.ok(buckets.take(tokens).allowed);
          }
          taken += 1;
          spent += tokens;
          const seconds = now / 1_000 + 10;
          assert.ok(taken <= (rpm / 60) * seconds + 1, `${taken} requests in ${now} ms`);
          // One request may be larger than the bucket; it is let in when the bucket is full, and paid off afterwards.
          assert.ok(spent - tokens <= (tpm / 60) * seconds + 1, `${spent} tokens in ${now} ms`);
        }
      },
    ),
  );
});

it('follow new limits at once', () => {
  let now = 0;
  const buckets = createBuckets({ rpm: 60, tpm: 60_000 }, () => now);
  buckets.setLimits({ rpm: 60, tpm: 6_000 });
  assert.deepEqual(buckets.limits(), { rpm: 60, tpm: 6_000 });
  assert.ok(buckets.take(1_000).allowed);
  assert.equal(buckets.take(100).waitMs, 1_000);
  now += 1_000;
  assert.ok(buckets.take(100).allowed);
});
