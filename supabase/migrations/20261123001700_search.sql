-- Vectors of one model for each group: which, says the law (a basis for sending texts away) and the configuration. Rows of another model
-- are embedded again, by the provider's Batch API where there are many; once all are done, the replaced ones go (ADR 10). And the
-- gateway asks models too: vectors of queries, answers to questions.

-- Which models a group has vectors of, and whether of any but its own: one look at each end.
create index segments_model on prosa.segments (group_id, model);
create index memories_model on prosa.memories (group_id, model);
create index summaries_model on prosa.summaries (group_id, model);

-- A denser graph than before: on 100 000 clustered vectors the thinner one found 0.978 of the ten nearest however wide it searched,
-- since it leaves islands; this one 0.999 with half of that search.
drop index prosa.segments_offline;
drop index prosa.segments_3_small;
create index segments_offline on prosa.segments
  using hnsw ((vector::extensions.vector(256)) extensions.vector_cosine_ops) with (m = 16, ef_construction = 64)
  where model = 'offline-256-v1';
create index segments_3_small on prosa.segments
  using hnsw ((vector::extensions.vector(1536)) extensions.vector_cosine_ops) with (m = 16, ef_construction = 64)
  where model = 'text-embedding-3-small';

grant delete on prosa.segments to prosa_embedding;
grant select, update (model, vector) on prosa.memories to prosa_embedding;
grant select, update (model, centroid, vector) on prosa.subjects to prosa_embedding;
grant update (model, vector) on prosa.summaries to prosa_embedding;
-- Whose texts may leave.
grant select (id, group_id, minor, opted_out_at, blocked_at) on prosa.members to prosa_embedding;

create table prosa.embedding_batches (
  batch_id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  model text not null,
  segment_ids text[] not null,
  state text not null default 'waiting' check (state in ('waiting', 'failed')),
  submitted_at timestamptz not null default now()
);
create index embedding_batches_group on prosa.embedding_batches (group_id);
comment on table prosa.embedding_batches is 'Texts that wait for their vectors at a provider''s Batch API: written down before anybody waits, so that whoever takes over waits for the same.';
comment on column prosa.embedding_batches.group_id is 'The group.';
comment on column prosa.embedding_batches.model is 'The model that the vectors will be of.';
comment on column prosa.embedding_batches.batch_id is 'The provider''s name for it.';
comment on column prosa.embedding_batches.segment_ids is 'For each text that was sent, in order, the segments it stands for, separated by spaces.';
comment on column prosa.embedding_batches.state is 'waiting, or failed: then its texts are sent one request after the other.';
comment on column prosa.embedding_batches.submitted_at is 'When it was sent.';
alter table prosa.embedding_batches enable row level security;
create policy service_all on prosa.embedding_batches to prosa_service using (true) with check (true);
grant select, insert, update, delete on prosa.embedding_batches to prosa_embedding;

-- The gateway asks models for those who search and ask, within the same budgets.
grant execute on function private.transfer_barrier to prosa_gateway;
grant usage on schema private to prosa_gateway;
grant select on prosa.groups, prosa.budgets, prosa.organisation_budgets to prosa_gateway;
grant select (id, requested_at) on prosa.analyses to prosa_gateway;
grant select, insert on prosa.model_calls to prosa_gateway;
grant select, insert, delete on prosa.model_reservations to prosa_gateway;
grant insert on prosa.transfer_records to prosa_gateway;
do $$
declare
  name text;
begin
  foreach name in array array['groups', 'budgets', 'organisation_budgets', 'analyses', 'model_calls', 'model_reservations',
    'transfer_records'] loop
    execute format('create policy gateway on prosa.%I to prosa_gateway using (true) with check (true)', name);
  end loop;
end
$$;

select private.let_backup_read();
