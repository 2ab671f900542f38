-- Signed heads of the audit trail: how far each chain is signed for outside of the database, and since when it is not.

alter table prosa.audit_heads
  add column anchored_position bigint not null default 0 check (anchored_position <= position),
  add column anchored_at timestamptz,
  add column anchor_digest bytea,
  add column unanchored_since timestamptz default now();
comment on column prosa.audit_heads.anchored_position is 'The newest entry that a signed head outside of the database speaks of.';
comment on column prosa.audit_heads.anchored_at is 'When that was signed.';
comment on column prosa.audit_heads.anchor_digest is 'SHA-256 of that signed head; the next one names it.';
comment on column prosa.audit_heads.unanchored_since is 'When the first entry came that no signed head speaks of; null where there is none.';
create index audit_heads_unanchored on prosa.audit_heads (unanchored_since) where unanchored_since is not null;

-- The whole trail of a tenant, deleted groups included, is for its owner.
create function private.trail_of(organisation text, after bigint, entries integer) returns setof prosa.audit_entries
language sql stable security definer set search_path = '' as $$
  select entry.* from prosa.audit_entries as entry
  join prosa.organisations on organisations.id = entry.organisation_id
  where entry.organisation_id = organisation and owner_id = auth.uid() and entry.position > after
  order by entry.position limit entries
$$;
comment on function private.trail_of is 'The audit trail of a tenant behind a position, in order, as its owner.';
create function private.trail_head(organisation text) returns setof prosa.audit_heads
language sql stable security definer set search_path = '' as $$
  select head.* from prosa.audit_heads as head join prosa.organisations on organisations.id = head.organisation_id
  where head.organisation_id = organisation and owner_id = auth.uid()
$$;
comment on function private.trail_head is 'Where the audit trail of a tenant stands, as its owner.';
revoke all on function private.trail_of, private.trail_head from public;
grant execute on function private.trail_of, private.trail_head to authenticated;

-- The gateway writes down who read what: it needs the tenant of a group, and nothing else of it.
create function private.organisations_of(groups_asked text[]) returns table (id text, organisation_id text)
language sql stable security definer set search_path = '' as $$
  select groups.id, groups.organisation_id from prosa.groups where groups.id = any (groups_asked)
$$;
comment on function private.organisations_of is 'The tenants of some groups, for the trail of who read what.';
revoke all on function private.organisations_of from public;
grant usage on schema private to prosa_gateway;
grant execute on function private.organisations_of to prosa_gateway;
