/**
 * Runs the agents of an analysis again and compares: `node services/agents/src/replay.ts ANALYSIS`, with the environment of the agents
 * service. `npm run replay` starts it and draws what it says over the channel of processes; alone it prints JSON. Exit 1 on a difference.
 */
import { asProsaError, idSchema } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { offlineEmbedding } from '@prosa/llm';
import { defineEnvironment } from '@prosa/runtime';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { keyVariables, workerVariables } from '@prosa/worker';
import { openCounter } from './counter.ts';
import { registry } from './registry.ts';
import { replayAnalysis } from './replay/replay-analysis.ts';

const tell = (message: object): void => {
  if (process.send) process.send(message);
  else process.stdout.write(`${JSON.stringify(message)}\n`);
};

try {
  const env = defineEnvironment({ DATABASE_URL: workerVariables.DATABASE_URL, ...keyVariables }).parse();
  const analysisId = idSchema('analysis').parse(process.argv[2]);
  const vault = createVault(configuredKeyProvider(env));
  const database = openDatabase({ url: env.DATABASE_URL, service: 'agents', connections: 2 });
  const { model, dimensions, embed } = offlineEmbedding;
  const embedding = { model, dimensions, processor: null, embed: (texts: string[]) => embed(texts) };
  const agents = registry({ embedding, startCounter: () => openCounter(1) });
  try {
    const progress = (done: number, total: number, agent: string) => tell({ progress: { done, total, agent } });
    const replay = await replayAnalysis({ database, vault, agents, progress }, analysisId);
    tell({ replay });
    if (replay.sections.some(({ verdict }) => verdict === 'different')) process.exitCode = 1;
  } finally {
    await database.close();
  }
} catch (error) {
  const { code, message } = asProsaError(error);
  tell({ error: { code, message } });
  process.exitCode = 2;
}
process.disconnect?.();
