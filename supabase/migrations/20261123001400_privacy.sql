-- Rights of data subjects in full (LGPD, art. 18 to 20): corrections that later runs honour, names that are destroyed and stay so, consent
-- that ends what was made under it, requests of people with no account; and the register of incidents, kept by owners.

-- Corrections -----------------------------------------------------------------------------------------------------------

create table prosa.memory_corrections (
  id text primary key,
  group_id text not null,
  member_id text not null,
  fact_key bytea not null,
  value_sealed bytea,
  corrected_by uuid not null,
  corrected_at timestamptz not null default now(),
  unique (group_id, member_id, fact_key),
  foreign key (group_id, member_id) references prosa.members (group_id, id) on delete cascade
);
comment on table prosa.memory_corrections is 'Facts that their subject contested (LGPD, art. 18, III): whatever a later run reads, this stands.';
comment on column prosa.memory_corrections.id is 'mco_ and a UUIDv7.';
comment on column prosa.memory_corrections.group_id is 'The member''s group.';
comment on column prosa.memory_corrections.member_id is 'Of whom the fact is.';
comment on column prosa.memory_corrections.fact_key is 'That of the memory as it was read: keyed hash of predicate and value.';
comment on column prosa.memory_corrections.value_sealed is 'What is true instead, sealed with the member key; null where the fact is simply wrong.';
comment on column prosa.memory_corrections.corrected_by is 'User who wrote it.';
comment on column prosa.memory_corrections.corrected_at is 'When.';

alter table prosa.memory_corrections enable row level security;
create policy service_all on prosa.memory_corrections to prosa_service using (true) with check (true);
create policy read on prosa.memory_corrections for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin}')))
    or member_id = any (array(select private.my_members())));
grant select on prosa.memory_corrections to authenticated, prosa_agents;

-- By the person, and for them by owners and admins. A wrong memory goes at once, with its vector.
create function private.correct_memory(memory text, correction text, value_sealed bytea, body_sealed bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  corrected prosa.memories;
begin
  select * into corrected from prosa.memories
  where id = memory and (group_id = any (array(select private.my_groups_as('{owner,admin}')))
    or member_id = any (array(select private.my_members())))
  for update;
  if not found then
    return false;
  end if;
  insert into prosa.memory_corrections (id, group_id, member_id, fact_key, value_sealed, corrected_by)
  values (correction, corrected.group_id, corrected.member_id, corrected.fact_key, correct_memory.value_sealed, auth.uid())
  on conflict (group_id, member_id, fact_key) do update set
    id = excluded.id, value_sealed = excluded.value_sealed, corrected_by = excluded.corrected_by, corrected_at = now();
  if correct_memory.value_sealed is null then
    delete from prosa.memories where id = memory;
  else
    update prosa.memories set body_sealed = correct_memory.body_sealed where id = memory;
  end if;
  return true;
end
$$;
comment on function private.correct_memory is 'Corrects a memory of the caller, or of a member of a group that the caller handles; false where there is none.';

-- Anonymisation ---------------------------------------------------------------------------------------------------------

alter table prosa.members add column anonymised_at timestamptz;
comment on column prosa.members.anonymised_at is 'Since when the member has a neutral label for a name: every name was overwritten, and none is stored again.';

-- The keyed hashes of the names stay, so that another export finds the same member and brings no name back.
create function private.anonymise_member(member text, label_sealed bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update prosa.members set name_sealed = label_sealed, anonymised_at = now()
  where id = member and anonymised_at is null
    and (group_id = any (array(select private.my_groups_as('{owner,admin}'))) or id = any (array(select private.my_members())));
  if not found then
    return false;
  end if;
  update prosa.member_names set name_sealed = label_sealed where member_id = member;
  return true;
end
$$;
comment on function private.anonymise_member is 'Overwrites every name of a member with a label; false where the caller may not, or it was done before.';

create function private.keep_label() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.name_sealed := old.name_sealed;
  new.name_key := old.name_key;
  return new;
end
$$;
comment on function private.keep_label is 'Keeps the label of a member whose names were destroyed.';
create trigger keep_label before update of name_key, name_sealed on prosa.members
  for each row when (old.anonymised_at is not null) execute function private.keep_label();

create function private.label_new_name() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select coalesce((select name_sealed from prosa.members where id = new.member_id and anonymised_at is not null), new.name_sealed)
    into new.name_sealed;
  return new;
end
$$;
comment on function private.label_new_name is 'Stores the label in place of a new name of a member whose names were destroyed.';
create trigger label_new_name before insert or update of name_sealed on prosa.member_names
  for each row execute function private.label_new_name();

-- Bases and consents ----------------------------------------------------------------------------------------------------

-- What was made under a consent goes with it, unless another basis carries it, or a legal hold keeps everything: then it is only hidden.
create function private.drop_without_consent() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from prosa.legal_bases
      where group_id = new.group_id and purpose = new.purpose and ended_at is null and basis <> 'consent')
    or exists (select from prosa.consents
      where group_id = new.group_id and member_id = new.member_id and purpose = new.purpose and revoked_at is null)
    or exists (select from prosa.groups where id = new.group_id and legal_hold) then
    return null;
  end if;
  if new.purpose = 'profiles' then
    delete from prosa.profiles where group_id = new.group_id and member_id = new.member_id;
  elsif new.purpose = 'memories' then
    delete from prosa.memories where group_id = new.group_id and member_id = new.member_id;
  end if;
  return null;
end
$$;
comment on function private.drop_without_consent is 'Deletes what was made of a member under a consent that was revoked.';
-- At the end of the transaction: a consent to another version of the terms may have taken its place.
create constraint trigger drop_without_consent after update of revoked_at on prosa.consents
  deferrable initially deferred for each row when (old.revoked_at is null and new.revoked_at is not null) execute function private.drop_without_consent();

-- The end of processing (art. 15 and 16): what a basis carried is hidden at once, and removed a while after the basis ended.
create function private.remove_without_basis(ended_before timestamptz) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  gone bigint;
  more bigint;
begin
  with ended as (
    select group_id, purpose from prosa.legal_bases join prosa.groups on groups.id = group_id
    where not legal_hold and purpose in ('profiles', 'memories')
    group by group_id, purpose
    having count(*) filter (where ended_at is null) = 0 and max(ended_at) < ended_before
  ), profiles as (
    delete from prosa.profiles using ended
    where profiles.group_id = ended.group_id and ended.purpose = 'profiles' returning 1
  )
  select count(*) into gone from profiles;
  with ended as (
    select group_id from prosa.legal_bases join prosa.groups on groups.id = group_id
    where not legal_hold and purpose = 'memories'
    group by group_id
    having count(*) filter (where ended_at is null) = 0 and max(ended_at) < ended_before
  ), memories as (
    delete from prosa.memories using ended where memories.group_id = ended.group_id returning 1
  )
  select count(*) into more from memories;
  return gone + more;
end
$$;
comment on function private.remove_without_basis is 'Removes profiles and memories whose basis ended before a time and has no successor; how many.';

-- Requests --------------------------------------------------------------------------------------------------------------

alter table prosa.groups add column request_handle text not null default replace(gen_random_uuid()::text, '-', '') unique;
comment on column prosa.groups.request_handle is 'What a person with no account names the group by: made by chance, so that nobody finds a group by guessing.';

alter table prosa.data_subject_requests add column token_hash bytea;
create index data_subject_requests_requester on prosa.data_subject_requests (requester_key, opened_at);
comment on column prosa.data_subject_requests.token_hash is 'SHA-256 of the secret with which a person with no account, once verified, follows the request.';

-- One that nobody has proved theirs is no request yet.
alter policy read on prosa.data_subject_requests
  using ((opened_by is not null or verified_at is not null)
    and (group_id = any (array(select private.my_groups_as('{owner,admin}')))
      or member_id = any (array(select private.my_members()))));
alter policy handling on prosa.data_subject_requests
  using ((opened_by is not null or verified_at is not null)
    and group_id = any (array(select private.my_groups_as('{owner,admin}'))));
grant update (member_id) on prosa.data_subject_requests to authenticated;

create function private.guard_request() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user <> 'authenticated' then
    return new;
  end if;
  if old.state in ('answered', 'refused') then
    raise exception 'a request that is closed stays as it is' using errcode = 'insufficient_privilege';
  end if;
  if old.member_id is not null and new.member_id is distinct from old.member_id then
    raise exception 'whose request it is does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function private.guard_request is 'Keeps closed requests, and whose they are, as they are.';
create trigger guard_request before update on prosa.data_subject_requests
  for each row execute function private.guard_request();

grant select (member_id, details_sealed, answer_sealed, opened_by, opened_at, due_at, handled_by, answered_at, token_hash)
  on prosa.data_subject_requests to prosa_gateway;
grant select (opened_by, verified_at) on prosa.data_subject_requests to prosa_scheduler;
grant usage on schema private to prosa_gateway, prosa_scheduler;

create function private.group_of_handle(handle text) returns table (id text, locale text)
language sql stable security definer set search_path = '' as $$
  select groups.id, groups.locale from prosa.groups where request_handle = handle
$$;
comment on function private.group_of_handle is 'The group that a handle for requests names.';

-- A try is counted before it is looked at. Who it is, by the number that the exports show, is looked up only for somebody who proved it.
create function private.verify_request(request text, code bytea, token bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  tried prosa.data_subject_requests;
begin
  update prosa.data_subject_requests set code_attempts = code_attempts + 1
  where id = request and verified_at is null and code_attempts < 5 and code_expires_at > now()
  returning * into tried;
  if tried.code_hash is null or tried.code_hash <> code then
    return false;
  end if;
  update prosa.data_subject_requests set verified_at = now(), due_at = now() + interval '15 days', code_hash = null, token_hash = token,
    member_id = (select member_names.member_id from prosa.member_names
      where member_names.group_id = tried.group_id and name_key = tried.requester_key and kind = 'number')
  where id = request;
  return true;
end
$$;
comment on function private.verify_request is 'Whether a one-time code is the right one, for five tries; if so the request counts, and is matched with a member.';

-- For a person who asked an owner or admin for it.
create function private.revoke_consents(request text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  revoked integer;
begin
  update prosa.consents set revoked_at = now()
  from prosa.data_subject_requests as asked
  where asked.id = request and asked.kind = 'consent_revocation' and asked.state in ('opened', 'in_progress')
    and asked.group_id = any (array(select private.my_groups_as('{owner,admin}')))
    and (consents.group_id, consents.member_id) = (asked.group_id, asked.member_id) and revoked_at is null;
  get diagnostics revoked = row_count;
  return revoked;
end
$$;
comment on function private.revoke_consents is 'Revokes the consents of the member who asked for it by a request; how many.';

create function private.sweep_unverified(opened_before timestamptz) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  swept integer;
begin
  delete from prosa.data_subject_requests
  where opened_by is null and verified_at is null and opened_at < opened_before;
  get diagnostics swept = row_count;
  return swept;
end
$$;
comment on function private.sweep_unverified is 'Forgets requests that nobody proved theirs.';

-- Who has received data is for everybody it may be about; who they are is not.
create function private.recipients(of_group text) returns table (role text, users bigint, webhooks bigint)
language sql stable security definer set search_path = '' as $$
  select grants.role, count(*), (select count(*) from prosa.webhooks where group_id = of_group and disabled_at is null)
  from prosa.grants
  where group_id = of_group and of_group = any (array(select private.my_groups_as('{owner,admin,subject}')))
  group by 1
$$;
comment on function private.recipients is 'How many users have access to a group of the caller''s, by role, and to how many addresses its events are posted.';

-- Incidents -------------------------------------------------------------------------------------------------------------

grant insert (id, organisation_id, kind, severity, data_classes, members_affected, period_from, period_until, detected_at, due_at),
  update (severity, data_classes, members_affected, period_from, period_until, authority_notified_at, subjects_notified_at, closed_at)
  on prosa.incidents to authenticated;
create policy registering on prosa.incidents for insert to authenticated
  with check (organisation_id in (select id from prosa.organisations where owner_id = (select auth.uid())));
create policy handling on prosa.incidents for update to authenticated
  using (organisation_id in (select id from prosa.organisations where owner_id = (select auth.uid())))
  with check (organisation_id in (select id from prosa.organisations where owner_id = (select auth.uid())));

create index audit_entries_time on prosa.audit_entries (organisation_id, occurred_at);

-- Who may call what -----------------------------------------------------------------------------------------------------

revoke all on function private.correct_memory, private.anonymise_member, private.keep_label, private.label_new_name,
  private.drop_without_consent, private.remove_without_basis, private.guard_request, private.group_of_handle, private.verify_request,
  private.revoke_consents, private.sweep_unverified, private.recipients from public;
grant execute on function private.correct_memory, private.anonymise_member, private.revoke_consents, private.recipients
  to authenticated;
grant execute on function private.group_of_handle, private.verify_request to prosa_gateway;
grant execute on function private.remove_without_basis, private.sweep_unverified to prosa_scheduler;
