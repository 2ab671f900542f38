import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareResults } from './compare.ts';

test('sections that are equal are the same, and others say where they differ without saying a word', () => {
  const stored = { overview: { messages: 3, from: 'x' }, topics: { topics: [{ words: ['churrasco'] }] } };
  const again = { overview: { messages: 3, from: 'x' }, topics: { topics: [{ words: ['praia', 'sol'] }] } };
  assert.deepEqual(compareResults('statistics', stored, again), [
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
  const [verdict] = compareResults('memories', { memoryIds: [], dropped: 0 }, { memoryIds: [], dropped: 2 });
  assert.deepEqual(verdict?.differences, ['memories/dropped: 0 before, 2 now']);
});

test('a section that is gone is different', () => {
  assert.deepEqual(
    compareResults('statistics', { events: { bursts: [] } }, {}).map(({ verdict }) => verdict),
    ['different'],
  );
});
