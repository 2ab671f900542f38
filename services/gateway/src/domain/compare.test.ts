import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedNumbers } from './compare.ts';
import { changeText } from './compare-text.ts';

const [bia, rafa] = [`mem_${'0'.repeat(32)}`, `mem_${'1'.repeat(32)}`];
const nameOf = (id: string) => (id === bia ? 'Bia' : id === rafa ? 'Rafa' : id);
const changes = (before: unknown, after: unknown) => changedNumbers(before, after, nameOf);

test('numbers are compared where they are, and what stays is not mentioned', () => {
  const before = { messages: 10, words: 20, silence: { hours: 3 }, share: 0.1 + 0.2 };
  const after = { messages: 12, words: 20, silence: { hours: 4.5 }, share: 0.3 };
  assert.deepEqual(changes(before, after), [
    { path: ['messages'], before: 10, after: 12 },
    { path: ['silence', 'hours'], before: 3, after: 4.5 },
  ]);
});

test('members and ties are known again wherever they stand, new and gone ones are named', () => {
  const before = {
    members: [
      { memberId: bia, messages: 1 },
      { memberId: rafa, messages: 2 },
    ],
  };
  const after = { members: [{ memberId: rafa, messages: 3 }], ties: [{ from: bia, to: rafa, answers: 1 }] };
  assert.deepEqual(changes(before, after), [
    { path: ['members', 'Bia', 'messages'], before: 1, after: null },
    { path: ['members', 'Rafa', 'messages'], before: 2, after: 3 },
    { path: ['ties', 'Bia → Rafa', 'answers'], before: null, after: 1 },
  ]);
});

test('ids, histograms and timelines are no changes', () => {
  const before = { messageId: 1, hours: [1, 2], calendar: [{ date: '2025-03-10', messages: 1 }], memoryIds: ['a'] };
  const after = { messageId: 2, hours: [3, 4], calendar: [{ date: '2025-03-11', messages: 9 }], memoryIds: [] };
  assert.deepEqual(changes(before, after), []);
  assert.deepEqual(changes(undefined, undefined), []);
});

test('a change is said in the language of the reader', () => {
  const change = { path: ['members', 'Bia', 'activeDays'], before: 1000, after: 1234.5 };
  assert.equal(changeText(change, 'en'), 'members / Bia / active days: 1,234.5 (was 1,000, +234.5)');
  assert.equal(changeText(change, 'pt-BR'), 'membros / Bia / dias com mensagens: 1.234,5 (antes 1.000, +234,5)');
  assert.equal(changeText({ path: ['words'], before: null, after: 2 }, 'en'), 'words: 2 (new)');
  assert.equal(changeText({ path: ['words'], before: 2, after: null }, 'pt-BR'), 'palavras: não há mais, antes 2');
});
