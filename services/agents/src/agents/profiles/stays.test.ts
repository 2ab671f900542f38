import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { KnownProfile } from '@prosa/database';
import { type Source, stays } from './stays.ts';

const source: Source = { method: 'model', model: 'gpt-5-mini', promptVersion: 'disc/1' };
const rules: Source = { method: 'offline', model: null, promptVersion: 'rules/1' };
const before: KnownProfile = {
  ...{ id: 'prf_1', memberId: 'mem_1', kind: 'disc', state: 'scored', words: 1_000, contested: false },
  ...{ messageIds: [], days: 3, ...source },
};

it('stays until words are a tenth more, or a tenth fewer', () => {
  for (const [words, expected] of [
    [1_000, true],
    [1_010, true],
    [1_099, true],
    [1_100, false],
    [950, true],
    [909, false],
  ] as const)
    assert.equal(stays(before, { words }, source), expected, `${words}`);
});

it('stays a month', () => {
  assert.equal(stays({ ...before, days: 29 }, { words: 1_000 }, source), true);
  assert.equal(stays({ ...before, days: 30 }, { words: 1_000 }, source), false);
});

it('does not outlive its prompt, its model or the rules', () => {
  for (const other of [{ promptVersion: 'disc/2' }, { model: 'gpt-6' }])
    assert.equal(stays(before, { words: 1_000 }, { ...source, ...other }), false);
  assert.equal(stays({ ...before, ...rules }, { words: 1_000 }, source), false);
  assert.equal(stays({ ...before, ...rules }, { words: 1_000 }, { ...rules, promptVersion: 'rules/2' }), false);
});

it('is not undone by rules that stand in for a model', () => {
  assert.equal(stays(before, { words: 1_000 }, rules), true);
  assert.equal(stays({ ...before, days: 30 }, { words: 1_000 }, rules), false);
});

it('an abstention ends as soon as there is enough', () => {
  const silent: KnownProfile = { ...before, state: 'insufficient_evidence', words: 345 };
  assert.equal(stays(silent, { words: 349 }, source), true);
  assert.equal(stays(silent, { words: 349 }, rules), true);
  assert.equal(stays(silent, { words: 350 }, source), false);
});

it('what is contested stays, whatever else', () => {
  const contested = { ...before, contested: true, days: 400 };
  assert.equal(stays(contested, { words: 50_000 }, { ...source, promptVersion: 'disc/9' }), true);
});
