import type { GroupId, OrganisationId, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface GroupRow {
  id: GroupId;
  organisationId: OrganisationId;
  nameSealed: Buffer;
  zone: string;
  locale: string;
  createdAt: Date;
}
export type Role = 'owner' | 'admin' | 'analyst' | 'viewer' | 'subject';

export const groupsRepository = (sql: Sql) => {
  const columns = sql`groups.id, organisation_id, name_sealed, zone, locale, groups.created_at`;
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

    find: async (id: GroupId): Promise<GroupRow | undefined> => {
      const [row] = await sql<GroupRow[]>`select ${columns} from prosa.groups where id = ${id}`;
      return row;
    },

    /** Groups the caller may see, newest first, after a cursor. */
    page: async (limit: number, before: GroupId | undefined): Promise<GroupRow[]> => sql<GroupRow[]>`
      select ${columns} from prosa.groups ${before ? sql`where id < ${before}` : sql``} order by id desc limit ${limit}`,

    role: async (id: GroupId, userId: UserId): Promise<Role | undefined> => {
      const [row] = await sql<{ role: Role }[]>`
        select role from prosa.grants where group_id = ${id} and user_id = ${userId}`;
      return row?.role;
    },
  };
};
