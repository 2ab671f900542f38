import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localeOf, preferredLocale } from './locale.ts';

test('the language liked best among ours', () => {
  const cases: [string | undefined, string | undefined][] = [
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
    ['fr, en-GB;q=0.3, pt;q=0.4', 'pt-BR'],
    ['EN-us', 'en'],
    ['en;q=0, pt;q=0.1', 'pt-BR'],
    ['de, *;q=0.5', undefined],
    ['', undefined],
    [undefined, undefined],
    [';;q=,,q=1', undefined],
  ];
  for (const [header, expected] of cases) assert.equal(preferredLocale(header), expected, header);
});

test('any Portuguese and any English are ours', () => {
  assert.deepEqual(['pt-PT', 'en-AU', 'es', 'ptx'].map(localeOf), ['pt-BR', 'en', undefined, undefined]);
});
