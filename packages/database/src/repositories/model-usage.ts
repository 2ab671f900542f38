import type { GroupId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface UsageRow {
  groupId: GroupId;
  date: string;
  calls: number;
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  /** Millionths of a US dollar; null where no call has a price. */
  costMicros: number | null;
  unpricedCalls: number;
}

/** Days are inclusive, and UTC. */
export interface UsageWindow {
  from: string;
  to: string;
  groupId: GroupId | undefined;
}

export const modelUsageRepository = (sql: Sql) => ({
  /** What models used by day and group, newest day first, as far as the caller may see it; behind a place. */
  page: async (
    { from, to, groupId }: UsageWindow,
    limit: number,
    after: { date: string; groupId: GroupId } | undefined,
  ): Promise<UsageRow[]> => sql<UsageRow[]>`
    select * from (
      select group_id, (called_at at time zone 'UTC')::date::text as date, count(*) as calls,
        sum(input_tokens) as input_tokens, sum(cached_tokens) as cached_tokens, sum(output_tokens) as output_tokens,
        sum(cost_micros)::bigint as cost_micros, count(*) filter (where cost_micros is null) as unpriced_calls
      from prosa.model_calls
      where called_at >= ${from}::text::timestamp at time zone 'UTC'
        and called_at < (${to}::text::timestamp + interval '1 day') at time zone 'UTC'
        ${groupId ? sql`and group_id = ${groupId}` : sql``}
      group by 1, 2
    ) as days
    ${after ? sql`where date < ${after.date} or (date = ${after.date} and group_id > ${after.groupId})` : sql``}
    order by date desc, group_id limit ${limit}`,
});
