import { agents } from '@prosa/contracts';
import type { Runtime, Service } from '@prosa/runtime';
import { configuredKeyProvider, createVault } from '@prosa/vault';
import { consuming, forgetErased, openWorker, repeat } from '@prosa/worker';
import type { Environment } from './environment.ts';
import { agentEnded } from './handlers/agent-ended.ts';
import { analysisRequested, failAnalysis } from './handlers/analysis-requested.ts';
import { embeddingsReady } from './handlers/embeddings-ready.ts';
import type { Dependencies } from './ports.ts';
import { sweep } from './sweep.ts';

export const build = async (env: Environment, runtime: Runtime): Promise<Service> => {
  const vault = createVault(configuredKeyProvider(env));
  const { database, nudge, service } = await openWorker('coordinator', env, runtime);
  const { log, stopping } = runtime;
  const patience = {
    unstartedSeconds: env.UNSTARTED_SECONDS,
    unaskedSeconds: env.UNASKED_MINUTES * 60,
    silentSeconds: env.SILENT_SECONDS,
    attempts: env.AGENT_ATTEMPTS,
    agentSeconds: env.AGENT_DEADLINE_MINUTES * 60,
    runSeconds: env.ANALYSIS_DEADLINE_MINUTES * 60,
  };
  const asksModels = env.ANALYSIS_MODEL !== undefined;
  const dependencies: Dependencies = { database, vault, graph: agents, patience, asksModels, nudge };
  const failed = failAnalysis(dependencies);

  let ended: Promise<void> = Promise.resolve();
  const resume = async (): Promise<void> => {
    const count = await sweep(dependencies);
    if (count > 0) log.info('analysis.resumed', { count });
  };
  const onFailure = (error: unknown) => log.warn('sweep.failed', { error });
  return service({
    handlers: [
      consuming('coordinator-embeddings-ready', embeddingsReady(dependencies)),
      consuming('coordinator-analysis-requested', analysisRequested(dependencies), failed),
      consuming('coordinator-agent-completed', agentEnded('coordinator-agent-completed', dependencies), failed),
      consuming('coordinator-agent-failed', agentEnded('coordinator-agent-failed', dependencies), failed),
      consuming('coordinator-member-erased', forgetErased(vault)),
    ],
    start: async () => {
      ended = repeat(resume, { everyMs: env.SWEEP_INTERVAL_SECONDS * 1_000, stopping, onFailure });
    },
    before: [{ name: 'sweep', deadlineMs: 10_000, run: () => ended }],
  });
};
