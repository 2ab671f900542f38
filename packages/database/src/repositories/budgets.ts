import type { AnalysisId, GroupId, OrganisationId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

/** What a call that has not been made yet uses at most, and for whom. */
export interface PlannedUse {
  groupId: GroupId;
  analysisId: AnalysisId | null;
  tokens: number;
  /** Millionths of a US dollar; null where nobody said what the model costs. */
  costMicros: number | null;
}

/** A cap that does not allow a call, e.g. `group_run_tokens` or `organisation_month_cost`. */
export type Cap = `${'group' | 'organisation'}_${'run' | 'day' | 'month'}_${'tokens' | 'cost'}`;

interface Standing {
  scope: 'group' | 'organisation';
  period: 'run' | 'day' | 'month';
  capTokens: number | null;
  capCostMicros: number | null;
  tokens: number;
  costMicros: number;
}

/** Whose budgets: one group's, or those of all groups of the caller's organisation together. */
export type BudgetScope = { groupId: GroupId } | { organisationId: OrganisationId };

export interface BudgetCap {
  period: 'run' | 'day' | 'month';
  tokens: number | null;
  costMicros: number | null;
}

export interface BudgetUse extends BudgetCap {
  usedTokens: number;
  usedCostMicros: number;
}

export const budgetsRepository = (sql: Sql) => ({
  /**
   * Reserves what a call may use, where all caps of the run, the group and its organisation allow it once `share` (0 to 1) of
   * each is all that may be used. `id` is null where there are no caps to keep. Replicas wait for each other until the end
   * of the transaction, so it should hold nothing else. A cap on cost allows no call of a model without a price.
   */
  reserve: async (use: PlannedUse, share: number): Promise<{ id: number | null } | { exhausted: Cap }> => {
    const [place] = await sql<{ organisationId: string; capped: boolean }[]>`
      select organisation_id,
        exists (select from prosa.budgets where group_id = groups.id)
          or exists (select from prosa.organisation_budgets b where b.organisation_id = groups.organisation_id) as capped
      from prosa.groups where id = ${use.groupId}`;
    if (!place?.capped) return { id: null };
    await sql`select pg_advisory_xact_lock(hashtextextended(${`budgets/${place.organisationId}`}, 0))`;
    for (const standing of await standings(sql, use, place.organisationId)) {
      const exhausted = exhaustedBy(standing, use, share);
      if (exhausted) return { exhausted };
    }
    const [row] = await sql<[{ id: number }]>`
      insert into prosa.model_reservations (group_id, analysis_id, tokens, cost_micros)
      values (${use.groupId}, ${use.analysisId}, ${use.tokens}, ${use.costMicros}) returning id`;
    return { id: row.id };
  },

  /** A cap of the run, the group or its organisation that allows no call any more, not even the smallest. */
  usedUp: async (groupId: GroupId, analysisId: AnalysisId): Promise<Cap | null> => {
    const [place] = await sql<{ organisationId: string }[]>`
      select organisation_id from prosa.groups where id = ${groupId}`;
    if (!place) return null;
    const smallest = { groupId, analysisId, tokens: 1, costMicros: 1 };
    for (const standing of await standings(sql, smallest, place.organisationId)) {
      const exhausted = exhaustedBy(standing, smallest, 1);
      if (exhausted) return exhausted;
    }
    return null;
  },

  /** Every cap as far as the caller may see it, and what calls have used since its period began. */
  standing: async (scope: BudgetScope): Promise<BudgetUse[]> => {
    const { table, owner } = placeOf(sql, scope);
    const groups = 'groupId' in scope ? owner : sql`group_id in (select id from prosa.groups where ${owner})`;
    return sql<BudgetUse[]>`
      select period, caps.tokens, caps.cost_micros, used.tokens as used_tokens, used.cost_micros as used_cost_micros
      from ${table} as caps cross join lateral (
        select coalesce(sum(input_tokens + output_tokens), 0)::bigint as tokens, coalesce(sum(cost_micros), 0)::bigint as cost_micros
        from prosa.model_calls where ${groups} and caps.period <> 'run'
          and called_at >= date_trunc(nullif(caps.period, 'run'), now() at time zone 'UTC') at time zone 'UTC'
      ) as used
      where ${owner} order by array_position(array['run', 'day', 'month'], period)`;
  },

  /** Puts caps in the place of those there are. */
  put: async (scope: BudgetScope, caps: readonly BudgetCap[]): Promise<void> => {
    const { table, owner } = placeOf(sql, scope);
    await sql`delete from ${table} where ${owner}`;
    const of = 'groupId' in scope ? { group_id: scope.groupId } : { organisation_id: scope.organisationId };
    for (const { period, tokens, costMicros } of caps)
      await sql`insert into ${table} ${sql({ ...of, period, tokens, cost_micros: costMicros })}`;
  },

  /** Ends a reservation, and those of the same group whose process did not live to end them. */
  release: async (groupId: GroupId, id: number): Promise<void> => {
    await sql`
      delete from prosa.model_reservations
      where group_id = ${groupId} and (id = ${id} or reserved_at < now() - interval '15 minutes')`;
  },
});

const placeOf = (sql: Sql, scope: BudgetScope) =>
  'groupId' in scope
    ? { table: sql`prosa.budgets`, owner: sql`group_id = ${scope.groupId}` }
    : { table: sql`prosa.organisation_budgets`, owner: sql`organisation_id = ${scope.organisationId}` };

/** Every cap, and what has been used of it and is reserved since its period began: a run's when it was asked for. */
const standings = (sql: Sql, { groupId, analysisId }: PlannedUse, organisationId: string) => sql<Standing[]>`
  with caps as (
    select 'group' as scope, period, tokens, cost_micros, array[group_id] as groups
    from prosa.budgets where group_id = ${groupId}
    union all
    select 'organisation', period, tokens, cost_micros,
      array(select id from prosa.groups where organisation_id = ${organisationId})
    from prosa.organisation_budgets where organisation_id = ${organisationId}
  ), periods as (
    select *, case period
      when 'run' then coalesce((select requested_at from prosa.analyses where id = ${analysisId}), 'infinity')
      else date_trunc(period, now() at time zone 'UTC') at time zone 'UTC' end as since
    from caps
  )
  select scope, period, periods.tokens as cap_tokens, periods.cost_micros as cap_cost_micros,
    coalesce(sum(used.tokens), 0)::bigint as tokens, coalesce(sum(used.cost_micros), 0)::bigint as cost_micros
  from periods left join lateral (
    select input_tokens + output_tokens as tokens, cost_micros from prosa.model_calls
    where group_id = any (groups) and called_at >= since and (period <> 'run' or analysis_id = ${analysisId})
    union all
    select tokens, cost_micros from prosa.model_reservations
    where group_id = any (groups) and reserved_at >= now() - interval '15 minutes'
      and (period <> 'run' or analysis_id = ${analysisId})
  ) as used on true
  group by scope, period, periods.tokens, periods.cost_micros
  order by scope, period`;

const exhaustedBy = (standing: Standing, use: PlannedUse, share: number): Cap | null => {
  const { scope, period, capTokens, capCostMicros, tokens, costMicros } = standing;
  if (capTokens !== null && tokens + use.tokens > capTokens * share) return `${scope}_${period}_tokens`;
  if (capCostMicros === null) return null;
  const allowed = use.costMicros !== null && costMicros + use.costMicros <= capCostMicros * share;
  return allowed ? null : `${scope}_${period}_cost`;
};
