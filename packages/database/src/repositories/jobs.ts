import type { GroupId, OrganisationId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

/** What the scheduler does for the whole installation, through functions of the database: it has no rights on the tables. */
export const jobsRepository = (sql: Sql) => ({
  /** Takes a job that did not begin since a moment, by the clock of the database. False where it is not its time. */
  begin: async (name: string, everySeconds: number): Promise<boolean> => {
    const { count } = await sql`
      insert into prosa.jobs (name, started_at) values (${name}, now())
      on conflict (name) do update set started_at = now(), ended_at = null, outcome = null, count = null
      where jobs.started_at <= now() - make_interval(secs => ${everySeconds})`;
    return count === 1;
  },

  end: async (name: string, outcome: 'done' | 'failed', count: number | null): Promise<void> => {
    await sql`update prosa.jobs set ended_at = now(), outcome = ${outcome}, count = ${count} where name = ${name}`;
  },

  /** Groups that keep messages for some days only, and may let go of them. */
  groupsWithRetention: async (): Promise<{ groupId: GroupId; organisationId: OrganisationId }[]> => sql`
    select id as group_id, organisation_id from prosa.groups where retention_days is not null and not legal_hold order by id`,

  /** Deletes some of the messages that a group keeps no longer, and what quotes them; 0 when none are left. */
  sweepMessages: async (groupId: GroupId, now: Date, most: number): Promise<number> => {
    const [row] = await sql<[{ gone: number }]>`select private.sweep_messages(${groupId}, ${now}, ${most}) as gone`;
    return row.gone;
  },

  /** Deletes what the queues need no longer; 0 when nothing is left. */
  forgetDelivered: async (now: Date, most: number): Promise<number> => {
    const [row] = await sql<[{ gone: number }]>`select private.forget_delivered(${now}, ${most}) as gone`;
    return row.gone;
  },

  /** Answers to requests that may not come again, and records of access after the six months that the law wants them kept. */
  forgetRequests: async (now: Date): Promise<number> => {
    const keys = await sql`delete from prosa.idempotency_keys where expires_at < ${now}`;
    const records = await sql`delete from prosa.access_records where at < ${now}::timestamptz - interval '6 months'`;
    return keys.count + records.count;
  },

  /** The clock of the database, read before anything is asked of the broker. */
  now: async (): Promise<Date> => {
    const [row] = await sql<[{ now: Date }]>`select clock_timestamp() as now`;
    return row.now;
  },

  /** Keeps when a stream was made; true where it is not the one that was seen before. Locked until the transaction ends. */
  isNewStream: async (name: string, createdAt: Date): Promise<boolean> => {
    const [before] = await sql<{ createdAt: Date }[]>`
      select created_at from prosa.event_streams where name = ${name} for update`;
    await sql`
      insert into prosa.event_streams (name, created_at) values (${name}, ${createdAt})
      on conflict (name) do update set created_at = excluded.created_at`;
    return before !== undefined && before.createdAt.getTime() !== createdAt.getTime();
  },

  /** Lets services publish again what a stream lost that was published before a moment. Returns how many events. */
  republishLost: async (
    stream: { anew: boolean; firstSequence: number; lastSequence: number },
    askedAt: Date,
  ): Promise<number> => {
    const { anew, firstSequence, lastSequence } = stream;
    const [row] = await sql<[{ lost: number }]>`
      select private.republish_lost(${anew}, ${firstSequence}, ${lastSequence}, ${askedAt}) as lost`;
    return row.lost;
  },
});
