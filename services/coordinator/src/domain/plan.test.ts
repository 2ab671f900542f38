import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agents, type Purpose, purposes } from '@prosa/contracts';
import type { Graph } from './graph.ts';
import { planRun } from './plan.ts';

/** Agents that exist, needing each other in a way that they may not. */
const graph: Graph = {
  memories: { needs: ['statistics'], purpose: 'memories' },
  statistics: { needs: [], purpose: 'statistics' },
};
const plan = (...inForce: Purpose[]) => planRun(graph, new Set(inForce));

test('with a basis for everything every agent runs', () => {
  assert.deepEqual(plan('statistics', 'memories'), { planned: ['memories', 'statistics'], withheld: [] });
  assert.deepEqual(planRun(agents, new Set(purposes)).withheld, []);
});

test('what no basis allows is withheld and named, and so is what needs it', () => {
  assert.deepEqual(plan('statistics'), {
    planned: ['statistics'],
    withheld: [{ agent: 'memories', reason: 'no_legal_basis' }],
  });
  assert.deepEqual(plan('memories', 'search'), {
    planned: [],
    withheld: [
      { agent: 'statistics', reason: 'no_legal_basis' },
      { agent: 'memories', reason: 'needs_withheld' },
    ],
  });
});

test('an agent is withheld wherever one that it needs is, however far away', () => {
  for (const agent of Object.keys(agents) as (keyof typeof agents)[]) {
    const { purpose } = agents[agent];
    const { planned } = planRun(agents, new Set(purposes.filter((one) => one !== purpose)));
    for (const name of planned) assert.ok(agents[name].needs.every((need) => planned.includes(need)));
    assert.ok(!planned.includes(agent));
  }
});
