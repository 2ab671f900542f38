import type { GroupId, MemberId, OrganisationId, Role, UserId } from '@prosa/contracts';
import postgres from 'postgres';
import type { Sql } from '../sql.ts';

export interface GroupRow {
  id: GroupId;
  organisationId: OrganisationId;
  nameSealed: Buffer;
  zone: string;
  locale: string;
  analystsSeeProfiles: boolean;
  retentionDays: number | null;
  legalHold: boolean;
  /** What people with no account name the group by. */
  requestHandle: string;
  createdAt: Date;
}
type Changeable = Omit<GroupRow, 'id' | 'organisationId' | 'requestHandle' | 'createdAt'>;
/** What is undefined stays as it is. */
export type GroupChanges = { [K in keyof Changeable]?: Changeable[K] | undefined };

export const groupsRepository = (sql: Sql) => {
  const columns = sql`groups.id, organisation_id, name_sealed, zone, locale, analysts_see_profiles, retention_days,
    legal_hold, request_handle, groups.created_at`;
  return {
    /** A new group of the calling user, who becomes its owner; the organisation is made with the first. */
    create: async (group: {
      id: GroupId;
      organisationId: OrganisationId;
      nameSealed: Buffer;
      zone: string;
      locale: string;
      key: { id: string; wrapped: Uint8Array };
    }): Promise<void> => {
      await sql`select private.create_group(${group.id}, ${group.organisationId}, ${group.nameSealed}, ${group.zone},
        ${group.locale}, ${group.key.id}, ${Buffer.from(group.key.wrapped)})`;
    },

    /** The tenant that the caller owns; undefined where they own none. */
    ownOrganisation: async (userId: UserId): Promise<OrganisationId | undefined> => {
      const [row] = await sql<{ id: OrganisationId }[]>`select id from prosa.organisations where owner_id = ${userId}`;
      return row?.id;
    },

    /** The tenants of some groups, as the gateway itself; those that are gone are left out. */
    organisations: async (ids: readonly GroupId[]): Promise<Map<GroupId, OrganisationId>> => {
      const rows = await sql<{ id: GroupId; organisationId: OrganisationId }[]>`
        select id, organisation_id from private.organisations_of(${[...ids]}::text[])`;
      return new Map(rows.map(({ id, organisationId }) => [id, organisationId]));
    },

    find: async (id: GroupId): Promise<GroupRow | undefined> => {
      const [row] = await sql<GroupRow[]>`select ${columns} from prosa.groups where id = ${id}`;
      return row;
    },

    /** Changes what is given; nothing where the caller may not. */
    change: async (id: GroupId, changes: GroupChanges): Promise<GroupRow | undefined> => {
      const keys = (Object.keys(changes) as (keyof GroupChanges)[]).filter((key) => changes[key] !== undefined);
      if (keys.length === 0) return undefined;
      const given = Object.fromEntries(keys.map((key) => [postgres.fromCamel(key), changes[key]]));
      const [row] = await sql<GroupRow[]>`
        update prosa.groups set ${sql(given)} where id = ${id} returning ${columns}`;
      return row;
    },

    /** Takes everything of the group along. False where the caller may not, or a legal hold forbids it. */
    remove: async (id: GroupId): Promise<boolean> => {
      const { count } = await sql`delete from prosa.groups where id = ${id}`;
      return count > 0;
    },

    /** Groups the caller may see, newest first, after a cursor. */
    page: async (limit: number, before: GroupId | undefined): Promise<GroupRow[]> => sql<GroupRow[]>`
      select ${columns} from prosa.groups ${before ? sql`where id < ${before}` : sql``} order by id desc limit ${limit}`,

    /** The caller's access: the role, and the member the caller is. */
    access: async (id: GroupId, userId: UserId): Promise<{ role: Role; memberId: MemberId | null } | undefined> => {
      const [row] = await sql<{ role: Role; memberId: MemberId | null }[]>`
        select role, member_id from prosa.grants where group_id = ${id} and user_id = ${userId}`;
      return row;
    },
  };
};
