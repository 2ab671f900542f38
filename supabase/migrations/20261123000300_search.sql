-- Search by words in sealed messages. Each message has the terms of its text (packages/search) as blind numbers (packages/vault): equal
-- within a group, and only there. They tell whoever holds the database which messages of a group share a word and how often
-- each word occurs, not which word it is (ADR 14).

alter table prosa.messages add column terms integer[] not null default '{}';
comment on column prosa.messages.terms is 'Blind index: distinct words of the text, each as a truncated HMAC under a key of the group. Gone with the row, replaced with the text.';

-- New entries wait in a list and are merged by the megabyte, which is several times as cheap. Every search reads the list through,
-- so whoever has brought many merges them at the end; autovacuum does as well.
create index messages_terms on prosa.messages using gin (terms) with (fastupdate = on, gin_pending_list_limit = 16384);
grant update (terms) on prosa.messages to prosa_ingestion;
-- Merging at once what waited takes as much memory; with less it is done in pieces, at the price of merging often.
alter role prosa_ingestion set work_mem = '64MB';

-- Row-level security comes before any other condition that is not leakproof, and those of arrays are not: under it no index could
-- be used. So these two look for the caller, and let pass what the policies of messages let pass. What a message says is read
-- under the policies as ever.

-- Messages that have a term, so many at most, for each of some terms; in one partition, by the index whatever the planner thinks.
create function private.messages_with_terms(
  of_group text, wanted integer[], at_most integer[], author text, since timestamp, until timestamp
) returns table (term integer, ids bigint[])
language plpgsql stable security definer set search_path = ''
  set plan_cache_mode = 'force_custom_plan' set enable_seqscan = off set enable_indexscan = off
as $$
declare
  reads_all boolean := of_group in (select private.my_groups_as('{owner,admin,analyst}'));
  mine text[] := array(select private.my_members());
begin
  return query
    select sought.term, array(
      select messages.id from prosa.messages
      where messages.group_id = of_group and messages.terms @> array[sought.term]
        and (reads_all or messages.member_id = any (mine))
        and (author is null or messages.member_id = author)
        and (since is null or messages.local_time >= since) and (until is null or messages.local_time < until)
      limit sought.most)
    from unnest(wanted, at_most) as sought (term, most);
end
$$;

-- About how many messages the caller may read in a group, and how many of a sample of them have each of the sample's terms.
create function private.sampled_terms(of_group text)
returns table (size bigint, sampled integer, terms integer[], seen integer[])
language plpgsql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan' as $$
declare
  reads_all boolean := of_group in (select private.my_groups_as('{owner,admin,analyst}'));
  mine text[] := array(select private.my_members());
  points constant integer := 20;
  at_each constant integer := 25;
begin
  return query
    with span as (
      select min(local_time) as first, max(local_time) as last from prosa.messages where reads_all and group_id = of_group
    ), sample as materialized (
      select drawn.terms from span cross join generate_series(0, points - 1) as point
      cross join lateral (
        select messages.terms from prosa.messages
        where reads_all and group_id = of_group and local_time >= span.first + (span.last - span.first) * (point::float8 / points)
        order by local_time, id limit at_each
      ) as drawn
      union all
      (select messages.terms from prosa.messages
        where not reads_all and group_id = of_group and member_id = any (mine) limit points * at_each)
    ), counts as (
      select one.term, count(*)::integer as seen from sample cross join unnest(sample.terms) as one (term)
      group by 1
    )
    select
      case when reads_all then (select coalesce(sum(stored), 0) from prosa.exports where group_id = of_group)
        else (select count(*) from sample) end,
      (select count(*)::integer from sample),
      coalesce((select array_agg(counts.term order by counts.term) from counts), '{}'),
      coalesce((select array_agg(counts.seen order by counts.term) from counts), '{}');
end
$$;

-- Merges what waits in the index of a group's partition. Only an index's owner may.
create function private.merge_terms(of_group text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform gin_clean_pending_list(indexrelid::regclass)
  from pg_catalog.pg_index join pg_catalog.pg_inherits on inhrelid = indexrelid
  where inhparent = 'prosa.messages_terms'::regclass
    and indrelid = (select tableoid from prosa.messages where group_id = of_group limit 1);
end
$$;

revoke all on function private.merge_terms(text), private.messages_with_terms(text, integer[], integer[], text, timestamp, timestamp),
  private.sampled_terms(text) from public;
grant execute on function private.messages_with_terms(text, integer[], integer[], text, timestamp, timestamp),
  private.sampled_terms(text) to authenticated;

-- When the last batch of an export has its vectors.
grant usage on schema private to prosa_embedding;
grant execute on function private.merge_terms(text) to prosa_embedding;
comment on function private.merge_terms(text) is 'Merges new entries into the index of terms, so that searches are fast again.';
comment on function private.messages_with_terms(text, integer[], integer[], text, timestamp, timestamp) is
  'Ids of the messages the caller may read that have a term, for each of some terms.';
comment on function private.sampled_terms(text) is
  'About how many messages of a group the caller may read, and how many of a sample have each of its terms.';
