import type { ChainedEntry, GroupId, OrganisationId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface TrailHead {
  position: number;
  hash: Buffer;
}

/** How far a chain is signed for. */
export interface AnchoredHead extends TrailHead {
  organisationId: OrganisationId;
  anchoredPosition: number;
  anchoredAt: Date | null;
  /** SHA-256 of the newest signed head; null where there is none. */
  anchorDigest: Buffer | null;
}

export const auditRepository = (sql: Sql) => {
  const columns = sql`organisation_id, position, event_id, event_type, group_id, source, occurred_at, details, previous_hash, hash`;
  const heads = sql`organisation_id, position, hash, anchored_position, anchored_at, anchor_digest`;
  return {
    /** The heads of some chains, locked until the transaction ends, always in the same order; a new chain starts at position 0. */
    lockHeads: async (organisationIds: readonly OrganisationId[]): Promise<Map<OrganisationId, TrailHead>> => {
      const ids = [...new Set(organisationIds)].sort();
      await sql`
        insert into prosa.audit_heads (organisation_id, position, hash)
        select id, 0, ${Buffer.alloc(32)} from unnest(${ids}::text[]) as id order by id on conflict do nothing`;
      const rows = await sql<(TrailHead & { organisationId: OrganisationId })[]>`
        select organisation_id, position, hash from prosa.audit_heads
        where organisation_id = any (${ids}::text[]) order by organisation_id for update`;
      return new Map(rows.map(({ organisationId, ...head }) => [organisationId, head]));
    },

    /** Adds links, in order, and moves the heads of their chains. */
    append: async (entries: readonly ChainedEntry[]): Promise<void> => {
      const column = <T>(of: (entry: ChainedEntry) => T): T[] => entries.map(of);
      // Bytes as hexadecimal digits: the driver has no array of them.
      await sql`
        insert into prosa.audit_entries (${columns})
        select organisation_id, position, event_id, event_type, group_id, source, occurred_at::timestamptz, details::jsonb,
          decode(previous_hash, 'hex'), decode(hash, 'hex')
        from unnest(
          ${column((entry) => entry.organisationId)}::text[], ${column((entry) => entry.position)}::bigint[],
          ${column((entry) => entry.eventId)}::text[], ${column((entry) => entry.eventType)}::text[],
          ${column((entry) => entry.groupId)}::text[], ${column((entry) => entry.source)}::text[],
          ${column((entry) => entry.occurredAt.toISOString())}::text[],
          ${column((entry) => JSON.stringify(entry.details))}::text[],
          ${column((entry) => entry.previousHash.toString('hex'))}::text[],
          ${column((entry) => entry.hash.toString('hex'))}::text[]) as entry (${columns})`;
      const newest = [...new Map(entries.map((entry) => [entry.organisationId, entry])).values()];
      await sql`
        update prosa.audit_heads set position = moved.position, hash = decode(moved.hash, 'hex'),
          unanchored_since = coalesce(unanchored_since, now())
        from unnest(${newest.map(({ organisationId }) => organisationId)}::text[],
          ${newest.map(({ position }) => position)}::bigint[], ${newest.map(({ hash }) => hash.toString('hex'))}::text[])
          as moved (organisation_id, position, hash)
        where audit_heads.organisation_id = moved.organisation_id`;
    },

    /** What the caller may read of a group's trail, newest first, before a place. */
    page: async (groupId: GroupId, limit: number, before: number | undefined): Promise<ChainedEntry[]> => sql<
      ChainedEntry[]
    >`
      select ${columns} from prosa.audit_entries
      where group_id = ${groupId} ${before ? sql`and position < ${before}` : sql``}
      order by position desc limit ${limit}`,

    /** A chain behind a position, in order. */
    chain: async (organisationId: OrganisationId, after = 0, limit = 1_000_000): Promise<ChainedEntry[]> => sql<
      ChainedEntry[]
    >`
      select ${columns} from prosa.audit_entries
      where organisation_id = ${organisationId} and position > ${after} order by position limit ${limit}`,

    /** The same, as the tenant's owner; nobody else finds anything. */
    chainAsOwner: async (organisationId: OrganisationId, after: number, limit: number): Promise<ChainedEntry[]> =>
      sql<ChainedEntry[]>`select ${columns} from private.trail_of(${organisationId}, ${after}, ${limit})`,

    /** Where a chain stands, as the tenant's owner. */
    headAsOwner: async (organisationId: OrganisationId): Promise<AnchoredHead | undefined> => {
      const [head] = await sql<AnchoredHead[]>`select ${heads} from private.trail_head(${organisationId})`;
      return head;
    },

    /** Every chain behind a tenant, in order. */
    heads: async (after: string, limit: number): Promise<AnchoredHead[]> => sql<AnchoredHead[]>`
      select ${heads} from prosa.audit_heads where organisation_id > ${after} order by organisation_id limit ${limit}`,

    /** Chains with entries that no signed head has spoken of since some time, the longest waiting first. */
    unanchored: async (since: Date, limit: number): Promise<AnchoredHead[]> => sql<AnchoredHead[]>`
      select ${heads} from prosa.audit_heads where unanchored_since <= ${since} and position > anchored_position
      order by unanchored_since limit ${limit}`,

    /** Notes that a head is signed for. What came behind it meanwhile waits for the next. */
    anchored: async (organisationId: OrganisationId, at: Date, position: number, digest: Uint8Array): Promise<void> => {
      await sql`
        update prosa.audit_heads set anchored_position = ${position}, anchored_at = ${at},
          anchor_digest = ${Buffer.from(digest)}, unanchored_since = case when audit_heads.position > ${position} then ${at}::timestamptz end
        where organisation_id = ${organisationId} and anchored_position <= ${position}`;
    },
  };
};
