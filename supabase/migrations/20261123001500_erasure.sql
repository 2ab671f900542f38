-- Erasure of a member, or of a group, step by step; names that are not to come back; backups that may read everything and change
-- nothing; what operators ran.

-- Erasures --------------------------------------------------------------------------------------------------------------

alter table prosa.erasures
  add column objects text[] not null default '{}',
  add column name_keys bytea[] not null default '{}',
  add column line_ids bigint[] not null default '{}',
  add column receipt text;
comment on column prosa.erasures.objects is 'Raw files of a deleted group that are to be removed; empty once they are.';
comment on column prosa.erasures.name_keys is 'Keyed hashes of the names, for the ledger: nobody can read them, and with the group''s key nobody can match them.';
comment on column prosa.erasures.line_ids is 'System lines that named the member, for the ledger.';
comment on column prosa.erasures.receipt is 'The receipt that is given out: ids, times and counts as JSON.';
comment on column prosa.erasures.rederived_at is 'What was derived from them is gone and asked for again.';
comment on column prosa.erasures.receipt_hash is 'SHA-256 of the receipt.';

create table prosa.suppressed_names (
  group_id text not null references prosa.groups (id) on delete cascade,
  name_key bytea not null,
  erasure_id text not null,
  primary key (group_id, name_key)
);
comment on table prosa.suppressed_names is 'Names of members who were erased: what another export has of them is passed over.';
comment on column prosa.suppressed_names.group_id is 'The group.';
comment on column prosa.suppressed_names.name_key is 'Keyed HMAC of kind and name, as in member_names.';
comment on column prosa.suppressed_names.erasure_id is 'The erasure that asked for it.';
alter table prosa.suppressed_names enable row level security;
create policy service_all on prosa.suppressed_names to prosa_service using (true) with check (true);
grant select on prosa.suppressed_names to prosa_ingestion;

-- From here on the data is blocked.
create function private.block_member() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update prosa.members set blocked_at = coalesce(blocked_at, now()) where id = new.member_id;
  return null;
end
$$;
comment on function private.block_member is 'Blocks a member whose erasure begins.';
create trigger block_member after insert on prosa.erasures
  for each row when (new.member_id is not null and new.deleted_at is null) execute function private.block_member();

create function private.members_being_erased() returns setof text
language sql stable security definer set search_path = '' as $$
  select member_id from prosa.erasures
  where deleted_at is null and member_id is not null and group_id in (select private.my_groups())
$$;
comment on function private.members_being_erased is 'Members of the caller''s groups whose erasure has begun: what is left of them is not shown.';

create policy not_being_erased on prosa.messages as restrictive for select to authenticated
  using (member_id is null or not (member_id = any (array(select private.members_being_erased()))));
create policy not_being_erased on prosa.memories as restrictive for select to authenticated
  using (not (member_id = any (array(select private.members_being_erased()))));
create policy not_being_erased on prosa.profiles as restrictive for select to authenticated
  using (not (member_id = any (array(select private.members_being_erased()))));

-- Whoever writes what was made of messages holds this lock, shared, and looks whether the messages are still there; whoever erases
-- holds it alone. The other is that of insight_partials.
create function private.hold_group(of_group text) returns void
language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended('insights/' || of_group, 0)),
    pg_advisory_xact_lock(hashtextextended('messages/' || of_group, 0))
$$;
comment on function private.hold_group is 'Waits for those who write what was made of a group''s messages, and keeps others from it.';

-- The open erasure of a member; none while a legal hold keeps everything.
create function private.open_erasure(erasure text) returns prosa.erasures
language sql set search_path = '' as $$
  select erasures from prosa.erasures
  where id = erasure and member_id is not null and deleted_at is null
    and not exists (select from prosa.groups where groups.id = group_id and legal_hold)
  for update
$$;
comment on function private.open_erasure is 'The erasure of a member that may be gone on with; nothing where it is done or held up.';

create function private.count_erased(erasure text, what text, erased bigint) returns void
language sql set search_path = '' as $$
  update prosa.erasures
  set counts = coalesce(counts, '{}') || jsonb_build_object(what, coalesce((counts ->> what)::bigint, 0) + erased)
  where id = erasure and erased > 0
$$;
comment on function private.count_erased is 'Adds to the counts of an erasure.';

-- Messages, and what cites them: memories and profiles of anybody. Segments and counted days go by the triggers of messages.
create function private.erase_ids(erasure prosa.erasures, gone bigint[], what text) returns void
language plpgsql set search_path = '' as $$
declare
  erased bigint;
begin
  delete from prosa.memories where group_id = erasure.group_id and message_ids && gone;
  get diagnostics erased = row_count;
  perform private.count_erased(erasure.id, 'memories', erased);
  delete from prosa.profiles where group_id = erasure.group_id and message_ids && gone;
  get diagnostics erased = row_count;
  perform private.count_erased(erasure.id, 'profiles', erased);
  delete from prosa.messages where group_id = erasure.group_id and id = any (gone);
  get diagnostics erased = row_count;
  perform private.count_erased(erasure.id, what, erased);
end
$$;
comment on function private.erase_ids is 'Deletes messages with what cites them.';

-- Some at a time, so that no transaction is long: 0 once there is nothing left to erase, or nothing may be.
create function private.erase_messages(erasure text, most integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  open prosa.erasures := private.open_erasure(erasure);
  gone bigint[];
begin
  if open.id is null then
    return 0;
  end if;
  perform private.hold_group(open.group_id);
  gone := array(
    select id from prosa.messages where group_id = open.group_id and member_id = open.member_id order by id limit most);
  perform private.erase_ids(open, gone, 'messages');
  return cardinality(gone);
end
$$;
comment on function private.erase_messages is 'Deletes some messages of a member who is being erased; how many.';

-- System lines are sealed with the group's key: whoever holds it says which of them name the member.
create function private.erase_lines(erasure text, lines bigint[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  open prosa.erasures := private.open_erasure(erasure);
  gone bigint[];
begin
  if open.id is null then
    return;
  end if;
  perform private.hold_group(open.group_id);
  gone := array(
    select id from prosa.messages where group_id = open.group_id and kind = 'system' and id = any (lines) order by id);
  perform private.erase_ids(open, gone, 'systemLines');
  update prosa.erasures set line_ids = line_ids || gone where id = erasure;
end
$$;
comment on function private.erase_lines is 'Deletes system lines that name a member who is being erased.';

-- What was found of a group as a whole may hold words of anybody: all of it goes and is found again. So does what a later table
-- keeps sealed, or as a vector, unless it is known here to be about somebody, or about none.
create function private.forget_findings(of_group text) returns bigint
language plpgsql set search_path = '' as $$
declare
  name text;
  erased bigint;
  total bigint := 0;
begin
  for name in
    select distinct relname from pg_catalog.pg_class
    join pg_catalog.pg_attribute sealed on sealed.attrelid = pg_class.oid and not sealed.attisdropped
      and (sealed.attname ~ '_sealed$' or sealed.atttypid = 'extensions.vector'::regtype)
    where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition
      and exists (select from pg_catalog.pg_attribute where attrelid = pg_class.oid and attname = 'group_id')
      and relname <> all ('{agent_results,data_subject_requests,exports,member_names,members,memories,memory_corrections,messages,profiles,segments,webhooks}'::text[])
    order by relname
  loop
    execute format('delete from prosa.%I where group_id = $1', name) using of_group;
    get diagnostics erased = row_count;
    total := total + erased;
  end loop;
  -- That an agent ran stays; what it found does not, nor that it could be used again.
  update prosa.agent_results set result_sealed = null, input_hash = null
  where group_id = of_group and result_sealed is not null;
  get diagnostics erased = row_count;
  return total + erased;
end
$$;
comment on function private.forget_findings is 'Deletes everything that was found of a group as a whole; how many rows.';

-- The end: what is left, the key, the member. Runs that have read the messages end without a version, and what they find is not kept.
-- False where there is nothing to do, or a legal hold.
create function private.erase_member(erasure text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  open prosa.erasures := private.open_erasure(erasure);
  erased bigint;
begin
  if open.id is null then
    return false;
  end if;
  perform private.hold_group(open.group_id);
  update prosa.analyses set state = 'cancelled', finished_at = now() where group_id = open.group_id and state = 'running';
  update prosa.agent_results set state = 'failed', error_code = 'analysis_cancelled', finished_at = now()
  where group_id = open.group_id and state in ('waiting', 'requested');
  perform private.erase_ids(open, array(
    select id from prosa.messages where group_id = open.group_id and member_id = open.member_id), 'messages');

  -- In a group that is gone meanwhile nobody comes back.
  insert into prosa.suppressed_names (group_id, name_key, erasure_id)
  select group_id, name_key, open.id from prosa.member_names where group_id = open.group_id and member_id = open.member_id
  union select group_id, name_key, open.id from prosa.members where id = open.member_id
  on conflict do nothing;
  get diagnostics erased = row_count;
  perform private.count_erased(open.id, 'names', erased);
  perform private.count_erased(open.id, 'findings', private.forget_findings(open.group_id));
  delete from prosa.memories where group_id = open.group_id and member_id = open.member_id;
  get diagnostics erased = row_count;
  perform private.count_erased(open.id, 'memories', erased);
  -- That there was a request is proof, what it said is data; whoever has another role loses the link and keeps the role.
  update prosa.data_subject_requests set details_sealed = null, answer_sealed = null
  where group_id = open.group_id and member_id = open.member_id;
  update prosa.grants set member_id = null where group_id = open.group_id and member_id = open.member_id and role <> 'subject';
  delete from prosa.data_keys where group_id = open.group_id and member_id = open.member_id;
  delete from prosa.members where id = open.member_id;
  update prosa.erasures set deleted_at = now(), key_destroyed_at = now(),
    name_keys = array(select name_key from prosa.suppressed_names where erasure_id = open.id order by name_key)
  where id = open.id;
  return true;
end
$$;
comment on function private.erase_member is 'Erases what is left of a member, the key included; false where that is done, or may not be.';

-- Groups go by a deletion, whoever makes it; each leaves its erasure behind.
create function private.record_group_erasure() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  files text[] := array(select object_key from prosa.exports where group_id = old.id);
  counted jsonb := jsonb_build_object('exports', cardinality(files),
    'members', (select count(*) from prosa.members where group_id = old.id),
    'messages', (select count(*) from prosa.messages where group_id = old.id));
begin
  update prosa.erasures set deleted_at = now(), key_destroyed_at = now(), rederived_at = now(), objects = files, counts = counted
  where group_id = old.id and member_id is null and deleted_at is null;
  if not found then
    insert into prosa.erasures (id, organisation_id, group_id, requested_by, deleted_at, key_destroyed_at, rederived_at, objects, counts)
    values ('ers_' || replace(gen_random_uuid()::text, '-', ''), old.organisation_id, old.id, auth.uid(), now(), now(), now(),
      files, counted);
  end if;
  return old;
end
$$;
comment on function private.record_group_erasure is 'Writes down that a group is erased, and which files are left to remove.';
create trigger record_erasure before delete on prosa.groups
  for each row execute function private.record_group_erasure();

revoke all on function private.block_member, private.members_being_erased, private.hold_group, private.open_erasure,
  private.count_erased, private.erase_ids, private.erase_messages, private.erase_lines, private.forget_findings,
  private.erase_member, private.record_group_erasure from public;
grant execute on function private.members_being_erased to authenticated;
-- Ingestion lets people in, and out: it knows names, holds the keys and reaches the raw files.
grant usage on schema private to prosa_ingestion;
grant execute on function private.erase_messages, private.erase_lines, private.erase_member to prosa_ingestion;
revoke insert, update on prosa.erasures from prosa_scheduler;
grant select, update (rederived_at, purged_at, ledger_at, objects, receipt, receipt_hash) on prosa.erasures to prosa_ingestion;
grant select (id, group_id, state) on prosa.analyses to prosa_ingestion;

-- What operators ran ------------------------------------------------------------------------------------------------------

create table prosa.operations (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('backup', 'restore', 'drill')),
  started_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= started_at),
  outcome text not null check (outcome in ('done', 'failed')),
  figures jsonb not null default '{}'
);
create index operations_kind on prosa.operations (kind, ended_at);
comment on table prosa.operations is 'Backups, restores and drills, as proof and for alarms: how old the last good one is.';
comment on column prosa.operations.id is 'Order of recording.';
comment on column prosa.operations.kind is 'What was run.';
comment on column prosa.operations.started_at is 'When it began.';
comment on column prosa.operations.ended_at is 'When it ended.';
comment on column prosa.operations.outcome is 'Whether it did what it should.';
comment on column prosa.operations.figures is 'Counts and seconds.';
alter table prosa.operations enable row level security;
create policy service_all on prosa.operations to prosa_service using (true) with check (true);
grant select on prosa.operations to prosa_scheduler;

-- Backups ---------------------------------------------------------------------------------------------------------------

-- The command that backs up (`npm run backup`) has a login role of its own: it reads every table and writes what it ran.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'prosa_backup') then
    create role prosa_backup login noinherit;
  end if;
end
$$;
grant usage on schema prosa, private, extensions to prosa_backup;
alter role prosa_backup set idle_in_transaction_session_timeout = '5min';
alter role prosa_backup set lock_timeout = '30s';
alter role prosa_backup set statement_timeout = '5min';

-- Row-level security hides silently: a table that a later migration makes is in no backup until this is called again, and a backup
-- refuses to be made of less than everything.
create function private.let_backup_read() returns void
language plpgsql set search_path = '' as $$
declare
  name text;
begin
  for name in
    select relname from pg_catalog.pg_class
    where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition
      and not exists (select from pg_catalog.pg_policy where polrelid = pg_class.oid and polname = 'backup')
  loop
    execute format('create policy backup on prosa.%I for select to prosa_backup using (true)', name);
    execute format('grant select on prosa.%I to prosa_backup', name);
  end loop;
  grant select on all sequences in schema prosa to prosa_backup;
end
$$;
comment on function private.let_backup_read is 'Lets the role of backups read every table; to be called by each migration that makes one.';
revoke all on function private.let_backup_read from public;
select private.let_backup_read();
grant insert on prosa.operations to prosa_backup;
create policy recording on prosa.operations for insert to prosa_backup with check (true);
grant usage on schema supabase_migrations to prosa_backup;
grant select on supabase_migrations.schema_migrations to prosa_backup;
