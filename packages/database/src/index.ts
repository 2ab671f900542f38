export { openRestore, type Restoration, type RestoreDatabase } from './backup/restore.ts';
export {
  type BackupDatabase,
  type BackupTable,
  type KeyTableName,
  keyTables,
  openBackup,
  type Snapshot,
} from './backup/snapshot.ts';
export {
  type Database,
  type DatabaseLimits,
  type DatabaseOptions,
  databaseLimits,
  openDatabase,
  type Transaction,
  type UserTransaction,
} from './database.ts';
export { type LedgerPlace, openModelLedger } from './model-ledger.ts';
export { type KeyDatabase, openKeys } from './open-keys.ts';
export type { AgentResultRow, NewAgentResult } from './repositories/agent-results.ts';
export type { AnalysisReason, AnalysisRow, AnalysisState, OpenRun } from './repositories/analyses.ts';
export type { ApiKeyRow } from './repositories/api-keys.ts';
export type { AnchoredHead } from './repositories/audit.ts';
export type { BudgetCap, BudgetScope, BudgetUse, Cap } from './repositories/budgets.ts';
export type { ConsentRow } from './repositories/consents.ts';
export type { SubjectRequestRow } from './repositories/data-subject-requests.ts';
export type { KnownDay } from './repositories/days.ts';
export type { ErasureRow, OpenErasure } from './repositories/erasures.ts';
export type { ExportRow, ExportSource, ExportState } from './repositories/exports.ts';
export type { GrantRow } from './repositories/grants.ts';
export type { GroupChanges, GroupRow } from './repositories/groups.ts';
export type { IncidentRow } from './repositories/incidents.ts';
export type {
  InsightFamily,
  InsightForm,
  InsightGrain,
  InsightSpan,
  MarkedDay,
  NewPartial,
  SealedPartial,
} from './repositories/insight-partials.ts';
export type { RewrappedKey } from './repositories/keys.ts';
export type { LegalBasisRow } from './repositories/legal-bases.ts';
export type {
  MemberDetail,
  MemberFlags,
  MemberName,
  MemberRow,
  NameKind,
  NewMemberName,
} from './repositories/members.ts';
export type { KnownFact, MemoryRow, NewMemory } from './repositories/memories.ts';
export type { MemoryCorrection } from './repositories/memory-corrections.ts';
export type { MessageFacts, NewMessage, SealedMessage } from './repositories/message-rows.ts';
export type { ChangedMessage, MessagePage, MessageSpan, StoredMessage } from './repositories/messages.ts';
export type { ModelUse, NewModelCall } from './repositories/model-calls.ts';
export { createMessagePack, type MessagePack } from './repositories/pack-messages.ts';
export type { KnownProfile, NewProfile, ProfileRow } from './repositories/profiles.ts';
export type { OutboxEvent } from './repositories/queue.ts';
export type { DueGroup, ScheduleOutcome, ScheduleRow } from './repositories/schedules.ts';
export type { NearSegment, SearchScope, TermSample, TermsRow } from './repositories/search.ts';
export type { NewSegment, StaleSegment } from './repositories/segments.ts';
export type { EndedShare, ShareRow } from './repositories/shares.ts';
export type { NewSubject, SubjectRow } from './repositories/subjects.ts';
export type { NewDaySummary, NewSummary, SummaryRow, SummedDay } from './repositories/summaries.ts';
export type { ProcessorRow, TransferRow } from './repositories/transfers.ts';
export type { EmbeddingBatch, StaleRow, Unsettled, VectorKind, VectorModels } from './repositories/vectors.ts';
export type { DeliveryRow, DueDelivery, PostedEvent } from './repositories/webhook-deliveries.ts';
export type { DisabledReason, WebhookRow } from './repositories/webhooks.ts';
