import type { GroupId, Incident, IncidentId, MemberId, OrganisationId, UserId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface IncidentRow {
  id: IncidentId;
  organisationId: OrganisationId;
  kind: Incident['kind'];
  severity: Incident['severity'];
  dataClasses: string[];
  membersAffected: number | null;
  periodFrom: Date | null;
  periodUntil: Date | null;
  detectedAt: Date;
  dueAt: Date;
  authorityNotifiedAt: Date | null;
  subjectsNotifiedAt: Date | null;
  closedAt: Date | null;
}
type NewIncident = Omit<IncidentRow, 'authorityNotifiedAt' | 'subjectsNotifiedAt' | 'closedAt'>;
export interface IncidentChanges {
  severity?: Incident['severity'] | undefined;
  membersAffected?: number | undefined;
  periodFrom?: Date | undefined;
  periodUntil?: Date | undefined;
  authorityNotified?: true | undefined;
  subjectsNotified?: true | undefined;
  closed?: true | undefined;
}

/** What the trail says of a period: entries by group, by member and by type of event. */
export interface Affected {
  groups: { groupId: GroupId; entries: number }[];
  members: { groupId: GroupId; memberId: MemberId; entries: number }[];
  events: { eventType: string; entries: number }[];
}

/** Of the tenant that the caller owns. */
export const incidentsRepository = (sql: Sql) => {
  const columns = sql`id, organisation_id, kind, severity, data_classes, members_affected, period_from, period_until,
    detected_at, due_at, authority_notified_at, subjects_notified_at, closed_at`;
  return {
    /** The tenant of the caller; undefined where there is none. */
    organisationOf: async (userId: UserId): Promise<OrganisationId | undefined> => {
      const [row] = await sql<{ id: OrganisationId }[]>`select id from prosa.organisations where owner_id = ${userId}`;
      return row?.id;
    },

    register: async (incident: NewIncident): Promise<IncidentRow | undefined> => {
      const { id, organisationId, kind, severity, dataClasses, membersAffected, periodFrom, periodUntil } = incident;
      const [row] = await sql<IncidentRow[]>`
        insert into prosa.incidents (id, organisation_id, kind, severity, data_classes, members_affected, period_from,
          period_until, detected_at, due_at)
        values (${id}, ${organisationId}, ${kind}, ${severity}, ${dataClasses}, ${membersAffected}, ${periodFrom},
          ${periodUntil}, ${incident.detectedAt}, ${incident.dueAt}) returning ${columns}`;
      return row;
    },

    /** Newest first. */
    page: async (limit: number, before: IncidentId | undefined): Promise<IncidentRow[]> => sql<IncidentRow[]>`
      select ${columns} from prosa.incidents where organisation_id is not null ${before ? sql`and id < ${before}` : sql``}
      order by id desc limit ${limit}`,

    find: async (id: IncidentId): Promise<IncidentRow | undefined> => {
      const [row] = await sql<IncidentRow[]>`select ${columns} from prosa.incidents where id = ${id}`;
      return row;
    },

    /** What is undefined stays; the time of what was done already, too. */
    change: async (id: IncidentId, changes: IncidentChanges): Promise<IncidentRow | undefined> => {
      const done = (column: string, flag: true | undefined) =>
        flag ? sql`coalesce(${sql(column)}, now())` : sql(column);
      const [row] = await sql<IncidentRow[]>`
        update prosa.incidents set severity = coalesce(${changes.severity ?? null}, severity),
          members_affected = coalesce(${changes.membersAffected ?? null}::integer, members_affected),
          period_from = coalesce(${changes.periodFrom ?? null}::timestamptz, period_from),
          period_until = coalesce(${changes.periodUntil ?? null}::timestamptz, period_until),
          authority_notified_at = ${done('authority_notified_at', changes.authorityNotified)},
          subjects_notified_at = ${done('subjects_notified_at', changes.subjectsNotified)},
          closed_at = ${done('closed_at', changes.closed)}
        where id = ${id} returning ${columns}`;
      return row;
    },

    /** As far as the caller may read the trail. */
    affected: async (organisationId: OrganisationId, from: Date, until: Date): Promise<Affected> => {
      const touched = sql`from prosa.audit_entries
        where organisation_id = ${organisationId} and occurred_at between ${from} and ${until}`;
      return {
        groups: await sql`select group_id, count(*) as entries ${touched} group by 1 order by 2 desc`,
        members: await sql`
          select group_id, details ->> 'memberId' as member_id, count(*) as entries ${touched}
            and details ->> 'memberId' is not null group by 1, 2 order by 3 desc`,
        events: await sql`select event_type, count(*) as entries ${touched} group by 1 order by 2 desc`,
      };
    },
  };
};
