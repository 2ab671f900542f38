import {
  type AgentName,
  type Analysis,
  type AnalysisDetail,
  type AnalysisId,
  type ErrorCode,
  errorCodes,
  type GroupId,
  type Manifest,
} from '@prosa/contracts';

export interface AnalysisState {
  id: AnalysisId;
  groupId: GroupId;
  version: number | null;
  state: Analysis['state'];
  reason: Analysis['reason'];
  partial: boolean;
  errorCode: ErrorCode | null;
  manifest: Manifest | null;
  requestedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

export const analysisView = (row: AnalysisState): Analysis => ({
  id: row.id,
  groupId: row.groupId,
  version: row.version,
  state: row.state,
  reason: row.reason,
  partial: row.partial,
  error: row.errorCode && { code: row.errorCode, message: errorCodes[row.errorCode].title },
  requestedAt: row.requestedAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
});

export const analysisDetailView = (
  row: AnalysisState,
  agents: readonly {
    agent: AgentName;
    state: AnalysisDetail['agents'][number]['state'];
    errorCode: ErrorCode | null;
  }[],
): AnalysisDetail => ({
  ...analysisView(row),
  agents: agents.map(({ agent, state, errorCode }) => ({ name: agent, state, code: errorCode })),
  manifest: row.state === 'completed' ? row.manifest : null,
});
