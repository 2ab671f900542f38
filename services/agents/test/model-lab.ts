import { type AgentName, type AnalysisId, agents as agentGraph, newId, type Purpose } from '@prosa/contracts';
import { memoryCell, offlineEmbedding } from '@prosa/llm';
import { type FakeOpenai, type FakeOpenaiOptions, startFakeOpenai } from '@prosa/llm/fake-openai';
import { createLogger } from '@prosa/runtime';
import { eventOf, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { countHere } from '../src/counter.ts';
import { environment } from '../src/environment.ts';
import { agentRequested } from '../src/handlers/agent-requested.ts';
import { openAnalysisModel } from '../src/model/analysis-model.ts';
import { type Registry, registry } from '../src/registry.ts';
import { startAnalysis } from './seed.ts';

export interface ModelLab extends AsyncDisposable {
  server: FakeOpenai;
  /** Runs one agent over everything stored, as the service does, behind those it needs. */
  run: (group: TestGroup, agent: AgentName, attempt?: number) => Promise<AnalysisId>;
  /** What was logged, one line an event. */
  logged: string[];
}

/** Agents that ask a fake OpenAI server, over the databases of a test. */
export const openModelLab = async (
  databases: TestDatabases,
  {
    agents = registry({ embedding: offlineEmbedding, startCounter: () => countHere }),
    region = 'eu',
    ...fake
  }: FakeOpenaiOptions & { agents?: Registry; region?: string } = {},
): Promise<ModelLab> => {
  const server = await startFakeOpenai(fake);
  const logged: string[] = [];
  const log = createLogger({
    service: 'agents',
    level: 'info',
    destination: { write: (line) => void logged.push(line) },
  });
  const database = databases.as('agents');
  const env = environment.parse({
    ...{ DATABASE_URL: 'postgres://unused', OPENAI_BASE_URL: server.url, OPENAI_REGION: region },
    ANALYSIS_MODEL: 'gpt-5-mini',
  });
  const sharedCell = () => memoryCell(() => performance.now());
  const model = openAnalysisModel(env, { database, log, sharedCell });
  const handle = agentRequested({ database, vault: databases.vault, agents, model, nudge: () => {} });
  return {
    server,
    logged,
    run: async (group, agent, attempt = 1) => {
      const { groupId, organisationId } = group;
      const shares = [...agentGraph[agent].needs, agent];
      const analysisId = await startAnalysis(databases, group, shares);
      for (const agent of shares) {
        const event = eventOf('agent.requested', 'coordinator', { analysisId, agent, groupId, organisationId });
        await handle(event, { attempt, signal: new AbortController().signal });
      }
      return analysisId;
    },
    [Symbol.asyncDispose]: server.close,
  };
};

/** Records bases in law for purposes that a new group has none for. */
export const permit = async (
  { as }: Pick<TestDatabases, 'as'>,
  { groupId, owner }: TestGroup,
  ...permitted: readonly Purpose[]
): Promise<void> => {
  await as('gateway').asUser(owner, async (tx) => {
    for (const purpose of permitted)
      await tx.legalBases.record({
        ...{ id: newId('legalBasis'), groupId, purpose },
        ...{ basis: 'legitimate_interest', recordedBy: owner },
      });
  });
};
