import type { ChainedEntry, GroupId, OrganisationId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export const auditRepository = (sql: Sql) => ({
  /** The head of an organisation's chain, locked until the transaction ends; a new chain starts at position 0. */
  head: async (organisationId: OrganisationId): Promise<{ position: number; hash: Buffer }> => {
    await sql`
      insert into prosa.audit_heads (organisation_id, position, hash)
      values (${organisationId}, 0, ${Buffer.alloc(32)}) on conflict do nothing`;
    const [head] = await sql<{ position: number; hash: Buffer }[]>`
      select position, hash from prosa.audit_heads where organisation_id = ${organisationId} for update`;
    if (!head) throw new Error('the head of an audit chain vanished');
    return head;
  },

  append: async (entry: ChainedEntry): Promise<void> => {
    await sql`
      insert into prosa.audit_entries (organisation_id, position, event_id, event_type, group_id, source, occurred_at,
        details, previous_hash, hash)
      values (${entry.organisationId}, ${entry.position}, ${entry.eventId}, ${entry.eventType}, ${entry.groupId},
        ${entry.source}, ${entry.occurredAt}, ${sql.json(entry.details as never)}, ${entry.previousHash}, ${entry.hash})`;
    await sql`
      update prosa.audit_heads set position = ${entry.position}, hash = ${entry.hash}
      where organisation_id = ${entry.organisationId}`;
  },

  /** What the caller may read of a group's trail, newest first, before a place. */
  page: async (groupId: GroupId, limit: number, before: number | undefined): Promise<ChainedEntry[]> => sql<
    ChainedEntry[]
  >`
    select organisation_id, position, event_id, event_type, group_id, source, occurred_at, details, previous_hash, hash
    from prosa.audit_entries where group_id = ${groupId} ${before ? sql`and position < ${before}` : sql``}
    order by position desc limit ${limit}`,

  /** A whole chain in order. */
  chain: async (organisationId: OrganisationId): Promise<ChainedEntry[]> => sql<ChainedEntry[]>`
    select organisation_id, position, event_id, event_type, group_id, source, occurred_at, details, previous_hash, hash
    from prosa.audit_entries where organisation_id = ${organisationId} order by position`,
});
