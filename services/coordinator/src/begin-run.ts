import type { Manifest, Purpose } from '@prosa/contracts';
import type { OpenRun, Transaction } from '@prosa/database';
import { advance } from './advance.ts';
import { planRun } from './domain/plan.ts';
import { tokensOf } from './domain/tokens.ts';
import { failRun } from './fail-run.ts';
import type { Dependencies } from './ports.ts';

/** Starts a run, once: takes its snapshot and its version number, plans what the law allows, and asks the first agents. */
export const beginRun = async (tx: Transaction, dependencies: Dependencies, run: OpenRun): Promise<void> => {
  const { analysisId, groupId, reason } = run;
  const { graph, patience, asksModels } = dependencies;
  const watermark = await tx.messages.watermark(groupId);
  // The clock ticks for groups that nobody has uploaded anything to.
  if (watermark === 0 && reason === 'schedule') return;
  await tx.analyses.request({ id: analysisId, groupId, reason });
  if (watermark === 0) return failRun(tx, run, 'analysis_empty');
  if (!(await tx.analyses.start(analysisId, groupId, watermark, patience.runSeconds))) return;

  const inForce = await tx.legalBases.inForce(groupId);
  const { planned, withheld } = planRun(graph, inForce);
  if (planned.length === 0) return failRun(tx, run, 'analysis_not_permitted');
  await tx.shares.plan(analysisId, groupId, planned);
  const forecast = asksModels && inForce.has('model_transfer' satisfies Purpose);
  await tx.analyses.keepPlan(analysisId, {
    agents: [],
    withheld,
    ...(forecast && { forecast: await forecastOf(tx, run, { watermark, planned: planned.length }) }),
  });
  await advance(tx, dependencies, run);
};

/** Before the first call of a model: what there is to be read anew, and whether a budget allows any of it. */
const forecastOf = async (
  tx: Transaction,
  { analysisId, groupId }: OpenRun,
  { watermark, planned }: { watermark: number; planned: number },
): Promise<NonNullable<Manifest['forecast']>> => {
  const before = await tx.analyses.latestCompleted(groupId);
  const { messages, characters } = await tx.analyses.written(groupId, { after: before?.watermark ?? 0, watermark });
  return {
    newMessages: messages,
    // Statistics read as well, and ask nobody.
    inputTokens: tokensOf(characters) * (planned - 1),
    exhausted: await tx.budgets.usedUp(groupId, analysisId),
  };
};
