import type { AgentName, AnalysisId, GroupId } from '@prosa/contracts';

/** Turns texts into vectors of one length. */
export interface Embedding {
  model: string;
  dimensions: number;
  /** Host name of who is sent the texts; null where they stay in this process. */
  processor: string | null;
  /** `run` is charged with it, as the work of `agent`: memories where left out. */
  embed: (
    texts: string[],
    run: { groupId: GroupId; analysisId: AnalysisId; signal: AbortSignal; agent?: AgentName },
  ) => Float32Array[] | Promise<Float32Array[]>;
}
