import type { AgentName, AnalysisId } from '@prosa/contracts';
import type { Database } from '@prosa/database';

/** Aborts a share's work where the share has ended meanwhile, or its run has. */
export class ShareEnded extends Error {}

/**
 * Says that a share is being worked on, as long as it is. `signal` is aborted where the given one is, and with `ShareEnded`
 * where nobody wants the result any more. A beat that fails is none: the next may not.
 */
export const startHeartbeat = (
  database: Database,
  { analysisId, agent }: { analysisId: AnalysisId; agent: AgentName },
  given: AbortSignal,
  everyMs = 5_000,
): { signal: AbortSignal; stop: () => void } => {
  const ended = new AbortController();
  const beat = async () => {
    const wanted = await database.transaction((tx) => tx.agentResults.beat(analysisId, agent));
    if (!wanted) ended.abort(new ShareEnded());
  };
  const timer = setInterval(() => void beat().catch(() => {}), everyMs);
  return { signal: AbortSignal.any([given, ended.signal]), stop: () => clearInterval(timer) };
};
