import type { ProsaError, ProsaEvent } from '@prosa/contracts';
import { beginRun } from '../begin-run.ts';
import { failRun } from '../fail-run.ts';
import type { Dependencies } from '../ports.ts';

type Requested = ProsaEvent<'analysis.requested'>;

/** Starts a run. */
export const analysisRequested =
  (dependencies: Dependencies) =>
  async ({ id, data }: Requested): Promise<void> => {
    const { database, nudge } = dependencies;
    await database.transaction(async (tx) => {
      if (await tx.queue.firstTime('coordinator-analysis-requested', id)) await beginRun(tx, dependencies, data);
    });
    nudge();
  };

/** Ends a run that could not be started or finished. */
export const failAnalysis =
  ({ database, nudge }: Pick<Dependencies, 'database' | 'nudge'>) =>
  async (
    { data }: { data: Requested['data'] | ProsaEvent<'agent.completed' | 'agent.failed'>['data'] },
    { code }: ProsaError,
  ): Promise<void> => {
    await database.transaction((tx) => failRun(tx, data, code));
    nudge();
  };
