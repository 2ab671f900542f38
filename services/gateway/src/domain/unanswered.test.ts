import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MemberId, Section } from '@prosa/contracts';
import { oftenUnanswered } from './unanswered.ts';

const member = (name: string, questions: number, unanswered: number): Section<'interactions'>['members'][number] => ({
  memberId: `mem_${name}` as MemberId,
  ...{ sent: 0, received: 0, centrality: 0, opened: 0, closed: 0, questions, unanswered, waits: null },
});
const names = (...members: Section<'interactions'>['members']): string[] =>
  oftenUnanswered({ ties: [], members, reciprocity: null, communities: [], modularity: 0, waits: null }).map(
    ({ memberId }) => memberId,
  );

test('who is left waiting much more often than the others, the most so first', () => {
  assert.deepEqual(names(member('a', 40, 8), member('b', 10, 6), member('c', 10, 8)), ['mem_c', 'mem_b']);
});

test('nobody is singled out over a few questions, or where hardly anybody is answered', () => {
  assert.deepEqual(names(member('a', 40, 8), member('b', 7, 7)), []);
  assert.deepEqual(names(member('a', 40, 30), member('b', 10, 8)), []);
  assert.deepEqual(names(), []);
});
