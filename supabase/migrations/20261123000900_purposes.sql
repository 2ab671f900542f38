-- What a group's data may be processed for is a row for each purpose (LGPD, art. 7): a purpose without a basis in force is not
-- served. A new group begins with what an analysis needs; profiles, and sending texts to a model, wait until somebody records a basis.

create function private.begin_bases(new_group text, recorder uuid) returns void
language sql security definer set search_path = '' as $$
  insert into prosa.legal_bases (id, group_id, purpose, basis, recorded_by)
  select 'lgb_' || replace(gen_random_uuid()::text, '-', ''), new_group, purpose, 'legitimate_interest', recorder
  from unnest('{statistics,search,memories,engagement}'::text[]) as purpose
  on conflict do nothing
$$;
revoke all on function private.begin_bases from public;
comment on function private.begin_bases is 'The bases in law that a group begins with.';

create or replace function private.create_group(
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
  perform private.begin_bases(new_group, auth.uid());
end
$$;

select private.begin_bases(groups.id, organisations.owner_id)
from prosa.groups join prosa.organisations on organisations.id = groups.organisation_id;

-- Whoever processes asks first.
grant select on prosa.legal_bases, prosa.consents to prosa_embedding;
