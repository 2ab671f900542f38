-- Messages in partitions, and what ingestion needs to know a message, a day and a person again in another export.

-- Messages --------------------------------------------------------------------------------------------------------------

-- No foreign keys here: each costs more per row than the row (5 us each, measured). Whoever inserts holds the row of the
-- export and of the members; whatever is deleted takes its messages along by the statement triggers below.
create table prosa.messages_by_group (
  id bigint generated always as identity,
  group_id text not null,
  stable_key bytea not null,
  current_key bytea,
  member_id text,
  export_id text not null,
  batch integer not null,
  kind text not null check (kind in ('message', 'system')),
  type text not null,
  sent_at timestamptz,
  local_time timestamp not null,
  words integer not null,
  characters integer not null,
  media smallint not null,
  edited boolean not null,
  body_sealed bytea,
  primary key (group_id, id)
) partition by hash (group_id);

do $$
begin
  for remainder in 0..15 loop
    execute format('create table prosa.messages_%s partition of prosa.messages_by_group for values with (modulus 16, remainder %s)',
      lpad(remainder::text, 2, '0'), remainder);
    execute format('alter table prosa.messages_%s enable row level security', lpad(remainder::text, 2, '0'));
    execute format('comment on table prosa.messages_%s is %L', lpad(remainder::text, 2, '0'),
      'A partition of messages. Nobody has rights on it: policies are those of the whole table.');
  end loop;
end
$$;

insert into prosa.messages_by_group (id, group_id, stable_key, member_id, export_id, batch, kind, type, sent_at,
  local_time, words, characters, media, edited, body_sealed)
overriding system value
select id, group_id, stable_key, member_id, export_id, batch, kind, type, sent_at, local_time, words, characters, media,
  edited, body_sealed
from prosa.messages;

alter table prosa.segments drop constraint segments_first_message_id_fkey;
drop table prosa.messages;
alter table prosa.messages_by_group rename to messages;
alter index prosa.messages_by_group_pkey rename to messages_pkey;
alter sequence prosa.messages_by_group_id_seq rename to messages_id_seq;
select setval('prosa.messages_id_seq', coalesce(max(id), 0) + 1, false) from prosa.messages;

-- A key begins with its minute: new messages of a group lie side by side in this index, as in the others.
create unique index messages_stable_key on prosa.messages (group_id, stable_key);
create index messages_time on prosa.messages (group_id, local_time, id);
create index messages_member on prosa.messages (member_id);

comment on table prosa.messages is 'Messages and system lines, partitioned by group. Order within a group: local_time, id.';
comment on column prosa.messages.stable_key is 'Minute (4 bytes, since 1970 by the wall clock) and keyed hash (12) of minute, normalised content and occurrence: the same message in every export. Longer keys are from before and hold no minute.';
comment on column prosa.messages.current_key is 'The same of what the message says since it was edited or taken back; null where that never happened.';
comment on column prosa.messages.local_time is 'Wall-clock time as the export says it.';
comment on column prosa.messages.sent_at is 'Instant in the group''s zone; null where the zone had no such time.';
comment on column prosa.messages.body_sealed is 'Text, sealed with the member key (system lines: the group key); null where there is none.';

alter table prosa.messages enable row level security;
create policy service_all on prosa.messages to prosa_service using (true) with check (true);
create policy read on prosa.messages for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin,analyst}')))
    or member_id = any (array(select private.my_members())));
grant select on prosa.messages to authenticated, prosa_embedding, prosa_agents, prosa_coordinator;
grant select, insert,
  update (current_key, export_id, batch, type, words, characters, media, edited, body_sealed)
  on prosa.messages to prosa_ingestion;

-- Batches ---------------------------------------------------------------------------------------------------------------

create table prosa.batches (
  export_id text not null references prosa.exports (id) on delete cascade,
  batch integer not null,
  group_id text not null references prosa.groups (id) on delete cascade,
  first_id bigint,
  last_id bigint,
  refreshed_ids bigint[] not null default '{}',
  primary key (export_id, batch)
);
create index batches_group on prosa.batches (group_id);
comment on table prosa.batches is 'Which messages a batch of an export brought: a row here is cheaper than an index over all messages.';
comment on column prosa.batches.export_id is 'The export.';
comment on column prosa.batches.batch is 'Its batch, from 1.';
comment on column prosa.batches.group_id is 'The group.';
comment on column prosa.batches.first_id is 'First message it stored; null where there was nothing new.';
comment on column prosa.batches.last_id is 'Last message it stored.';
comment on column prosa.batches.refreshed_ids is 'Older messages whose segments it removed, since one of them was edited or taken back: they are to be embedded again.';

insert into prosa.batches (export_id, batch, group_id, first_id, last_id)
select export_id, batch, group_id, min(id), max(id) from prosa.messages group by export_id, batch, group_id;

-- Names of members ------------------------------------------------------------------------------------------------------

create table prosa.member_names (
  group_id text not null references prosa.groups (id) on delete cascade,
  name_key bytea not null,
  member_id text not null references prosa.members (id) on delete cascade,
  kind text not null check (kind in ('name', 'push', 'number')),
  name_sealed bytea not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  primary key (group_id, name_key)
);
create index member_names_member on prosa.member_names (member_id);
comment on table prosa.member_names is 'Every name that exports have for a member: as saved by whoever exported, as chosen by themselves, as a number.';
comment on column prosa.member_names.group_id is 'The group.';
comment on column prosa.member_names.name_key is 'Keyed HMAC of kind and name, for matching; the key is derived from the group key.';
comment on column prosa.member_names.member_id is 'The member.';
comment on column prosa.member_names.kind is 'name: from the exporter''s contacts; push: `~ Nome`, chosen by the member; number: a phone number.';
comment on column prosa.member_names.name_sealed is 'Sealed with the member key.';
comment on column prosa.member_names.first_seen is 'First message under this name.';
comment on column prosa.member_names.last_seen is 'Last message under this name.';
comment on column prosa.members.name_key is 'Key of the name that is shown, one of member_names.';
comment on column prosa.members.name_sealed is 'The name that is shown, sealed with the member key.';

insert into prosa.member_names (group_id, name_key, member_id, kind, name_sealed, first_seen, last_seen)
select group_id, name_key, id, 'name', name_sealed, first_seen, last_seen from prosa.members;

-- Days ------------------------------------------------------------------------------------------------------------------

create table prosa.day_fingerprints (
  group_id text not null references prosa.groups (id) on delete cascade,
  fingerprint bytea not null,
  date_order text not null check (date_order in ('dmy', 'mdy', 'ymd')),
  ends_at timestamp not null,
  counts jsonb not null,
  primary key (group_id, fingerprint)
);
comment on table prosa.day_fingerprints is 'Days of exports whose every message is stored: the same lines in another export are not read again. Deleting a message of a group drops them all.';
comment on column prosa.day_fingerprints.group_id is 'The group.';
comment on column prosa.day_fingerprints.fingerprint is 'Keyed hash of the lines of a day, or of a part of a long one, as they stand in the file.';
comment on column prosa.day_fingerprints.date_order is 'How its dates were read.';
comment on column prosa.day_fingerprints.ends_at is 'Wall-clock time of its last entry.';
comment on column prosa.day_fingerprints.counts is 'Its share of the accounting of an export.';

-- Exports ---------------------------------------------------------------------------------------------------------------

alter table prosa.exports
  add column lines_done integer not null default 0,
  add column changed integer not null default 0,
  add column ends_at timestamp;
create index exports_raw on prosa.exports (created_at) where object_data_key is not null;
comment on column prosa.exports.lines_done is 'Lines of the file whose entries are stored: ingestion goes on behind them.';
comment on column prosa.exports.changed is 'Messages known before that this export says were edited or taken back.';
comment on column prosa.exports.ends_at is 'Wall-clock time of its last entry: what an export says of a message yields to a later one.';

-- Access ----------------------------------------------------------------------------------------------------------------

alter table prosa.batches enable row level security;
alter table prosa.member_names enable row level security;
alter table prosa.day_fingerprints enable row level security;
create policy service_all on prosa.batches to prosa_service using (true) with check (true);
create policy service_all on prosa.member_names to prosa_service using (true) with check (true);
create policy service_all on prosa.day_fingerprints to prosa_service using (true) with check (true);
create policy read on prosa.member_names for select to authenticated
  using (group_id = any (array(select private.my_groups())));
grant select on prosa.member_names to authenticated;
grant select, insert on prosa.batches to prosa_ingestion;
grant select on prosa.batches to prosa_embedding;
grant select, insert, update (first_seen, last_seen) on prosa.member_names to prosa_ingestion;
grant select, insert on prosa.day_fingerprints to prosa_ingestion;
-- Segments of messages that were edited or taken back.
grant select, delete on prosa.segments to prosa_ingestion;

-- Deletion --------------------------------------------------------------------------------------------------------------

-- Messages go with their group, their author and their export, as they did by foreign keys. Within the deletion of a group
-- the other two leave them to it.
create function private.delete_messages() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  one record;
begin
  for one in select * from gone loop
    case tg_table_name
      when 'groups' then
        delete from prosa.messages where group_id = one.id;
      when 'members' then
        delete from prosa.messages where group_id = one.group_id and member_id = one.id
          and exists (select from prosa.groups where groups.id = one.group_id);
      when 'exports' then
        delete from prosa.messages where group_id = one.group_id and export_id = one.id
          and exists (select from prosa.groups where groups.id = one.group_id);
    end case;
  end loop;
  return null;
end
$$;
create trigger delete_messages after delete on prosa.groups
  referencing old table as gone for each statement execute function private.delete_messages();
create trigger delete_messages after delete on prosa.members
  referencing old table as gone for each statement execute function private.delete_messages();
create trigger delete_messages after delete on prosa.exports
  referencing old table as gone for each statement execute function private.delete_messages();

-- What was made of deleted messages goes with them: a vector is as good as the text, and a day that lost a message has to
-- be read again.
create function private.delete_traces_of_messages() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from prosa.day_fingerprints where group_id in (select group_id from gone);
  delete from prosa.segments where id in (
    select segments.id from prosa.segments cross join unnest(message_ids) as said (message_id)
    where group_id in (select group_id from gone) and message_id in (select gone.id from gone)
  );
  return null;
end
$$;
create trigger delete_traces after delete on prosa.messages
  referencing old table as gone for each statement execute function private.delete_traces_of_messages();

revoke all on function private.delete_messages(), private.delete_traces_of_messages() from public, authenticated;
