import type { OpenRun, Transaction } from '@prosa/database';
import { advance } from './advance.ts';
import { beginRun } from './begin-run.ts';
import type { Dependencies } from './ports.ts';
import { requestFor } from './request-for.ts';

/** Runs looked at in one sweep. */
const most = 100;

/**
 * Looks after exports and runs that no event takes further: exports that nobody had analysed are, shares whose worker went silent are asked for again, shares and runs whose time is
 * up end, and what could go on does. Replicas may sweep at the same time, since whoever has a run's row decides alone; time is that
 * of the database, whatever the clocks of replicas say. Returns how many it looked after.
 */
export const sweep = async (dependencies: Dependencies): Promise<number> => {
  const { database, patience, nudge } = dependencies;
  const stuck = await database.transaction((tx) => tx.analyses.stuck(patience, most));
  for (const { state, ...run } of stuck) {
    await database.transaction(async (tx) => {
      if (state === 'requested') await beginRun(tx, dependencies, run);
      else await lookAfter(tx, dependencies, run);
    });
  }
  const unasked = await database.transaction(async (tx) => {
    const found = await tx.analyses.unasked(patience.unaskedSeconds, most);
    for (const one of found) await requestFor(tx, one);
    return found.length;
  });
  const looked = stuck.length + unasked;
  if (looked > 0) nudge();
  return looked;
};

const lookAfter = async (tx: Transaction, dependencies: Dependencies, run: OpenRun): Promise<void> => {
  const { analysisId, groupId, organisationId } = run;
  const { attempts, silentSeconds, agentSeconds } = dependencies.patience;
  if ((await tx.analyses.lock(analysisId))?.state !== 'running') return;
  const about = { analysisId, groupId, organisationId };
  if (await tx.analyses.isOverdue(analysisId)) {
    const late = (await tx.shares.all(analysisId)).map(({ agent }) => agent);
    for (const agent of await tx.shares.giveUp(analysisId, late, 'agent_timed_out'))
      await tx.queue.enqueue('agent.failed', { ...about, agent, code: 'agent_timed_out' });
  }
  for (const { agent, overdue, attempts: made } of await tx.shares.troubled(analysisId, silentSeconds)) {
    if (!overdue && made < attempts) {
      await tx.shares.ask(analysisId, [agent], agentSeconds);
      await tx.queue.enqueue('agent.requested', { ...about, agent });
      continue;
    }
    const code = overdue ? 'agent_timed_out' : 'agent_silent';
    await tx.shares.giveUp(analysisId, [agent], code);
    await tx.queue.enqueue('agent.failed', { ...about, agent, code });
  }
  await advance(tx, dependencies, run);
};
