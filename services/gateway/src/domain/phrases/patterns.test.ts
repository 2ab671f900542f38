import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternsEn } from './en/patterns.ts';
import { patternsPtBr } from './pt-br/patterns.ts';

const nothing = new Proxy({}, { get: () => () => '' }) as Parameters<typeof patternsEn>[0];

test('how many conversations there are in a week is told in the right number', () => {
  const [english, portuguese] = [patternsEn(nothing).tempo, patternsPtBr(nothing).tempo];
  assert.deepEqual(
    [0.3, 1.2, 13].map((perWeek) => portuguese({ perWeek })),
    [
      'Há menos de uma conversa por semana.',
      'Há mais ou menos uma conversa por semana.',
      'São umas 13 conversas por semana.',
    ],
  );
  assert.deepEqual(
    [0.3, 1.2, 13].map((perWeek) => english({ perWeek })),
    [
      'There is less than one conversation a week.',
      'There is about one conversation a week.',
      'There are about 13 conversations a week.',
    ],
  );
});
