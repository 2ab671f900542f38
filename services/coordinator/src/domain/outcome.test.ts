import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AgentState, outcomeOf } from './outcome.ts';

const run = (statistics: AgentState['state'], memories: AgentState['state']): AgentState[] => [
  { agent: 'statistics', state: statistics },
  { agent: 'memories', state: memories },
];

test('a run ends when its last agent does, and says what it lacks', () => {
  assert.deepEqual(outcomeOf(run('requested', 'completed')), { state: 'waiting' });
  assert.deepEqual(outcomeOf(run('requested', 'failed')), { state: 'waiting' });
  assert.deepEqual(outcomeOf(run('completed', 'completed')), { state: 'completed', partial: false });
  assert.deepEqual(outcomeOf(run('completed', 'failed')), { state: 'completed', partial: true });
  assert.deepEqual(outcomeOf(run('failed', 'failed')), { state: 'failed', code: 'analysis_failed' });
});
