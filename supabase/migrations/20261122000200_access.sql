-- Who may see and do what. Users come as `authenticated` with their claims (Supabase Auth creates the role and auth.uid());
-- each service has a login role with the least it needs. The roles get their passwords from the operator, never from here.

-- Roles belong to the whole server, which may have them already.
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('service', 'nologin'),
      ('gateway', 'login noinherit in role authenticated'),
      ('ingestion', 'login in role prosa_service'),
      ('embedding', 'login in role prosa_service'),
      ('agents', 'login in role prosa_service'),
      ('coordinator', 'login in role prosa_service'),
      ('scheduler', 'login in role prosa_service'),
      ('audit', 'login in role prosa_service')
    ) as roles (name, attributes)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = 'prosa_' || wanted.name) then
      execute format('create role %I %s', 'prosa_' || wanted.name, wanted.attributes);
    end if;
  end loop;
end
$$;

grant usage on schema prosa, extensions to authenticated, prosa_gateway, prosa_service;
grant usage on schema private to authenticated;

-- Security-definer helpers --------------------------------------------------------------------------------------------

-- The caller's groups, and those where the role allows something. Policies call them as `= any (array(select …))`, so
-- that they run once per statement and not once per row.
create function private.my_groups() returns setof text
language sql stable security definer set search_path = '' as $$
  select group_id from prosa.grants where user_id = (select auth.uid())
$$;

create function private.my_groups_as(roles text[]) returns setof text
language sql stable security definer set search_path = '' as $$
  select group_id from prosa.grants where user_id = (select auth.uid()) and role = any (roles)
$$;

-- Groups where the caller may read what is said about single members.
create function private.my_groups_with_profiles() returns setof text
language sql stable security definer set search_path = '' as $$
  select g.group_id
  from prosa.grants g join prosa.groups on groups.id = g.group_id
  where g.user_id = (select auth.uid())
    and (g.role in ('owner', 'admin') or (g.role = 'analyst' and groups.analysts_see_profiles))
$$;

-- The members that the caller is.
create function private.my_members() returns setof text
language sql stable security definer set search_path = '' as $$
  select member_id from prosa.grants where user_id = (select auth.uid()) and role = 'subject'
$$;

-- A new group of the caller's, in the caller's organisation, with the caller as its owner.
create function private.create_group(
  new_group text, new_organisation text, name_sealed bytea, zone text, locale text, key_id text, wrapped bytea
) returns void
language plpgsql security definer set search_path = '' as $$
declare
  organisation text;
begin
  if auth.uid() is null then
    raise exception 'a signed-in user is required' using errcode = 'insufficient_privilege';
  end if;
  insert into prosa.organisations (id, owner_id) values (new_organisation, auth.uid())
    on conflict (owner_id) do nothing;
  select id into strict organisation from prosa.organisations where owner_id = auth.uid();
  insert into prosa.groups (id, organisation_id, name_sealed, zone, locale)
    values (new_group, organisation, create_group.name_sealed, create_group.zone, create_group.locale);
  insert into prosa.grants (group_id, user_id, role) values (new_group, auth.uid(), 'owner');
  insert into prosa.data_keys (id, group_id, wrapped) values (key_id, new_group, create_group.wrapped);
  insert into prosa.schedules (group_id) values (new_group);
end
$$;

revoke all on all functions in schema private from public;
grant execute on all functions in schema private to authenticated;

-- Row-level security ---------------------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  for name in select tablename from pg_catalog.pg_tables where schemaname = 'prosa' loop
    execute format('alter table prosa.%I enable row level security', name);
    if name <> 'outbox' then
      execute format('create policy service_all on prosa.%I to prosa_service using (true) with check (true)', name);
    end if;
  end loop;
end
$$;

grant select on prosa.organisations, prosa.groups, prosa.grants, prosa.members, prosa.exports, prosa.messages,
  prosa.segments, prosa.analyses, prosa.report_sections, prosa.memories, prosa.audit_entries to authenticated;
-- How far the agents of an analysis are, but not what they found.
grant select (analysis_id, agent, group_id, state, agent_version, method, error_code) on prosa.agent_results to authenticated;
grant insert (id, group_id, uploaded_by, object_key, object_data_key, content_hash, file_name_sealed, bytes)
  on prosa.exports to authenticated;
grant insert (id, group_id, reason, requested_by) on prosa.analyses to authenticated;

create policy read on prosa.organisations for select to authenticated
  using (owner_id = (select auth.uid())
    or id in (select organisation_id from prosa.groups where groups.id = any (array(select private.my_groups()))));
create policy read on prosa.groups for select to authenticated
  using (id = any (array(select private.my_groups())));
create policy read on prosa.grants for select to authenticated
  using (user_id = (select auth.uid()) or group_id = any (array(select private.my_groups_as('{owner,admin}'))));
create policy read on prosa.members for select to authenticated
  using (group_id = any (array(select private.my_groups())));
create policy read on prosa.exports for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin,analyst}'))));
create policy upload on prosa.exports for insert to authenticated
  with check (uploaded_by = (select auth.uid())
    and group_id = any (array(select private.my_groups_as('{owner,admin,analyst}'))));
create policy read on prosa.messages for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin,analyst}')))
    or member_id = any (array(select private.my_members())));
create policy read on prosa.segments for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin,analyst}'))));
create policy read on prosa.analyses for select to authenticated
  using (group_id = any (array(select private.my_groups())));
create policy request on prosa.analyses for insert to authenticated
  with check (requested_by = (select auth.uid()) and reason = 'manual'
    and group_id = any (array(select private.my_groups_as('{owner,admin,analyst}'))));
create policy read on prosa.agent_results for select to authenticated
  using (group_id = any (array(select private.my_groups())));
create policy read on prosa.report_sections for select to authenticated
  using ((not individual and group_id = any (array(select private.my_groups())))
    or group_id = any (array(select private.my_groups_with_profiles())));
create policy read on prosa.memories for select to authenticated
  using (group_id = any (array(select private.my_groups_with_profiles()))
    or member_id = any (array(select private.my_members())));
create policy read on prosa.audit_entries for select to authenticated
  using (group_id = any (array(select private.my_groups_as('{owner,admin}'))));

-- The gateway acts as the caller. For itself it has the queue, and the wrapped keys of what callers may read.
grant select on prosa.data_keys to prosa_gateway;
create policy keys on prosa.data_keys for select to prosa_gateway using (true);

-- Services -------------------------------------------------------------------------------------------------------------

grant select on prosa.groups, prosa.data_keys to prosa_service;
grant insert, select on prosa.inbox to prosa_service;

grant insert, select on prosa.outbox to prosa_gateway, prosa_service;
grant update (published_at), delete on prosa.outbox to prosa_gateway, prosa_service;
create policy own on prosa.outbox to prosa_gateway, prosa_service
  using ('prosa_' || service = current_user) with check ('prosa_' || service = current_user);

grant select, update on prosa.exports to prosa_ingestion;
grant select, insert, update on prosa.members to prosa_ingestion;
grant select, insert on prosa.messages, prosa.data_keys to prosa_ingestion;

grant select on prosa.messages to prosa_embedding;
grant select, update (batches_embedded) on prosa.exports to prosa_embedding;
grant select, insert on prosa.segments to prosa_embedding;

grant select on prosa.messages, prosa.members, prosa.exports, prosa.analyses to prosa_agents;
grant select, update on prosa.agent_results to prosa_agents;
grant select, insert, update on prosa.memories to prosa_agents;

grant select on prosa.exports, prosa.messages to prosa_coordinator;
grant select, insert, update on prosa.analyses, prosa.agent_results to prosa_coordinator;
grant select, insert on prosa.report_sections to prosa_coordinator;

grant select, update on prosa.schedules to prosa_scheduler;

grant select, insert on prosa.audit_entries to prosa_audit;
grant select, insert, update on prosa.audit_heads to prosa_audit;
