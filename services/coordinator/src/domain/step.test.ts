import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Graph } from './graph.ts';
import { nextStep, type Share } from './step.ts';

const graph: Graph = {
  statistics: { needs: [], purpose: 'statistics' },
  memories: { needs: ['statistics'], purpose: 'memories' },
};
const step = (statistics: Share['state'], memories: Share['state']) =>
  nextStep(graph, [
    { agent: 'statistics', state: statistics },
    { agent: 'memories', state: memories },
  ]);
const open = { state: 'open' };

test('an agent is asked once what it needs is there', () => {
  assert.deepEqual(step('waiting', 'waiting'), { ask: ['statistics'], giveUp: [], end: open });
  assert.deepEqual(step('requested', 'waiting'), { ask: [], giveUp: [], end: open });
  assert.deepEqual(step('completed', 'waiting'), { ask: ['memories'], giveUp: [], end: open });
  assert.deepEqual(step('completed', 'requested'), { ask: [], giveUp: [], end: open });
});

test('an agent is given up with what it needs', () => {
  const failed = { state: 'failed', code: 'analysis_failed' };
  assert.deepEqual(step('failed', 'waiting'), { ask: [], giveUp: ['memories'], end: failed });
});

test('a run ends with its last agent, and says whether something is missing', () => {
  assert.deepEqual(step('completed', 'completed').end, { state: 'completed', partial: false });
  assert.deepEqual(step('completed', 'failed').end, { state: 'completed', partial: true });
  assert.deepEqual(step('failed', 'failed').end, { state: 'failed', code: 'analysis_failed' });
});

test('an agent that needs one which was not planned is given up', () => {
  const { giveUp } = nextStep(graph, [{ agent: 'memories', state: 'waiting' }]);
  assert.deepEqual(giveUp, ['memories']);
});
