import type { GroupId, MemberId, Purpose } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface TransferRow {
  id: number;
  purpose: Purpose;
  processor: string;
  region: string;
  model: string;
  dataClasses: string[];
  inputTokens: number;
  occurredAt: Date;
}

export interface ProcessorRow extends Pick<TransferRow, 'purpose' | 'processor' | 'region' | 'model'> {
  transfers: number;
  firstAt: Date;
  lastAt: Date;
}

/** Who data of a group went to, and who did what with a member's. */
export const transfersRepository = (sql: Sql) => ({
  /** Newest first, behind a place. */
  page: async (groupId: GroupId, limit: number, before: number | undefined): Promise<TransferRow[]> => sql<
    TransferRow[]
  >`
    select id, purpose, processor, region, model, data_classes, input_tokens, occurred_at from prosa.transfer_records
    where group_id = ${groupId} ${before ? sql`and id < ${before}` : sql``} order by id desc limit ${limit}`,

  processors: async (groupId: GroupId): Promise<ProcessorRow[]> => sql<ProcessorRow[]>`
    select purpose, processor, region, model, count(*) as transfers, min(occurred_at) as first_at,
      max(occurred_at) as last_at
    from prosa.transfer_records where group_id = ${groupId} group by 1, 2, 3, 4 order by last_at desc`,

  /** Users with access by role, and addresses that events are posted to. */
  recipients: async (groupId: GroupId): Promise<{ role: string; users: number; webhooks: number }[]> => sql`
    select role, users, webhooks from private.recipients(${groupId}) order by role`,

  /** What the trail says of one member, newest first. */
  trail: async (
    groupId: GroupId,
    memberId: MemberId,
    limit: number,
  ): Promise<{ eventType: string; source: string; occurredAt: Date }[]> => sql`
    select event_type, source, occurred_at from prosa.audit_entries
    where group_id = ${groupId} and details ->> 'memberId' = ${memberId} order by position desc limit ${limit}`,
});
