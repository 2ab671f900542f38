import type { Columns } from './classes.ts';

/** What may stand in logs, traces and metrics (the allowlist of packages/runtime), by what it says: never a name, a number or a text. */
export const logFields: Columns = {
  member: 'groupId memberId memoryId segmentId',
  account: 'userId',
  right: 'erasureId requestId',
  operation: `organisationId exportId analysisId eventId keyId webhookId leaseId causationId correlationId action agent bucket check
    code component consumer data durable eventType format job kind lease locale method migration mode model operation outcome
    peer phase promptVersion provider purpose reason role route schedule schemaVersion serverVersion signal state step stream
    subject table type zone url at dueAt since until accepted ackPending analysisVersion attempt attempts batch batches bytes
    concurrency costMicros count deadlineMs delayMs deliveries dimensions duplicates durationMs exitCode failed failures
    inputTokens lag limit line lines members messages outputTokens partition pending pid port rejected remaining retries rows
    segments sequence skipped status tokens total waitMs cached empty forced last ok redelivered retryable`,
};
