import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '@prosa/contracts';
import { compareResults } from './compare.ts';

const now = new Date();

test('sections that are equal are the same, and others say where they differ without saying a word', () => {
  const stored = { overview: { messages: 3, from: 'x' }, topics: { topics: [{ words: ['churrasco'] }] } };
  const again = { overview: { messages: 3, from: 'x' }, topics: { topics: [{ words: ['praia', 'sol'] }] } };
  assert.deepEqual(compareResults('statistics', stored, again, now), [
    { agent: 'statistics', section: 'overview', verdict: 'same', differences: [] },
    {
      agent: 'statistics',
      section: 'topics',
      verdict: 'different',
      differences: [
        'topics/topics/0/words/0: string before, string now',
        'topics/topics/0/words/1: undefined before, string now',
      ],
    },
  ]);
});

test('a result that is a section is compared as one', () => {
  const [verdict] = compareResults('memories', { memoryIds: [], dropped: 0 }, { memoryIds: [], dropped: 2 }, now);
  assert.deepEqual(verdict?.differences, ['memories/dropped: 0 before, 2 now']);
});

test('a section that is gone is different', () => {
  assert.deepEqual(
    compareResults('statistics', { events: { bursts: [] } }, {}, now).map(({ verdict }) => verdict),
    ['different'],
  );
});

test('what was made by the replay has another name, and is one thing; what was there before is itself', () => {
  const verdict = (before: string[], after: string[], began: Date) =>
    compareResults('memories', { memoryIds: before, dropped: 0 }, { memoryIds: after, dropped: 0 }, began)[0]?.verdict;
  const [one, two] = [newId('memory'), newId('memory')];
  const began = new Date(Date.now() - 1_000);
  assert.equal(verdict([one, two], [newId('memory'), newId('memory')], began), 'same');
  const again = newId('memory');
  assert.equal(verdict([one, one], [again, again], began), 'same');
  assert.equal(verdict([one, two], [again, again], began), 'different');
  assert.equal(verdict([one], [newId('summary')], began), 'different');
  assert.equal(verdict([one], [two], new Date(Date.now() + 1_000)), 'different');
});
