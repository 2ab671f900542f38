-- Everything Prosa holds. Text, names and findings are sealed (AES-256-GCM, packages/vault) before they arrive here;
-- times, kinds, lengths and counts are plain and guarded by row-level security (20261122000200_access.sql).

create extension if not exists vector with schema extensions;

create schema prosa;
create schema private;
comment on schema prosa is 'Prosa''s tables. Not exposed through the Data API.';
comment on schema private is 'Security-definer helpers of row-level security. Never exposed.';

create table prosa.organisations (
  id text primary key,
  owner_id uuid not null unique,
  created_at timestamptz not null default now()
);
comment on table prosa.organisations is 'Tenants. A user''s first group creates one.';

create table prosa.groups (
  id text primary key,
  organisation_id text not null references prosa.organisations (id),
  name_sealed bytea not null,
  zone text not null,
  locale text not null,
  analysts_see_profiles boolean not null default false,
  created_at timestamptz not null default now()
);
create index groups_organisation on prosa.groups (organisation_id);
comment on table prosa.groups is 'WhatsApp groups.';
comment on column prosa.groups.name_sealed is 'Sealed with the group key.';
comment on column prosa.groups.zone is 'IANA time zone in which the exports'' wall-clock times are read.';
comment on column prosa.groups.analysts_see_profiles is 'Policy: whether analysts may read what is said about single members.';

create table prosa.members (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  name_key bytea not null,
  name_sealed bytea not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  unique (group_id, name_key)
);
comment on table prosa.members is 'People of a group as its exports name them.';
comment on column prosa.members.name_key is 'Keyed HMAC of the normalised name or number, for matching; the key is derived from the group key.';
comment on column prosa.members.name_sealed is 'Sealed with the member key.';

create table prosa.grants (
  group_id text not null references prosa.groups (id) on delete cascade,
  user_id uuid not null,
  role text not null check (role in ('owner', 'admin', 'analyst', 'viewer', 'subject')),
  member_id text references prosa.members (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (user_id, group_id),
  check ((role = 'subject') = (member_id is not null))
);
create index grants_group on prosa.grants (group_id);
create index grants_member on prosa.grants (member_id);
comment on table prosa.grants is 'Who may do what in a group. The only source of access: token claims never grant anything.';

create table prosa.data_keys (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  member_id text references prosa.members (id) on delete cascade,
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  unique nulls not distinct (group_id, member_id)
);
create index data_keys_member on prosa.data_keys (member_id);
comment on table prosa.data_keys is 'Data keys, wrapped by the key-encryption key: one per group (member_id null) and one per member.';

create table prosa.exports (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  uploaded_by uuid not null,
  state text not null default 'uploaded' check (state in ('uploaded', 'parsing', 'stored', 'failed')),
  object_key text not null,
  object_data_key bytea,
  content_hash bytea not null,
  file_name_sealed bytea,
  bytes bigint not null,
  bytes_done bigint not null default 0,
  batches_done integer not null default 0,
  batches integer,
  batches_embedded integer not null default 0,
  entries integer not null default 0,
  stored integer not null default 0,
  accounting jsonb,
  error_code text,
  error_message text,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create unique index exports_same_file on prosa.exports (group_id, content_hash) where state <> 'failed';
create index exports_group on prosa.exports (group_id, id desc);
comment on table prosa.exports is 'Uploaded export files: their state, progress and line accounting.';
comment on column prosa.exports.object_data_key is 'Wrapped key of the raw file; null once the file is gone.';
comment on column prosa.exports.content_hash is 'Keyed HMAC of the file: the same file again is the same export.';
comment on column prosa.exports.accounting is 'Counts only: lines, messages, system, media, continuations, unrecognised …';

create table prosa.messages (
  id bigint generated always as identity primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  stable_key bytea not null,
  member_id text references prosa.members (id) on delete cascade,
  export_id text not null references prosa.exports (id) on delete cascade,
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
  unique (group_id, stable_key)
);
create index messages_time on prosa.messages (group_id, local_time, id);
create index messages_batch on prosa.messages (export_id, batch);
create index messages_member on prosa.messages (member_id);
comment on table prosa.messages is 'Messages and system lines. Order within a group: local_time, id.';
comment on column prosa.messages.stable_key is 'Keyed hash of local time, author, text and occurrence within that time: overlapping exports never double a message.';
comment on column prosa.messages.local_time is 'Wall-clock time as the export says it.';
comment on column prosa.messages.sent_at is 'Instant in the group''s zone; null where the zone had no such time.';
comment on column prosa.messages.body_sealed is 'Text, sealed with the member key (system lines: the group key); null where there is none.';

create table prosa.segments (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  export_id text not null references prosa.exports (id) on delete cascade,
  batch integer not null,
  first_message_id bigint not null references prosa.messages (id) on delete cascade,
  message_ids bigint[] not null,
  starts_at timestamp not null,
  ends_at timestamp not null,
  model text not null,
  vector extensions.vector not null,
  unique (group_id, first_message_id, model)
);
create index segments_export on prosa.segments (export_id, batch);
create index segments_first_message on prosa.segments (first_message_id);
comment on table prosa.segments is 'Pieces of conversation with their vectors. A vector is treated as message text.';

create table prosa.analyses (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  version integer,
  state text not null default 'requested' check (state in ('requested', 'running', 'completed', 'failed')),
  reason text not null check (reason in ('manual', 'new-data', 'schedule')),
  export_id text unique references prosa.exports (id) on delete set null,
  requested_by uuid,
  watermark bigint,
  manifest jsonb,
  partial boolean not null default false,
  error_code text,
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  unique (group_id, version)
);
create index analyses_group on prosa.analyses (group_id, id desc);
comment on table prosa.analyses is 'Runs over a group. A completed one is a version and never changes.';
comment on column prosa.analyses.export_id is 'The export whose arrival asked for this run; one run per export.';
comment on column prosa.analyses.watermark is 'Highest message id the run has seen.';
comment on column prosa.analyses.manifest is 'What the run was made of: agents, their versions, parameters.';

create table prosa.agent_results (
  analysis_id text not null references prosa.analyses (id) on delete cascade,
  agent text not null,
  group_id text not null references prosa.groups (id) on delete cascade,
  state text not null default 'requested' check (state in ('requested', 'completed', 'failed')),
  agent_version text,
  method text,
  result_sealed bytea,
  evidence integer,
  duration_ms double precision,
  error_code text,
  finished_at timestamptz,
  primary key (analysis_id, agent)
);
create index agent_results_group on prosa.agent_results (group_id);
comment on table prosa.agent_results is 'What each agent of an analysis found, sealed with the group key.';

create table prosa.report_sections (
  analysis_id text not null references prosa.analyses (id) on delete cascade,
  section text not null,
  group_id text not null references prosa.groups (id) on delete cascade,
  individual boolean not null,
  body_sealed bytea not null,
  primary key (analysis_id, section)
);
create index report_sections_group on prosa.report_sections (group_id);
comment on table prosa.report_sections is 'The coordinator''s aggregate of an analysis, by section: numbers and ids, sealed with the group key. Names and quotes are filled in on reading, as far as the reader may see them.';
comment on column prosa.report_sections.individual is 'True where a section speaks of single members'' lives: fewer roles may read it.';

create table prosa.memories (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  member_id text not null references prosa.members (id) on delete cascade,
  analysis_id text references prosa.analyses (id) on delete set null,
  fact_key bytea not null,
  predicate text not null,
  body_sealed bytea not null,
  message_ids bigint[] not null,
  confidence real not null,
  true_from timestamp,
  true_until timestamp,
  recorded_at timestamptz not null default now(),
  retired_at timestamptz,
  model text not null,
  vector extensions.vector not null,
  unique (group_id, member_id, fact_key)
);
create index memories_member on prosa.memories (member_id);
create index memories_analysis on prosa.memories (analysis_id);
comment on table prosa.memories is 'What members said of themselves, with evidence. Times: true_* in their world, recorded/retired in ours.';
comment on column prosa.memories.fact_key is 'Keyed hash of predicate and value: the same fact again merges its evidence.';
comment on column prosa.memories.body_sealed is 'Value and quotes, sealed with the member key.';

create table prosa.schedules (
  group_id text primary key references prosa.groups (id) on delete cascade,
  last_run_at timestamptz not null default now()
);
create index schedules_last_run on prosa.schedules (last_run_at);
comment on table prosa.schedules is 'When each group was last analysed by the clock; at first, when it was created.';

create table prosa.audit_heads (
  organisation_id text primary key,
  position bigint not null,
  hash bytea not null
);
comment on table prosa.audit_heads is 'The newest link of each organisation''s audit chain.';

create table prosa.audit_entries (
  organisation_id text not null,
  position bigint not null,
  event_id text not null unique,
  event_type text not null,
  group_id text not null,
  source text not null,
  occurred_at timestamptz not null,
  details jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (organisation_id, position)
);
create index audit_entries_group on prosa.audit_entries (group_id, position);
comment on table prosa.audit_entries is 'Append-only trail of every event: ids and counts, one hash chain per organisation. Outlives the data it speaks of.';

create table prosa.outbox (
  position bigint generated always as identity primary key,
  event_id text not null unique,
  service text not null,
  event jsonb not null,
  trace jsonb not null,
  created_at timestamptz not null default now(),
  published_at timestamptz
);
create index outbox_unpublished on prosa.outbox (service, position) where published_at is null;
comment on table prosa.outbox is 'Events written with the change they speak of; a relay publishes them. Published rows stay 24 h to rebuild streams from.';

create table prosa.inbox (
  consumer text not null,
  event_id text not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
comment on table prosa.inbox is 'Events a consumer has handled, written with the effect: a redelivered event changes nothing.';
