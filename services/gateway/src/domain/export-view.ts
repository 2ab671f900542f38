import { type ErrorCode, type Export, type ExportId, errorCodes, type GroupId } from '@prosa/contracts';

/** What the state of an export is told from. */
export interface ExportState {
  id: ExportId;
  groupId: GroupId;
  state: Export['state'];
  bytes: number;
  bytesDone: number;
  batches: number | null;
  batchesEmbedded: number;
  entries: number;
  stored: number;
  accounting: Record<string, number> | null;
  errorCode: ErrorCode | null;
  errorMessage: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  analysisId: string | null;
}

/** Done means: every batch has vectors, and the analysis that they led to is known. */
const phaseOf = ({ state, batches, batchesEmbedded, analysisId }: ExportState): Export['phase'] => {
  switch (state) {
    case 'uploaded':
      return 'waiting';
    case 'parsing':
    case 'failed':
      return state;
    case 'stored':
      return batchesEmbedded >= (batches ?? 0) && analysisId !== null ? 'done' : 'embedding';
  }
};

export const exportView = (row: ExportState): Export => ({
  id: row.id,
  groupId: row.groupId,
  state: row.state,
  phase: phaseOf(row),
  bytes: row.bytes,
  bytesDone: row.bytesDone,
  batches: row.batches,
  batchesEmbedded: row.batchesEmbedded,
  entries: row.entries,
  stored: row.stored,
  accounting: row.accounting,
  error: row.errorCode && { code: row.errorCode, message: row.errorMessage ?? errorCodes[row.errorCode].title },
  analysisId: row.analysisId as Export['analysisId'],
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
