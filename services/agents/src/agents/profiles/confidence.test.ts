import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { confidenceOf } from './confidence.ts';
import { mostConfidence } from './limits.ts';

it('words and days set the most that may be believed, at these very numbers', () => {
  const most: [words: number, days: number, confidence: number][] = [
    [349, 400, 0],
    [350, 1, 0.4],
    [999, 400, 0.4],
    [1_000, 1, 0.6],
    [2_999, 400, 0.6],
    [3_000, 13, 0.6],
    [3_000, 14, 0.7],
    [1_000_000, 5_000, 0.7],
  ];
  for (const [words, days, confidence] of most) assert.equal(mostConfidence({ words, days }), confidence, `${words}`);
});

it('is never over that, and lower the less the halves agree; rules are believed less than a model', () => {
  const voices = fc.record({ words: fc.nat(20_000), days: fc.nat(500) });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(voices, share, share, (voice, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const by = (method: 'model' | 'offline', agreement: number | null) =>
        confidenceOf(voice, { method, agreement, comparedWith: null });
      assert.ok(by('model', more) <= mostConfidence(voice));
      assert.ok(by('model', less) <= by('model', more));
      assert.ok(by('offline', more) <= by('model', more));
      assert.ok(by('model', null) <= by('model', 1));
    }),
  );
});

it('halves that say the same, in much to read, are the most there is', () => {
  const voice = { words: 3_000, days: 14 };
  assert.equal(confidenceOf(voice, { method: 'model', agreement: 1, comparedWith: null }), 0.7);
  assert.equal(confidenceOf(voice, { method: 'model', agreement: 0.5, comparedWith: null }), 0.35);
  assert.equal(confidenceOf(voice, { method: 'offline', agreement: 1, comparedWith: 7 }), 0.42);
  assert.equal(confidenceOf(voice, { method: 'offline', agreement: 1, comparedWith: 0 }), 0.21);
});
