import type { Sql } from '../sql.ts';

/** What an operator watches of all tenants together: counts and ages, never whose. */
export const figuresRepository = (sql: Sql) => ({
  /** Requests of data subjects that nobody has answered, and those whose time is over. */
  openRequests: async (now: Date): Promise<{ open: number; overdue: number }> => {
    const [row] = await sql<[{ open: number; overdue: number }]>`
      select count(*) as open, count(*) filter (where due_at < ${now}) as overdue
      from prosa.data_subject_requests
      where state in ('opened', 'in_progress') and (opened_by is not null or verified_at is not null)`;
    return row;
  },

  /** Since when an entry of the audit trail waits for a signed head; null where none does. */
  unanchoredSince: async (): Promise<Date | null> => {
    const [row] = await sql<[{ since: Date | null }]>`
      select min(unanchored_since) as since from prosa.audit_heads where unanchored_since is not null`;
    return row.since;
  },

  /** When each job of the scheduler ended well, where its last run did; and when a backup, a restore and a drill last did. */
  jobsDone: (): Promise<{ name: string; endedAt: Date }[]> => sql`
    select name, ended_at from prosa.jobs where outcome = 'done'
    union all select kind, max(ended_at) from prosa.operations where outcome = 'done' group by kind`,
});
