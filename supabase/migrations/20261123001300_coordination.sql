-- Runs as a graph of agents with deadlines, cancelled when somebody wants that; schedules by cron; what streams lost is found again.

alter table prosa.analyses
  drop constraint analyses_state_check,
  drop constraint analyses_reason_check,
  add constraint analyses_state_check check (state in ('requested', 'running', 'completed', 'failed', 'cancelled')),
  add constraint analyses_reason_check check (reason in ('manual', 'new-data', 'schedule', 'retention', 'erasure')),
  add column deadline_at timestamptz,
  add column inputs text,
  add column cancelled_by uuid;
create index analyses_open on prosa.analyses (requested_at) where state in ('requested', 'running');
comment on column prosa.analyses.deadline_at is 'When the agents that still work are given up, and the run ends with what there is.';
comment on column prosa.analyses.inputs is 'Digest of what there was to analyse when it started: another run of the same finds the same.';
comment on column prosa.analyses.cancelled_by is 'Who cancelled it.';

alter table prosa.agent_results
  drop constraint agent_results_state_check,
  add constraint agent_results_state_check check (state in ('waiting', 'requested', 'completed', 'failed')),
  add column requested_at timestamptz,
  add column deadline_at timestamptz,
  add column attempts integer not null default 0 check (attempts >= 0);
create index agent_results_open on prosa.agent_results (analysis_id) where state in ('waiting', 'requested');
comment on column prosa.agent_results.requested_at is 'When it was last asked for; null while it waits for what it needs.';
comment on column prosa.agent_results.deadline_at is 'When it is given up.';
comment on column prosa.agent_results.attempts is 'How often it was asked for: again where whoever ran it went silent.';

alter table prosa.schedules
  add column always boolean not null default false,
  add column last_outcome text check (last_outcome in ('requested', 'unchanged', 'empty')),
  add column last_analysis_id text;
comment on column prosa.schedules.always is 'Whether to analyse also where nothing has changed since the last version.';
comment on column prosa.schedules.last_outcome is 'What came of the last time: an analysis was asked for, or nothing had changed, or there is nothing yet.';
comment on column prosa.schedules.last_analysis_id is 'The analysis that was last asked for; the coordinator makes it when it hears of it.';
comment on column prosa.schedules.next_run_at is 'The next time, with its jitter; null until the scheduler has planned it.';
grant update (always, next_run_at) on prosa.schedules to authenticated;

create table prosa.jobs (
  name text primary key,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('done', 'failed')),
  count bigint
);
comment on table prosa.jobs is 'What the scheduler does for the whole installation, and when it last did: retention, reconciling, backups.';
comment on column prosa.jobs.name is 'The job.';
comment on column prosa.jobs.started_at is 'When it last began; no replica begins it again before its time.';
comment on column prosa.jobs.ended_at is 'When that run ended; null while it works, or where it was killed.';
comment on column prosa.jobs.outcome is 'How it ended.';
comment on column prosa.jobs.count is 'How much it did.';

create table prosa.event_streams (
  name text primary key,
  created_at timestamptz not null
);
comment on table prosa.event_streams is 'Streams as they were last seen: one that was made anew has lost what it held.';
comment on column prosa.event_streams.name is 'The stream.';
comment on column prosa.event_streams.created_at is 'When it was made, by the clock of the broker.';

alter table prosa.outbox
  add column stream_sequence bigint,
  add column republished integer not null default 0;
create index outbox_published on prosa.outbox (published_at) where published_at is not null;
comment on column prosa.outbox.stream_sequence is 'Its place in the stream, as the broker said.';
comment on column prosa.outbox.republished is 'How often the stream had lost it.';
grant update (stream_sequence) on prosa.outbox to prosa_gateway, prosa_service;

alter table prosa.jobs enable row level security;
alter table prosa.event_streams enable row level security;
create policy service_all on prosa.jobs to prosa_service using (true) with check (true);
create policy service_all on prosa.event_streams to prosa_service using (true) with check (true);
grant select, insert, update on prosa.jobs, prosa.event_streams to prosa_scheduler;
grant select on prosa.analyses, prosa.marked_days to prosa_scheduler;
grant usage on schema private to prosa_coordinator, prosa_scheduler;

-- Days with a message that came, changed or went; members and what they want; bases in law. The marks of days only rise, so that
-- their sum tells every change, in whatever order transactions end.
create function private.analysis_inputs(of_group text) returns text
language sql stable security definer set search_path = '' as $$
  select md5(concat_ws('|',
    (select sum(mark) from prosa.marked_days where group_id = of_group),
    (select locale from prosa.groups where id = of_group),
    (select string_agg(concat_ws('/', id, encode(name_key, 'hex'), minor, opted_out_at, blocked_at), ',' order by id)
      from prosa.members where group_id = of_group),
    (select string_agg(id, ',' order by id) from prosa.legal_bases where group_id = of_group and ended_at is null),
    (select string_agg(id, ',' order by id) from prosa.consents where group_id = of_group and revoked_at is null)))
$$;
revoke all on function private.analysis_inputs from public;
grant execute on function private.analysis_inputs to prosa_coordinator, prosa_scheduler;
comment on function private.analysis_inputs is 'Digest of what there is to analyse in a group: the same as before where nothing has changed.';

-- Whoever runs a share of it hears of that with the next sign of life.
create function private.cancel_analysis(which text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update prosa.analyses set state = 'cancelled', cancelled_by = auth.uid(), finished_at = now()
  where id = which and state in ('requested', 'running')
    and group_id = any (array(select private.my_groups_as('{owner,admin,analyst}')));
  if not found then
    return false;
  end if;
  update prosa.agent_results set state = 'failed', error_code = 'analysis_cancelled', finished_at = now()
  where analysis_id = which and state in ('waiting', 'requested');
  return true;
end
$$;
revoke all on function private.cancel_analysis from public;
grant execute on function private.cancel_analysis to authenticated;
comment on function private.cancel_analysis is 'Cancels a run that has not ended, for those who may start one. False where there is none.';

-- The hold is read under a lock: one that is set meanwhile waits for this batch, and stops the next.
create function private.sweep_messages(of_group text, at timestamptz, most integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  before timestamp;
  gone bigint[];
begin
  select (at at time zone zone) - make_interval(days => retention_days) into before
  from prosa.groups where id = of_group and not legal_hold and retention_days is not null for share;
  if before is null then
    return 0;
  end if;
  -- Whoever writes what was made of messages looks, under this lock, whether they are still there.
  perform pg_advisory_xact_lock(hashtextextended('insights/' || of_group, 0)),
    pg_advisory_xact_lock(hashtextextended('messages/' || of_group, 0));
  select array(
    select id from prosa.messages where group_id = of_group and local_time < before order by local_time, id limit most
  ) into gone;
  if cardinality(gone) = 0 then
    return 0;
  end if;
  delete from prosa.summaries where group_id = of_group and message_ids && gone;
  delete from prosa.subjects where group_id = of_group and message_ids && gone;
  delete from prosa.segments where group_id = of_group and message_ids && gone;
  delete from prosa.memories where group_id = of_group and message_ids && gone;
  delete from prosa.profiles where group_id = of_group and message_ids && gone;
  delete from prosa.messages where group_id = of_group and id = any (gone);
  return cardinality(gone);
end
$$;
revoke all on function private.sweep_messages from public;
grant execute on function private.sweep_messages to prosa_scheduler;
comment on function private.sweep_messages is 'Deletes some of the messages of a group that are older than it keeps them, and what quotes them. Returns how many; 0 when there are none left.';

-- Three ways to lose a message: the stream was made anew, was emptied, or forgot its end, whose places were then given again.
create function private.republish_lost(anew boolean, first_sequence bigint, last_sequence bigint, asked_at timestamptz)
returns bigint
language sql security definer set search_path = '' as $$
  with published as (
    select position, stream_sequence,
      row_number() over (partition by stream_sequence order by published_at desc, position desc) as turn
    from prosa.outbox where published_at between asked_at - interval '24 hours' and asked_at
  ), lost as (
    update prosa.outbox set published_at = null, stream_sequence = null, republished = republished + 1
    from published
    where outbox.position = published.position
      and (anew or published.stream_sequence not between first_sequence and last_sequence
        or (published.stream_sequence is not null and turn > 1))
    returning 1
  )
  select count(*) from lost
$$;
revoke all on function private.republish_lost from public;
grant execute on function private.republish_lost to prosa_scheduler;
comment on function private.republish_lost is 'Lets the services publish again, under the same ids, what the stream lost of the last 24 hours. Returns how many.';

create function private.forget_delivered(at timestamptz, most integer) returns bigint
language sql security definer set search_path = '' as $$
  with sent as (
    delete from prosa.outbox where position in (
      select position from prosa.outbox where published_at < at - interval '24 hours' order by published_at limit most)
    returning 1
  ), handled as (
    delete from prosa.inbox where (consumer, event_id) in (
      select consumer, event_id from prosa.inbox where handled_at < at - interval '15 days' limit most)
    returning 1
  )
  select (select count(*) from sent) + (select count(*) from handled)
$$;
revoke all on function private.forget_delivered from public;
grant execute on function private.forget_delivered to prosa_scheduler;
comment on function private.forget_delivered is 'Deletes events that were published a day ago, and what was handled of any that no stream holds any longer. Returns how many.';
create index inbox_handled on prosa.inbox (handled_at);
