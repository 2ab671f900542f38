import { createReadStream } from 'node:fs';
import { type AgentName, type AgentResult, type AnalysisId, agentResults } from '@prosa/contracts';
import { memoryCell, offlineEmbedding } from '@prosa/llm';
import { type FakeOpenai, type FakeOpenaiOptions, startFakeOpenai } from '@prosa/llm/fake-openai';
import { createLogger } from '@prosa/runtime';
import { type Keyring, openJson, places } from '@prosa/vault';
import { parseExport } from '@prosa/whatsapp';
import { eventOf, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { countHere } from '../src/counter.ts';
import { environment } from '../src/environment.ts';
import { agentRequested } from '../src/handlers/agent-requested.ts';
import { type AnalysisModel, openAnalysisModel } from '../src/model/analysis-model.ts';
import type { Embedding } from '../src/ports.ts';
import { registry } from '../src/registry.ts';
import { type Line, startAnalysis } from './seed.ts';

const sample = new URL('../../../examples/Conversa do WhatsApp com Quintal da Vó Zuleide.txt', import.meta.url);

/** The sample chat, as ingestion would hand it on. */
export const sampleChat = async (): Promise<Line[]> => {
  const lines: Line[] = [];
  for await (const page of parseExport(createReadStream(sample), { zone: 'America/Sao_Paulo' }))
    for (const entry of page) if (entry.kind === 'message') lines.push([entry.author, entry.localTime, entry.text]);
  return lines;
};

/** A model that is asked at a fake server. */
export const openFakeModel = async (databases: TestDatabases, options: FakeOpenaiOptions) => {
  const server: FakeOpenai = await startFakeOpenai(options);
  const env = environment.parse({
    ...{ DATABASE_URL: 'postgres://unused', OPENAI_BASE_URL: server.url, OPENAI_REGION: 'eu' },
    ANALYSIS_MODEL: 'gpt-5-mini',
  });
  const log = createLogger({ service: 'agents', level: 'info', destination: { write: () => {} } });
  const sharedCell = () => memoryCell(() => performance.now());
  const model = openAnalysisModel(env, { database: databases.as('agents'), log, sharedCell });
  return { server, model, [Symbol.asyncDispose]: server.close };
};

/** Runs agents of one analysis, one after the other, as the service does. */
export const runAgents = async (
  databases: TestDatabases,
  group: TestGroup,
  names: readonly AgentName[],
  { model = null, embedding = offlineEmbedding }: { model?: AnalysisModel | null; embedding?: Embedding } = {},
): Promise<AnalysisId> => {
  const { groupId, organisationId } = group;
  const analysisId = await startAnalysis(databases, group, names);
  const agents = registry({ embedding, startCounter: () => countHere });
  const handle = agentRequested({
    database: databases.as('agents'),
    vault: databases.vault,
    agents,
    model,
    nudge: () => {},
  });
  for (const agent of names) {
    const event = eventOf('agent.requested', 'coordinator', { analysisId, agent, groupId, organisationId });
    await handle(event, { attempt: 1, signal: new AbortController().signal });
  }
  return analysisId;
};

export const resultOf = async <N extends AgentName>(
  databases: TestDatabases,
  keys: Keyring,
  analysisId: AnalysisId,
  agent: N,
): Promise<AgentResult<N>> => {
  const sealed = await databases.as('coordinator').transaction((tx) => tx.agentResults.sealed(analysisId, agent));
  if (!sealed) throw new Error(`${agent} has no result`);
  return agentResults[agent].parse(
    openJson(keys.group, places.agentResult(analysisId, agent), sealed),
  ) as AgentResult<N>;
};
