-- Agents that ask a model: what it costs to ask again is saved. A result whose inputs are unchanged is used again, and so is what a
-- model said of a piece of the chat that is unchanged. Nothing leaves for a model against the law or the tenant's wish.

alter table prosa.agent_results
  add column heartbeat_at timestamptz,
  add column input_hash bytea,
  add column reused_from text references prosa.analyses (id) on delete set null,
  add column model text,
  add column prompt_version text,
  add column dropped integer check (dropped >= 0),
  add column degraded text,
  add column input_tokens bigint check (input_tokens >= 0),
  add column output_tokens bigint check (output_tokens >= 0);
create index agent_results_last on prosa.agent_results (group_id, agent, analysis_id) where state = 'completed';
create index agent_results_reused_from on prosa.agent_results (reused_from);
grant select (heartbeat_at, reused_from, model, prompt_version, dropped, degraded, input_tokens, output_tokens)
  on prosa.agent_results to authenticated;
comment on column prosa.agent_results.heartbeat_at is 'When whoever runs it last said that it does.';
comment on column prosa.agent_results.input_hash is 'Keyed HMAC of all that the result depends on; the key is derived from the group key.';
comment on column prosa.agent_results.reused_from is 'The run whose result this is, because nothing it depends on had changed.';
comment on column prosa.agent_results.model is 'The model that was asked; null where none was.';
comment on column prosa.agent_results.prompt_version is 'Its prompts, `name/version`, separated by spaces.';
comment on column prosa.agent_results.dropped is 'Claims left out for want of evidence.';
comment on column prosa.agent_results.degraded is 'Why it was done without the configured model, or with less of it; null where nothing was missing.';
comment on column prosa.agent_results.input_tokens is 'Tokens sent to models for it.';
comment on column prosa.agent_results.output_tokens is 'Tokens they wrote.';

create table prosa.agent_chunks (
  group_id text not null references prosa.groups (id) on delete cascade,
  agent text not null,
  chunk_key bytea not null,
  body_sealed bytea not null,
  unused integer not null default 0 check (unused >= 0),
  created_at timestamptz not null default now(),
  primary key (group_id, agent, chunk_key)
);
comment on table prosa.agent_chunks is 'What a model said of a piece of a chat, so that it is not asked again while prompt, model and piece are the same.';
comment on column prosa.agent_chunks.group_id is 'The group.';
comment on column prosa.agent_chunks.agent is 'The agent that asked.';
comment on column prosa.agent_chunks.chunk_key is 'Keyed HMAC of prompt, model and what was sent; the key is derived from the group key.';
comment on column prosa.agent_chunks.body_sealed is 'The answer, sealed with the group key. Treated as message text.';
comment on column prosa.agent_chunks.unused is 'Runs of the agent since it was last used; it goes with the third.';
comment on column prosa.agent_chunks.created_at is 'When it was asked.';

alter table prosa.agent_chunks enable row level security;
create policy service_all on prosa.agent_chunks to prosa_service using (true) with check (true);
grant select, insert, update, delete on prosa.agent_chunks to prosa_agents;

-- An answer may quote any member: with the key of one, and with one who is blocked, go the answers.
create function private.forget_chunks() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from prosa.agent_chunks where group_id = old.group_id;
  return null;
end
$$;
revoke all on function private.forget_chunks from public;
comment on function private.forget_chunks is 'Deletes what models said of a group.';
create trigger forget_chunks after delete on prosa.data_keys
  for each row when (old.member_id is not null) execute function private.forget_chunks();
create trigger forget_chunks after update of blocked_at on prosa.members
  for each row when (old.blocked_at is distinct from new.blocked_at) execute function private.forget_chunks();

-- Names are hidden from models: all that a member goes by.
grant select on prosa.member_names to prosa_agents;

create function private.transfer_barrier(of_group text, region text) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when not exists (
      select from prosa.legal_bases
      where legal_bases.group_id = groups.id and purpose = 'model_transfer' and ended_at is null) then 'no_legal_basis'
    when transfer_region not in ('any', split_part(lower(region), '-', 1)) then 'transfer_region'
  end
  from prosa.groups join prosa.organisations on organisations.id = groups.organisation_id
  where groups.id = of_group
$$;
revoke all on function private.transfer_barrier from public;
grant usage on schema private to prosa_agents;
grant execute on function private.transfer_barrier to prosa_service;
comment on function private.transfer_barrier is 'What keeps a group''s texts from leaving for a model in a region: no_legal_basis, transfer_region, or null.';
