-- Statistics that are kept: partial aggregates of each day, month and year of a group, and which days are to be counted again.

create table prosa.insight_partials (
  group_id text not null references prosa.groups (id) on delete cascade,
  family text not null
    check (family in ('activity', 'mood', 'interactions', 'moments', 'events', 'topics', 'segments')),
  grain text not null check (grain in ('day', 'month', 'year')),
  starts_on date not null,
  version integer not null,
  body_sealed bytea not null,
  primary key (group_id, family, grain, starts_on)
);
comment on table prosa.insight_partials is 'Partial aggregates of a group''s messages. Those of a month are its days merged, those of a year its months: any period is answered from a few rows.';
comment on column prosa.insight_partials.group_id is 'The group.';
comment on column prosa.insight_partials.family is 'Which statistics; segments are what topics are found in: pieces of conversation with their telling words, by day only.';
comment on column prosa.insight_partials.grain is 'How long it is.';
comment on column prosa.insight_partials.starts_on is 'Its first day, by the wall clock. Conversations belong to the day that began at 4 in the morning.';
comment on column prosa.insight_partials.version is 'Form of the body: a service passes over rows of a form it does not know.';
comment on column prosa.insight_partials.body_sealed is 'Counts and ids, sealed with the group key.';

create sequence prosa.marked_days_mark_seq;
create table prosa.marked_days (
  group_id text not null references prosa.groups (id) on delete cascade,
  day date not null,
  mark bigint not null default nextval('prosa.marked_days_mark_seq'),
  settled_mark bigint,
  settled_inputs text,
  primary key (group_id, day)
);
alter sequence prosa.marked_days_mark_seq owned by prosa.marked_days.mark;
comment on table prosa.marked_days is 'Days that ever had a message, and how far their partial aggregates are behind: a day is stale where mark and settled_mark differ.';
comment on column prosa.marked_days.group_id is 'The group.';
comment on column prosa.marked_days.day is 'The calendar day, by the wall clock.';
comment on column prosa.marked_days.mark is 'Rises with every message of the day that comes, changes or goes.';
comment on column prosa.marked_days.settled_mark is 'The mark when the messages were read that its partial aggregates are made of.';
comment on column prosa.marked_days.settled_inputs is 'What they were made with besides messages: version of the code, locale, keyed hash of the members'' names. A day settled with other inputs is stale, too.';

create table prosa.topic_models (
  group_id text not null references prosa.groups (id) on delete cascade,
  fit text not null,
  body_sealed bytea not null,
  fitted_at timestamptz not null default now(),
  primary key (group_id, fit)
);
comment on table prosa.topic_models is 'What tells the topics of a group apart; days are told by it until it is fitted again.';
comment on column prosa.topic_models.group_id is 'The group.';
comment on column prosa.topic_models.fit is 'Names the fit: partial aggregates of topics are made with one.';
comment on column prosa.topic_models.body_sealed is 'Topics, their words and how often each is said, sealed with the group key.';
comment on column prosa.topic_models.fitted_at is 'When it was fitted.';

insert into prosa.marked_days (group_id, day)
select distinct group_id, local_time::date from prosa.messages order by 1, 2;

-- Access ----------------------------------------------------------------------------------------------------------------

alter table prosa.insight_partials enable row level security;
alter table prosa.marked_days enable row level security;
alter table prosa.topic_models enable row level security;
create policy service_all on prosa.insight_partials to prosa_service using (true) with check (true);
create policy service_all on prosa.marked_days to prosa_service using (true) with check (true);
create policy service_all on prosa.topic_models to prosa_service using (true) with check (true);
-- Aggregates are for everybody of the group; segments hold the words of conversations and are for nobody.
create policy read on prosa.insight_partials for select to authenticated
  using (group_id = any (array(select private.my_groups())) and family <> 'segments');
create policy read on prosa.topic_models for select to authenticated
  using (group_id = any (array(select private.my_groups())));
grant select on prosa.insight_partials, prosa.topic_models to authenticated;
grant select, insert, update, delete on prosa.insight_partials, prosa.marked_days, prosa.topic_models to prosa_agents;
grant usage on sequence prosa.marked_days_mark_seq to prosa_agents;

-- Marks -----------------------------------------------------------------------------------------------------------------

-- In the transaction of the change, so that no day is missed. Days in order: two that mark the same ones wait for each other
-- and never in a circle.
create function private.mark_days() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into prosa.marked_days (group_id, day)
  select group_id, day from (select distinct group_id, local_time::date as day from touched) as days
  where exists (select from prosa.groups where groups.id = group_id)
  order by group_id, day
  on conflict (group_id, day) do update set mark = excluded.mark;
  if tg_op = 'DELETE' then
    -- What was counted of messages that are gone is not shown any longer, not even until the next run.
    delete from prosa.insight_partials
    where (group_id, starts_on) in (
      select group_id, begins
      from (select distinct group_id, local_time::date as day from touched) as days
      cross join lateral (values (day), (day - 1), (date_trunc('month', day)::date), (date_trunc('month', day - 1)::date),
        (date_trunc('year', day)::date), (date_trunc('year', day - 1)::date)) as spans (begins)
    );
  end if;
  return null;
end
$$;
create trigger mark_days_of_new after insert on prosa.messages
  referencing new table as touched for each statement execute function private.mark_days();
create trigger mark_days_of_changed after update on prosa.messages
  referencing new table as touched for each statement execute function private.mark_days();
create trigger mark_days_of_gone after delete on prosa.messages
  referencing old table as touched for each statement execute function private.mark_days();

revoke all on function private.mark_days() from public, authenticated;
comment on function private.mark_days() is 'Marks the days of messages that came, changed or went; what was counted of those that went is removed at once.';
