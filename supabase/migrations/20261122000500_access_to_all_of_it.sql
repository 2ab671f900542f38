-- Who may see and change what, for the whole schema. What a role of a group may do is in policies; what a policy cannot say
-- (the last owner stays, an opt-out is taken back by the person alone, no profile without a basis) is in triggers.

-- Helpers ----------------------------------------------------------------------------------------------------------------

-- The members that the caller is: a grant of any role may be linked to one.
create or replace function private.my_members() returns setof text
language sql stable security definer set search_path = '' as $$
  select member_id from prosa.grants where user_id = (select auth.uid()) and member_id is not null
$$;

-- A group keeps an owner. Two owners who remove each other at the same time wait here for one another.
create function private.keep_an_owner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from prosa.groups where id = old.group_id for no key update;
  -- Where the group itself goes, nobody has to stay.
  if found and not exists (select from prosa.grants where group_id = old.group_id and role = 'owner') then
    raise exception 'a group keeps at least one owner' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger keep_an_owner after delete or update of role on prosa.grants
  for each row when (old.role = 'owner') execute function private.keep_an_owner();

-- Flags of a member: the person alone takes an opt-out back, and is not the one to say whether they are of age or blocked.
-- Runs as the caller, to tell users from services.
create function private.guard_member_flags() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user <> 'authenticated' then
    return new;
  end if;
  if old.opted_out_at is not null and new.opted_out_at is null and new.id <> all (array(select private.my_members())) then
    raise exception 'an opt-out is taken back by the person alone' using errcode = 'insufficient_privilege';
  end if;
  if (new.minor, new.blocked_at) is distinct from (old.minor, old.blocked_at)
    and new.group_id <> all (array(select private.my_groups_as('{owner,admin}'))) then
    raise exception 'this flag is set by owners and admins' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger guard_member_flags before update of minor, opted_out_at, blocked_at on prosa.members
  for each row execute function private.guard_member_flags();

-- Profiles go when somebody turns out to be a minor or opts out.
create function private.drop_profiles() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from prosa.profiles where group_id = new.group_id and member_id = new.id;
  return null;
end
$$;
create trigger drop_profiles after update of minor, opted_out_at on prosa.members
  for each row when (new.minor or new.opted_out_at is not null) execute function private.drop_profiles();

-- And none is made against the law, by whatever service.
create function private.guard_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from prosa.legal_bases where group_id = new.group_id and purpose = 'profiles' and ended_at is null
  ) then
    raise exception 'no legal basis for profiles is recorded' using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from prosa.members
    where id = new.member_id and (minor or opted_out_at is not null or blocked_at is not null)
  ) then
    raise exception 'no profile may be made of this member' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger guard_profile before insert on prosa.profiles
  for each row execute function private.guard_profile();

revoke all on all functions in schema private from public;

-- Users ------------------------------------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  foreach name in array array['legal_bases', 'consents', 'data_subject_requests', 'erasures', 'profiles',
    'subjects', 'summaries', 'model_calls', 'budgets', 'transfer_records', 'api_keys', 'webhooks', 'webhook_deliveries',
    'idempotency_keys', 'access_records', 'incidents'] loop
    execute format('alter table prosa.%I enable row level security', name);
  end loop;
end
$$;

-- Settings and deletion: the owner. Grants: the owner, and up to admin an admin; nobody else, so nobody raises themself.
grant update (transfer_region) on prosa.organisations to authenticated;
create policy settings on prosa.organisations for update to authenticated
  using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));

grant update (name_sealed, zone, locale, analysts_see_profiles, retention_days, legal_hold), delete
  on prosa.groups to authenticated;
create policy settings on prosa.groups for update to authenticated
  using (id = any (array(select private.my_groups_as('{owner}'))))
  with check (id = any (array(select private.my_groups_as('{owner}'))));
create policy deletion on prosa.groups for delete to authenticated
  using (not legal_hold and id = any (array(select private.my_groups_as('{owner}'))));

grant select, update (cron, zone, jitter_seconds) on prosa.schedules to authenticated;
create policy read on prosa.schedules for select to authenticated
  using (group_id = any (array(select private.my_groups())));
create policy settings on prosa.schedules for update to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner}'))))
  with check (group_id = any (array(select private.my_groups_as('{owner}'))));

grant insert (group_id, user_id, role, member_id), update (role, member_id), delete on prosa.grants to authenticated;
create policy giving on prosa.grants for insert to authenticated
  with check (group_id = any (array(select private.my_groups_as('{owner}')))
    or (role <> 'owner' and group_id = any (array(select private.my_groups_as('{admin}')))));
create policy changing on prosa.grants for update to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner}')))
    or (role <> 'owner' and group_id = any (array(select private.my_groups_as('{admin}')))))
  with check (group_id = any (array(select private.my_groups_as('{owner}')))
    or (role <> 'owner' and group_id = any (array(select private.my_groups_as('{admin}')))));
-- Anybody may leave.
create policy revoking on prosa.grants for delete to authenticated
  using (user_id = (select auth.uid())
    or group_id = any (array(select private.my_groups_as('{owner}')))
    or (role <> 'owner' and group_id = any (array(select private.my_groups_as('{admin}')))));

grant select, insert, update, delete on prosa.budgets to authenticated;
create policy read on prosa.budgets for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin}'))));
create policy giving on prosa.budgets for insert to authenticated
  with check (group_id = any (array(select private.my_groups_as('{owner}'))));
create policy changing on prosa.budgets for update to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner}'))))
  with check (group_id = any (array(select private.my_groups_as('{owner}'))));
create policy revoking on prosa.budgets for delete to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner}'))));

grant select, insert (id, group_id, url_sealed, secret_sealed, events, created_by),
  update (url_sealed, secret_sealed, events, disabled_at), delete on prosa.webhooks to authenticated;
create policy read on prosa.webhooks for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner}'))));
create policy giving on prosa.webhooks for insert to authenticated
  with check (created_by = (select auth.uid()) and group_id = any (array(select private.my_groups_as('{owner}'))));
create policy changing on prosa.webhooks for update to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner}'))))
  with check (group_id = any (array(select private.my_groups_as('{owner}'))));
create policy revoking on prosa.webhooks for delete to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner}'))));
grant select on prosa.webhook_deliveries to authenticated;
create policy read on prosa.webhook_deliveries for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner}'))));

-- A user's own keys. The hash stays with the gateway; what was used is revoked, not deleted. One that ends later, since it is
-- being replaced, can still be ended sooner.
grant select (id, user_id, label, prefix, scopes, created_at, expires_at, last_used_at, revoked_at),
  insert (id, user_id, label, prefix, secret_hash, scopes, expires_at), update (revoked_at) on prosa.api_keys to authenticated;
create policy read on prosa.api_keys for select to authenticated
  using (user_id = (select auth.uid()));
create policy giving on prosa.api_keys for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy revoking on prosa.api_keys for update to authenticated
  using (user_id = (select auth.uid()) and (revoked_at is null or revoked_at > now()))
  with check (user_id = (select auth.uid()) and revoked_at is not null);

-- Single members: their profiles as their memories, their numbers for fewer still; their flags by owners, admins and
-- themselves.
alter policy read on prosa.member_names
  using ((kind <> 'number' and group_id = any (array(select private.my_groups())))
    or group_id = any (array(select private.my_groups_as('{owner,admin}')))
    or member_id = any (array(select private.my_members())));
grant select on prosa.profiles to authenticated;
create policy read on prosa.profiles for select to authenticated
  using (group_id = any (array(select private.my_groups_with_profiles()))
    or member_id = any (array(select private.my_members())));
grant update (minor, opted_out_at, blocked_at) on prosa.members to authenticated;
create policy flags on prosa.members for update to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin}')))
    or id = any (array(select private.my_members())))
  with check (group_id = any (array(select private.my_groups_as('{owner,admin}')))
    or id = any (array(select private.my_members())));

-- Aggregates for every role; summaries of conversations for those who may read the messages.
grant select on prosa.subjects, prosa.summaries to authenticated;
create policy read on prosa.subjects for select to authenticated
  using (group_id = any (array(select private.my_groups())));
create policy read on prosa.summaries for select to authenticated
  using ((kind = 'analysis' and group_id = any (array(select private.my_groups())))
    or group_id = any (array(select private.my_groups_as('{owner,admin,analyst}'))));

-- Rights of data subjects. They open requests and give consents about themselves alone; owners and admins handle them.
grant select, insert (id, group_id, purpose, basis, recorded_by), update (ended_at) on prosa.legal_bases to authenticated;
create policy read on prosa.legal_bases for select to authenticated
  using (group_id = any (array(select private.my_groups())));
create policy recording on prosa.legal_bases for insert to authenticated
  with check (recorded_by = (select auth.uid()) and group_id = any (array(select private.my_groups_as('{owner}'))));
create policy ending on prosa.legal_bases for update to authenticated
  using (ended_at is null and group_id = any (array(select private.my_groups_as('{owner}'))))
  with check (ended_at is not null and group_id = any (array(select private.my_groups_as('{owner}'))));

grant select, insert (id, group_id, member_id, purpose, terms_version, given_by), update (revoked_at)
  on prosa.consents to authenticated;
create policy read on prosa.consents for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin}')))
    or member_id = any (array(select private.my_members())));
create policy giving on prosa.consents for insert to authenticated
  with check (given_by = (select auth.uid()) and member_id = any (array(select private.my_members())));
create policy revoking on prosa.consents for update to authenticated
  using (revoked_at is null and member_id = any (array(select private.my_members())))
  with check (revoked_at is not null and member_id = any (array(select private.my_members())));

grant select (id, group_id, member_id, kind, state, about_id, details_sealed, answer_sealed, opened_by, opened_at, due_at,
    handled_by, answered_at, verified_at),
  insert (id, group_id, member_id, kind, about_id, details_sealed, opened_by),
  update (state, answer_sealed, handled_by, answered_at) on prosa.data_subject_requests to authenticated;
create policy read on prosa.data_subject_requests for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin}')))
    or member_id = any (array(select private.my_members())));
create policy opening on prosa.data_subject_requests for insert to authenticated
  with check (opened_by = (select auth.uid()) and member_id = any (array(select private.my_members())));
create policy handling on prosa.data_subject_requests for update to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin}'))))
  with check (handled_by = (select auth.uid()) and group_id = any (array(select private.my_groups_as('{owner,admin}'))));

grant select, insert (id, organisation_id, group_id, member_id, request_id, requested_by) on prosa.erasures to authenticated;
create policy read on prosa.erasures for select to authenticated
  using (requested_by = (select auth.uid()) or group_id = any (array(select private.my_groups_as('{owner,admin}'))));
-- Of a whole group by its owner, of a member by owner, admin or the member; and only where there is no legal hold.
create policy starting on prosa.erasures for insert to authenticated
  with check (requested_by = (select auth.uid())
    and (group_id = any (array(select private.my_groups_as('{owner}')))
      or (member_id is not null and group_id = any (array(select private.my_groups_as('{admin}'))))
      or member_id = any (array(select private.my_members())))
    and (group_id, organisation_id) in (select id, groups.organisation_id from prosa.groups where not legal_hold)
    and (member_id is null or (group_id, member_id) in (select members.group_id, id from prosa.members)));

-- The trail: of the group by owners and admins, of their own data by subjects.
create index audit_entries_member on prosa.audit_entries ((details ->> 'memberId'));
alter policy read on prosa.audit_entries
  using (group_id = any (array(select private.my_groups_as('{owner,admin}')))
    or (details ->> 'memberId') = any (array(select private.my_members())));
grant select on prosa.transfer_records, prosa.model_calls, prosa.incidents to authenticated;
create policy read on prosa.transfer_records for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin,subject}'))));
create policy read on prosa.model_calls for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin}'))));
create policy read on prosa.incidents for select to authenticated
  using (organisation_id in (select id from prosa.organisations where owner_id = (select auth.uid())));

-- The gateway for itself: keys of servers, requests that come twice, deliveries, access records, people with no account.
grant select (id, user_id, prefix, secret_hash, scopes, expires_at, revoked_at), update (last_used_at)
  on prosa.api_keys to prosa_gateway;
grant select, insert, update (status, location), delete on prosa.idempotency_keys to prosa_gateway;
grant select, update (disabled_at) on prosa.webhooks to prosa_gateway;
grant select, insert, update on prosa.webhook_deliveries to prosa_gateway;
grant insert on prosa.access_records to prosa_gateway;
grant select (id, group_id, kind, state, requester_key, code_hash, code_expires_at, code_attempts, verified_at),
  insert (id, group_id, kind, requester_key, code_hash, code_expires_at, details_sealed),
  update (code_attempts, verified_at) on prosa.data_subject_requests to prosa_gateway;

do $$
declare
  name text;
begin
  foreach name in array array['api_keys', 'idempotency_keys', 'webhooks', 'webhook_deliveries', 'access_records',
    'data_subject_requests'] loop
    execute format('create policy gateway on prosa.%I to prosa_gateway using (true) with check (true)', name);
  end loop;
  foreach name in array array['legal_bases', 'consents', 'data_subject_requests', 'erasures', 'profiles',
    'subjects', 'summaries', 'model_calls', 'budgets', 'transfer_records', 'idempotency_keys', 'access_records',
    'incidents'] loop
    execute format('create policy service_all on prosa.%I to prosa_service using (true) with check (true)', name);
  end loop;
end
$$;

-- Services: each what its work needs. -------------------------------------------------------------------------------------

-- Wrapped keys are for those that open what is sealed.
revoke select on prosa.data_keys from prosa_service;
grant select on prosa.data_keys to prosa_ingestion, prosa_embedding, prosa_agents, prosa_coordinator;

grant select, insert on prosa.summaries to prosa_embedding, prosa_coordinator;
grant select, insert, update on prosa.subjects to prosa_agents;
grant select, insert on prosa.profiles to prosa_agents;
grant select on prosa.legal_bases, prosa.consents, prosa.data_subject_requests to prosa_agents, prosa_coordinator;

grant select, insert on prosa.model_calls to prosa_embedding, prosa_agents, prosa_coordinator;
grant insert on prosa.transfer_records to prosa_embedding, prosa_agents, prosa_coordinator;
grant select on prosa.budgets to prosa_embedding, prosa_agents, prosa_coordinator;

grant select (id, group_id, state, due_at) on prosa.data_subject_requests to prosa_scheduler;
grant select, insert, update on prosa.erasures to prosa_scheduler;
grant select (user_id, key_hash, expires_at), delete on prosa.idempotency_keys to prosa_scheduler;
grant select (id, at), delete on prosa.access_records to prosa_scheduler;

grant select, insert, update on prosa.incidents to prosa_audit;

-- Limits. They belong to the login role and take effect where a connection to Postgres is opened, so they also hold behind
-- a transaction pooler, which would lose a `set`; `set local role authenticated` keeps them. A statement that needs longer
-- asks for it with `set local statement_timeout`.
alter role prosa_gateway set statement_timeout = '15s';
alter role prosa_gateway set idle_in_transaction_session_timeout = '15s';
alter role prosa_gateway set lock_timeout = '5s';
do $$
declare
  name text;
begin
  foreach name in array array['ingestion', 'embedding', 'agents', 'coordinator', 'scheduler', 'audit'] loop
    execute format('alter role %I set statement_timeout = %L', 'prosa_' || name,
      case name when 'scheduler' then '5min' else '60s' end);
    execute format('alter role %I set idle_in_transaction_session_timeout = %L', 'prosa_' || name, '60s');
    execute format('alter role %I set lock_timeout = %L', 'prosa_' || name, '30s');
  end loop;
end
$$;
