import type { GroupId, OrganisationId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface DueGroup {
  groupId: GroupId;
  organisationId: OrganisationId;
}

export const schedulesRepository = (sql: Sql) => ({
  /** Groups last analysed at or before a time, locked until the transaction ends: replicas never take the same. */
  due: async (lastRunBy: Date, limit: number): Promise<DueGroup[]> => sql<DueGroup[]>`
    select schedules.group_id, organisation_id
    from prosa.schedules join prosa.groups on groups.id = schedules.group_id
    where last_run_at <= ${lastRunBy} order by last_run_at limit ${limit}
    for update of schedules skip locked`,

  ran: async (groupId: GroupId, at: Date): Promise<void> => {
    await sql`update prosa.schedules set last_run_at = ${at} where group_id = ${groupId}`;
  },
});
