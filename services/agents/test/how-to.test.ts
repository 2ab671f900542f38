import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { after, before, test } from 'node:test';
import { type AgentName, type AnalysisId, agentResults, agents as graph } from '@prosa/contracts';
import { offlineEmbedding } from '@prosa/llm';
import { type Keyring, openJson, places } from '@prosa/vault';
import { startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { countHere } from '../src/counter.ts';
import { type Registry, registry } from '../src/registry.ts';
import { openModelLab, permit } from './model-lab.ts';
import { type Line, seedChat } from './seed.ts';

/** docs/how-to-add-an-agent.md, followed: its code, where it says it belongs, run as the service runs agents. */
const repository = new URL('../../../', import.meta.url);
const howTo = readFileSync(new URL('docs/how-to-add-an-agent.md', repository), 'utf8');

/** The files that the text gives, by path. */
const files = new Map(
  [...howTo.matchAll(/^```ts\n\/\/ (\S+)\n(.*?)^```$/gms)].map(([, path = '', code = '']) => [
    new URL(path, repository).href,
    code,
  ]),
);

/** A file of the text as a module; what it imports is resolved as if it lay where it says. */
const moduleOf = (path: string): string => {
  const code = files.get(path);
  assert.ok(code, path);
  const resolved = stripTypeScriptTypes(code).replace(/ from '([^']+)'/g, (_, name: string) => {
    const target = name.startsWith('.') ? new URL(name, path).href : import.meta.resolve(name);
    return ` from '${files.has(target) ? moduleOf(target) : target}'`;
  });
  return `data:text/javascript;base64,${Buffer.from(resolved).toString('base64')}`;
};
const load = (path: string) => import(moduleOf(new URL(path, repository).href));

// What the types of the contracts do not know: the text adds it there.
const name = 'greetings' as AgentName;
let agents: Registry;
let databases: TestDatabases;
before(async () => {
  const { greetingsSection } = await load('packages/contracts/src/sections/greetings.ts');
  const { greetingsAgent } = await load('services/agents/src/agents/greetings/agent.ts');
  Object.assign(agentResults, { [name]: greetingsSection });
  Object.assign(graph, { [name]: { needs: [], purpose: 'statistics' } });
  const others = registry({ embedding: offlineEmbedding, startCounter: () => countHere });
  agents = { ...others, [name]: greetingsAgent };
  databases = await startTestDatabases();
});
after(() => databases?.[Symbol.asyncDispose]());

const chat: Line[] = [
  ['Ana', '2025-03-10T08:00:00', 'Bom dia, Bia!'],
  ['Bia', '2025-03-10T08:01:00', 'dia, Ana'],
];
const foundBy = async (keys: Keyring, analysisId: AnalysisId) => {
  const sealed = await databases.as('agents').transaction((tx) => tx.agentResults.sealed(analysisId, name));
  return openJson(keys.group, places.agentResult(analysisId, name), sealed ?? Buffer.of()) as {
    greetings: { memberId: string; quote: string }[];
    dropped: number;
  };
};

test('the agent of the how-to finds by rules, by a model, and drops what a model makes up', async () => {
  const group = await databases.createGroup();
  const { members, keys } = await seedChat(databases, group, chat);
  const answer = ({ text }: { text: string }) => {
    const [ofAna = '', ofBia = ''] = [...text.matchAll(/^(m\d+) P/gm)].map(([, id]) => id);
    return {
      greetings: [
        { member: 'P1', message: ofAna, quote: 'Bom dia, P2!' },
        { member: 'P2', message: ofBia, quote: 'dia, P1' },
        { member: 'P2', message: ofAna, quote: 'Bom dia' },
        { member: 'P1', message: ofAna, quote: 'Boa noite' },
      ],
    };
  };
  await using lab = await openModelLab(databases, { agents, answer });
  const [ana, bia] = [members.get('Ana'), members.get('Bia')];

  const byRules = await foundBy(keys, await lab.run(group, name));
  assert.deepEqual(
    byRules.greetings.map(({ memberId, quote }) => [memberId, quote]),
    [[ana, 'Bom dia']],
  );
  await permit(databases, group, 'model_transfer');
  const byModel = await foundBy(keys, await lab.run(group, name));
  assert.deepEqual(
    byModel.greetings.map(({ memberId, quote }) => [memberId, quote]),
    [
      [ana, 'Bom dia, Bia!'],
      [bia, 'dia, Ana'],
    ],
  );
  assert.equal(byModel.dropped, 2);
});

test('the how-to names files that are there', () => {
  const named = [...howTo.matchAll(/`((?:packages|services|docs)\/[\w./-]+\.ts)`/g)].map(([, path = '']) => path);
  assert.ok(named.length >= 3);
  for (const path of named) assert.ok(readFileSync(new URL(path, repository), 'utf8').length > 0, path);
});
