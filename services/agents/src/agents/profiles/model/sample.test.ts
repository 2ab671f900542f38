import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Months, sampler, spread } from './sample.ts';

const monthsOf = (lengths: readonly (readonly number[])[]): { months: Months; characters: Map<number, number> } => {
  const characters = new Map<number, number>();
  const months: Months = new Map(
    lengths.map((lines, month) => [
      `2025-${String(month + 1).padStart(2, '0')}`,
      lines.map((length) => {
        const id = characters.size + 1;
        characters.set(id, length);
        return { id, characters: length };
      }),
    ]),
  );
  return { months, characters };
};

describe('a sample', () => {
  it('is never longer than it may be, has each line once, and is the same whenever it is drawn', () => {
    const lengths = fc.array(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(lengths, fc.nat(5_000), (given, most) => {
        const { months, characters } = monthsOf(given);
        const ids = spread(months, most);
        assert.ok(ids.reduce((sum, id) => sum + (characters.get(id) ?? 0), 0) <= most);
        assert.equal(new Set(ids).size, ids.length);
        assert.deepEqual(spread(months, most), ids);
      }),
    );
  });

  it('is spread over the months, the newest of each first', () => {
    const { months } = monthsOf([
      [10, 10, 10],
      [10, 10, 10],
    ]);
    assert.deepEqual(spread(months, 40), [2, 3, 5, 6]);
    assert.deepEqual(spread(months, 20), [3, 6]);
  });

  it('keeps little of a long chat', () => {
    const sample = sampler();
    for (let id = 1; id <= 20_000; id++) {
      const sentences = [{ text: 'uma frase de trinta e dois sinais', folded: '', question: false }];
      const localTime = `2025-0${1 + (id % 3)}-01T10:00:00`;
      sample.next({ id, memberId: 'mem_a', localTime, half: 0, words: 7, sentences });
    }
    const [first, second] = sample.halves();
    assert.ok(first.length > 300 && first.length < 400, `${first.length}`);
    assert.ok(Math.min(...first) > 19_000);
    assert.deepEqual(second, []);
  });
});
