-- The rest of the schema: what the law asks for, what agents find, what servers and operators need. As before, what people
-- wrote, their names and numbers arrive sealed; nothing readable of them is stored.

create domain prosa.purpose as text
  check (value in ('statistics', 'search', 'memories', 'profiles', 'engagement', 'model_transfer'));
comment on domain prosa.purpose is 'What personal data is processed for (LGPD, art. 6): what legal bases, consents and transfers refer to.';

-- Groups, members and their keys ---------------------------------------------------------------------------------------

alter table prosa.organisations
  add column transfer_region text not null default 'any' check (transfer_region in ('any', 'br', 'eu'));
comment on column prosa.organisations.transfer_region is 'Where models may run that see this tenant''s data (LGPD, art. 33).';

alter table prosa.groups
  add column retention_days integer check (retention_days > 0),
  add column legal_hold boolean not null default false;
comment on column prosa.groups.retention_days is 'Messages older than this are swept; null keeps them until somebody deletes them.';
comment on column prosa.groups.legal_hold is 'While true nothing of the group is deleted or swept.';

alter table prosa.members
  add constraint members_of_group unique (group_id, id),
  add column minor boolean not null default false,
  add column opted_out_at timestamptz,
  add column blocked_at timestamptz;
comment on column prosa.members.minor is 'A minor (LGPD, art. 14): no profile is kept.';
comment on column prosa.members.opted_out_at is 'Since when this person wants no profile; only they can take it back.';
comment on column prosa.members.blocked_at is 'Since when the data is blocked (LGPD, art. 18, IV): kept, and used for nothing.';

-- A grant may link its user to a member, whatever the role; to one of the same group, or rights would reach across groups.
alter table prosa.grants drop constraint grants_check;
alter table prosa.grants
  add constraint grants_subject_is_a_member check (role <> 'subject' or member_id is not null),
  drop constraint grants_member_id_fkey,
  add constraint grants_member foreign key (group_id, member_id) references prosa.members (group_id, id) on delete cascade;
drop index prosa.grants_member;
drop index prosa.grants_group;
create index grants_group on prosa.grants (group_id, member_id);

-- A wrapped key begins with a stamp of 3 bytes: the scheme (2 or 3) and the epoch of the key-encryption key; without one it is
-- of epoch 1. Read from the key itself, the column cannot be wrong.
alter table prosa.data_keys add column kek_epoch integer generated always as (
  case when octet_length(wrapped) > 3 and get_byte(wrapped, 0) in (2, 3)
    then get_byte(wrapped, 1) * 256 + get_byte(wrapped, 2) else 1 end) stored;
create index data_keys_epoch on prosa.data_keys (kek_epoch, id);
comment on column prosa.data_keys.kek_epoch is 'Which key-encryption key wraps this one; after a rotation those of older epochs are wrapped again.';

alter table prosa.exports add column object_kek_epoch integer generated always as (
  case when object_data_key is null then null
    when octet_length(object_data_key) > 3 and get_byte(object_data_key, 0) in (2, 3)
    then get_byte(object_data_key, 1) * 256 + get_byte(object_data_key, 2) else 1 end) stored;
create index exports_epoch on prosa.exports (object_kek_epoch, id) where object_data_key is not null;
comment on column prosa.exports.object_kek_epoch is 'Which key-encryption key wraps object_data_key; null once the file is gone.';

-- Segments are looked up by the messages in them when one of those was edited.
create index segments_messages on prosa.segments using gin (message_ids);

-- Legal bases and the rights of data subjects -----------------------------------------------------------------------------

create table prosa.legal_bases (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  purpose prosa.purpose not null,
  basis text not null check (basis in ('consent', 'contract', 'legal_obligation', 'legitimate_interest', 'exercise_of_rights')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz check (ended_at >= recorded_at)
);
create unique index legal_bases_in_force on prosa.legal_bases (group_id, purpose) where ended_at is null;
create index legal_bases_group on prosa.legal_bases (group_id);
comment on table prosa.legal_bases is 'On what basis a group''s data is processed (LGPD, art. 7 and 11), by purpose. Without one for profiles, none is made.';
comment on column prosa.legal_bases.id is 'lgb_ and a UUIDv7.';
comment on column prosa.legal_bases.group_id is 'The group.';
comment on column prosa.legal_bases.purpose is 'What for.';
comment on column prosa.legal_bases.basis is 'The basis in law.';
comment on column prosa.legal_bases.recorded_by is 'User who recorded it.';
comment on column prosa.legal_bases.recorded_at is 'In force from.';
comment on column prosa.legal_bases.ended_at is 'In force until; null while it is.';

create table prosa.consents (
  id text primary key,
  group_id text not null,
  member_id text not null,
  purpose prosa.purpose not null,
  terms_version text not null,
  given_by uuid not null,
  given_at timestamptz not null default now(),
  revoked_at timestamptz check (revoked_at >= given_at),
  foreign key (group_id, member_id) references prosa.members (group_id, id) on delete cascade
);
create unique index consents_in_force on prosa.consents (member_id, purpose) where revoked_at is null;
create index consents_member on prosa.consents (group_id, member_id);
comment on table prosa.consents is 'What members agreed to, and to which version of the terms. A new version is a new row.';
comment on column prosa.consents.id is 'con_ and a UUIDv7.';
comment on column prosa.consents.group_id is 'The member''s group.';
comment on column prosa.consents.member_id is 'Who agreed.';
comment on column prosa.consents.purpose is 'To what.';
comment on column prosa.consents.terms_version is 'The version of the terms they were shown.';
comment on column prosa.consents.given_by is 'Their user.';
comment on column prosa.consents.given_at is 'In force from.';
comment on column prosa.consents.revoked_at is 'In force until; null while it is.';

create table prosa.data_subject_requests (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  member_id text,
  kind text not null check (kind in ('confirmation', 'access', 'correction', 'anonymisation', 'blocking', 'erasure',
    'portability', 'sharing', 'consent_revocation', 'review')),
  state text not null default 'opened' check (state in ('opened', 'in_progress', 'answered', 'refused')),
  about_id text,
  details_sealed bytea,
  answer_sealed bytea,
  opened_by uuid,
  opened_at timestamptz not null default now(),
  due_at timestamptz not null default now() + interval '15 days',
  handled_by uuid,
  answered_at timestamptz,
  requester_key bytea,
  code_hash bytea,
  code_expires_at timestamptz,
  code_attempts smallint not null default 0,
  verified_at timestamptz,
  foreign key (group_id, member_id) references prosa.members (group_id, id) on delete set null (member_id),
  check (opened_by is not null or requester_key is not null)
);
create index data_subject_requests_group on prosa.data_subject_requests (group_id, id desc);
create index data_subject_requests_member on prosa.data_subject_requests (group_id, member_id);
create index data_subject_requests_due on prosa.data_subject_requests (due_at) where state in ('opened', 'in_progress');
comment on table prosa.data_subject_requests is 'Requests of data subjects (LGPD, art. 18 to 20), also of people with no account. Outlives the member it speaks of, as proof.';
comment on column prosa.data_subject_requests.id is 'dsr_ and a UUIDv7.';
comment on column prosa.data_subject_requests.group_id is 'The group.';
comment on column prosa.data_subject_requests.member_id is 'Whose data; null until a person with no account is matched, and once the member is erased.';
comment on column prosa.data_subject_requests.kind is 'The right that is exercised; review contests an automated result (art. 20), which stays frozen while the request is open.';
comment on column prosa.data_subject_requests.state is 'How far it is.';
comment on column prosa.data_subject_requests.about_id is 'The profile or memory that is corrected or contested.';
comment on column prosa.data_subject_requests.details_sealed is 'What they ask, sealed with the group key.';
comment on column prosa.data_subject_requests.answer_sealed is 'What they were answered, sealed with the group key.';
comment on column prosa.data_subject_requests.opened_by is 'User who asked; null for a person with no account.';
comment on column prosa.data_subject_requests.opened_at is 'When it came in.';
comment on column prosa.data_subject_requests.due_at is 'To be answered by: 15 days (art. 19, II).';
comment on column prosa.data_subject_requests.handled_by is 'User who answers it.';
comment on column prosa.data_subject_requests.answered_at is 'When it was answered or refused.';
comment on column prosa.data_subject_requests.requester_key is 'Keyed HMAC of the number or address of a person with no account.';
comment on column prosa.data_subject_requests.code_hash is 'SHA-256 of the one-time code that proves the number or address theirs.';
comment on column prosa.data_subject_requests.code_expires_at is 'Until when the code is good.';
comment on column prosa.data_subject_requests.code_attempts is 'How often it was tried.';
comment on column prosa.data_subject_requests.verified_at is 'When it was entered.';

create table prosa.erasures (
  id text primary key,
  organisation_id text not null,
  group_id text not null,
  member_id text,
  request_id text,
  requested_by uuid,
  requested_at timestamptz not null default now(),
  deleted_at timestamptz,
  key_destroyed_at timestamptz,
  rederived_at timestamptz,
  purged_at timestamptz,
  ledger_at timestamptz,
  counts jsonb,
  receipt_hash bytea
);
create index erasures_group on prosa.erasures (group_id, id desc);
create index erasures_open on prosa.erasures (requested_at) where ledger_at is null;
comment on table prosa.erasures is 'How far each erasure is, step by step, so that one cut short is finished. Refers to nothing: it outlives what it erases.';
comment on column prosa.erasures.id is 'ers_ and a UUIDv7.';
comment on column prosa.erasures.organisation_id is 'The tenant.';
comment on column prosa.erasures.group_id is 'The group.';
comment on column prosa.erasures.member_id is 'Who is erased; null for the whole group.';
comment on column prosa.erasures.request_id is 'The data-subject request that asked for it.';
comment on column prosa.erasures.requested_by is 'User who started it; null where retention did.';
comment on column prosa.erasures.requested_at is 'From here on the data is blocked.';
comment on column prosa.erasures.deleted_at is 'Rows and vectors are gone.';
comment on column prosa.erasures.key_destroyed_at is 'The data key is gone: backups cannot be read either.';
comment on column prosa.erasures.rederived_at is 'What was derived from them is computed again.';
comment on column prosa.erasures.purged_at is 'Caches and objects are gone.';
comment on column prosa.erasures.ledger_at is 'Written to the ledger outside of the database: done.';
comment on column prosa.erasures.counts is 'Rows deleted by table.';
comment on column prosa.erasures.receipt_hash is 'SHA-256 of the receipt that was given out.';

-- What agents find -------------------------------------------------------------------------------------------------------

create table prosa.profiles (
  id text primary key,
  group_id text not null,
  member_id text not null,
  analysis_id text not null references prosa.analyses (id) on delete cascade,
  kind text not null check (kind in ('disc', 'enneagram')),
  state text not null check (state in ('scored', 'insufficient_evidence')),
  body_sealed bytea,
  confidence real check (confidence between 0 and 0.7),
  words integer not null check (words >= 0),
  message_ids bigint[] not null default '{}',
  method text not null,
  model text,
  prompt_version text,
  created_at timestamptz not null default now(),
  unique (analysis_id, member_id, kind),
  foreign key (group_id, member_id) references prosa.members (group_id, id) on delete cascade,
  check ((state = 'scored') = (body_sealed is not null and confidence is not null))
);
create index profiles_member on prosa.profiles (group_id, member_id, kind, id desc);
comment on table prosa.profiles is 'Behavioural profiles by member and analysis. None exists without a legal basis, nor of a minor or of somebody who opted out.';
comment on column prosa.profiles.id is 'prf_ and a UUIDv7.';
comment on column prosa.profiles.group_id is 'The member''s group.';
comment on column prosa.profiles.member_id is 'Whose profile.';
comment on column prosa.profiles.analysis_id is 'The version it belongs to.';
comment on column prosa.profiles.kind is 'DISC or Enneagram.';
comment on column prosa.profiles.state is 'Scored, or abstained for lack of evidence.';
comment on column prosa.profiles.body_sealed is 'Scores, quotes and counter-evidence, sealed with the member key.';
comment on column prosa.profiles.confidence is 'Never over 0.7: chat text proves nothing.';
comment on column prosa.profiles.words is 'Own words of the member that were read.';
comment on column prosa.profiles.message_ids is 'Messages quoted as evidence.';
comment on column prosa.profiles.method is 'offline (rules and statistics) or model.';
comment on column prosa.profiles.model is 'The model, where one was used (provenance, LGPD, art. 20).';
comment on column prosa.profiles.prompt_version is 'The prompt it was given.';
comment on column prosa.profiles.created_at is 'When it was made.';

create table prosa.subjects (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  first_analysis_id text references prosa.analyses (id) on delete set null,
  last_analysis_id text references prosa.analyses (id) on delete set null,
  body_sealed bytea not null,
  messages integer not null check (messages >= 0),
  starts_at timestamp not null,
  ends_at timestamp not null,
  model text not null,
  centroid extensions.vector not null,
  vector extensions.vector not null,
  recorded_at timestamptz not null default now(),
  retired_at timestamptz
);
create index subjects_group on prosa.subjects (group_id, model);
create index subjects_first_analysis on prosa.subjects (first_analysis_id);
create index subjects_last_analysis on prosa.subjects (last_analysis_id);
comment on table prosa.subjects is 'What a group talks about. A subject keeps its id from version to version: the nearest centroid of the last one.';
comment on column prosa.subjects.id is 'sub_ and a UUIDv7.';
comment on column prosa.subjects.group_id is 'The group.';
comment on column prosa.subjects.first_analysis_id is 'The version that found it.';
comment on column prosa.subjects.last_analysis_id is 'The last version that found it again.';
comment on column prosa.subjects.body_sealed is 'Label and words, sealed with the group key.';
comment on column prosa.subjects.messages is 'Messages about it in the last version.';
comment on column prosa.subjects.starts_at is 'First message about it, wall-clock time.';
comment on column prosa.subjects.ends_at is 'Last message about it, wall-clock time.';
comment on column prosa.subjects.model is 'Model of both vectors.';
comment on column prosa.subjects.centroid is 'Mean of its segments'' vectors: by this a later version knows it again.';
comment on column prosa.subjects.vector is 'Vector of label and words, for search.';
comment on column prosa.subjects.recorded_at is 'When it was first found.';
comment on column prosa.subjects.retired_at is 'When a version no longer found it; null while it lives.';

create table prosa.summaries (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  kind text not null check (kind in ('analysis', 'segment')),
  analysis_id text references prosa.analyses (id) on delete cascade,
  segment_id text references prosa.segments (id) on delete cascade,
  starts_at timestamp not null,
  ends_at timestamp not null,
  locale text not null,
  body_sealed bytea not null,
  method text not null,
  model text not null,
  vector extensions.vector not null,
  created_at timestamptz not null default now(),
  unique (analysis_id, kind, locale, model),
  unique (segment_id, locale, model),
  check (kind <> 'analysis' or (analysis_id is not null and segment_id is null)),
  check (kind <> 'segment' or segment_id is not null)
);
create index summaries_group on prosa.summaries (group_id, starts_at);
comment on table prosa.summaries is 'Summaries of analyses and of pieces of conversation, with their vectors. That of a conversation is treated as message text.';
comment on column prosa.summaries.id is 'sum_ and a UUIDv7.';
comment on column prosa.summaries.group_id is 'The group.';
comment on column prosa.summaries.kind is 'What is summed up.';
comment on column prosa.summaries.analysis_id is 'The version summed up.';
comment on column prosa.summaries.segment_id is 'The piece of conversation summed up.';
comment on column prosa.summaries.starts_at is 'First message it covers, wall-clock time.';
comment on column prosa.summaries.ends_at is 'Last message it covers, wall-clock time.';
comment on column prosa.summaries.locale is 'Language of the summary.';
comment on column prosa.summaries.body_sealed is 'The summary, sealed with the group key.';
comment on column prosa.summaries.method is 'offline or model.';
comment on column prosa.summaries.model is 'Model of the vector.';
comment on column prosa.summaries.vector is 'Its vector.';
comment on column prosa.summaries.created_at is 'When it was made.';

-- An analysis has its vectors by section: who may not read a section can then not find it either.
alter table prosa.report_sections
  add column model text,
  add column vector extensions.vector,
  add constraint report_sections_vector check ((model is null) = (vector is null));
comment on column prosa.report_sections.model is 'Model of the vector.';
comment on column prosa.report_sections.vector is 'Vector of the section''s text, for search over analyses.';

-- What models cost, and where data went ----------------------------------------------------------------------------------

create table prosa.model_calls (
  id bigint generated always as identity primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  analysis_id text references prosa.analyses (id) on delete set null,
  agent text not null,
  purpose prosa.purpose not null,
  model text not null,
  prompt_version text,
  outcome text not null check (outcome in ('answered', 'repaired', 'refused', 'invalid', 'failed')),
  input_tokens integer not null check (input_tokens >= 0),
  cached_tokens integer not null default 0 check (cached_tokens between 0 and input_tokens),
  output_tokens integer not null check (output_tokens >= 0),
  cost_micros bigint check (cost_micros >= 0),
  latency_ms integer not null check (latency_ms >= 0),
  called_at timestamptz not null default now()
);
create index model_calls_group on prosa.model_calls (group_id, called_at);
create index model_calls_analysis on prosa.model_calls (analysis_id);
comment on table prosa.model_calls is 'Every call of a model: what it used, cost and took.';
comment on column prosa.model_calls.id is 'Order of recording.';
comment on column prosa.model_calls.group_id is 'The group it was made for.';
comment on column prosa.model_calls.analysis_id is 'The run it was made for.';
comment on column prosa.model_calls.agent is 'The agent that made it.';
comment on column prosa.model_calls.purpose is 'What for.';
comment on column prosa.model_calls.model is 'The model that answered.';
comment on column prosa.model_calls.prompt_version is 'The prompt it was given; null for vectors.';
comment on column prosa.model_calls.outcome is 'How it ended.';
comment on column prosa.model_calls.input_tokens is 'Tokens sent.';
comment on column prosa.model_calls.cached_tokens is 'Those of them that the model had cached.';
comment on column prosa.model_calls.output_tokens is 'Tokens received.';
comment on column prosa.model_calls.cost_micros is 'Millionths of a US dollar; null where nobody said what the model costs.';
comment on column prosa.model_calls.latency_ms is 'From request to answer.';
comment on column prosa.model_calls.called_at is 'When.';

create table prosa.budgets (
  group_id text not null references prosa.groups (id) on delete cascade,
  period text not null check (period in ('run', 'day', 'month')),
  tokens bigint check (tokens >= 0),
  cost_micros bigint check (cost_micros >= 0),
  primary key (group_id, period)
);
comment on table prosa.budgets is 'What models may use and cost. What they did is summed from model_calls.';
comment on column prosa.budgets.group_id is 'The group.';
comment on column prosa.budgets.period is 'For one analysis, a day or a month.';
comment on column prosa.budgets.tokens is 'Tokens at most; null for no limit.';
comment on column prosa.budgets.cost_micros is 'Millionths of a US dollar at most; null for no limit.';

create table prosa.transfer_records (
  id bigint generated always as identity primary key,
  organisation_id text not null,
  group_id text not null,
  purpose prosa.purpose not null,
  processor text not null,
  region text not null,
  model text not null,
  data_classes text[] not null,
  input_tokens integer not null check (input_tokens >= 0),
  occurred_at timestamptz not null default now()
);
create index transfer_records_group on prosa.transfer_records (group_id, occurred_at);
comment on table prosa.transfer_records is 'Every transfer of data to a model outside (LGPD, art. 33 and 37): that and where, never what. Outlives the data.';
comment on column prosa.transfer_records.id is 'Order of recording.';
comment on column prosa.transfer_records.organisation_id is 'The tenant.';
comment on column prosa.transfer_records.group_id is 'The group whose data it was.';
comment on column prosa.transfer_records.purpose is 'What for.';
comment on column prosa.transfer_records.processor is 'Host name of the processor.';
comment on column prosa.transfer_records.region is 'Where it processes.';
comment on column prosa.transfer_records.model is 'The model.';
comment on column prosa.transfer_records.data_classes is 'Kinds of data, e.g. pseudonymised message text.';
comment on column prosa.transfer_records.input_tokens is 'How much.';
comment on column prosa.transfer_records.occurred_at is 'When.';

-- Servers, operators, the clock ------------------------------------------------------------------------------------------

create table prosa.api_keys (
  id text primary key,
  user_id uuid not null,
  label text not null check (label ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  prefix text not null unique check (length(prefix) between 8 and 20),
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_user on prosa.api_keys (user_id, id desc);
comment on table prosa.api_keys is 'Keys of servers. One acts as its user, within its scopes: it never reaches further than that user does at the time.';
comment on column prosa.api_keys.id is 'apk_ and a UUIDv7.';
comment on column prosa.api_keys.user_id is 'Who made it, and whom it acts as.';
comment on column prosa.api_keys.label is 'What its user calls it.';
comment on column prosa.api_keys.prefix is 'First characters of the secret: by these it is found.';
comment on column prosa.api_keys.secret_hash is 'SHA-256 of the secret, which has 256 bits and is shown once.';
comment on column prosa.api_keys.scopes is 'What it may do.';
comment on column prosa.api_keys.created_at is 'When it was made.';
comment on column prosa.api_keys.expires_at is 'Until when it is good.';
comment on column prosa.api_keys.last_used_at is 'When it was last used, to the minute.';
comment on column prosa.api_keys.revoked_at is 'When it was revoked.';

create table prosa.webhooks (
  id text primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  url_sealed bytea not null,
  secret_sealed bytea not null,
  events text[] not null check (cardinality(events) > 0),
  created_by uuid not null,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create index webhooks_group on prosa.webhooks (group_id);
comment on table prosa.webhooks is 'Where a group''s events are posted to: ids and counts only.';
comment on column prosa.webhooks.id is 'whk_ and a UUIDv7.';
comment on column prosa.webhooks.group_id is 'The group.';
comment on column prosa.webhooks.url_sealed is 'The address, which may hold a secret; sealed with the group key.';
comment on column prosa.webhooks.secret_sealed is 'Signs what is posted; sealed with the group key.';
comment on column prosa.webhooks.events is 'Types of events wanted.';
comment on column prosa.webhooks.created_by is 'User who made it.';
comment on column prosa.webhooks.created_at is 'When it was made.';
comment on column prosa.webhooks.disabled_at is 'Since when nothing is posted: by its owner, or because it kept failing.';

create table prosa.webhook_deliveries (
  id bigint generated always as identity primary key,
  webhook_id text not null references prosa.webhooks (id) on delete cascade,
  group_id text not null references prosa.groups (id) on delete cascade,
  event_id text not null,
  event_type text not null,
  attempts smallint not null default 0,
  next_attempt_at timestamptz default now(),
  last_status smallint,
  delivered_at timestamptz,
  created_at timestamptz not null default now(),
  unique (webhook_id, event_id)
);
create index webhook_deliveries_due on prosa.webhook_deliveries (next_attempt_at) where next_attempt_at is not null;
create index webhook_deliveries_group on prosa.webhook_deliveries (group_id, id desc);
comment on table prosa.webhook_deliveries is 'What was posted where, and what still is to be.';
comment on column prosa.webhook_deliveries.id is 'Order of recording.';
comment on column prosa.webhook_deliveries.webhook_id is 'Where to.';
comment on column prosa.webhook_deliveries.group_id is 'The group.';
comment on column prosa.webhook_deliveries.event_id is 'The event; posted once at least.';
comment on column prosa.webhook_deliveries.event_type is 'Its type.';
comment on column prosa.webhook_deliveries.attempts is 'How often it was tried.';
comment on column prosa.webhook_deliveries.next_attempt_at is 'When it is tried next; null once delivered or given up.';
comment on column prosa.webhook_deliveries.last_status is 'HTTP status of the last answer; null for none.';
comment on column prosa.webhook_deliveries.delivered_at is 'When it was accepted.';
comment on column prosa.webhook_deliveries.created_at is 'When the event came.';

create table prosa.idempotency_keys (
  user_id uuid not null,
  key_hash bytea not null check (octet_length(key_hash) = 32),
  request_hash bytea not null check (octet_length(request_hash) = 32),
  status smallint,
  location text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '24 hours',
  primary key (user_id, key_hash)
);
create index idempotency_keys_expiry on prosa.idempotency_keys (expires_at);
comment on table prosa.idempotency_keys is 'Requests that may come twice and must act once. The answer is read again from where it points to; no body is kept.';
comment on column prosa.idempotency_keys.user_id is 'Who asked.';
comment on column prosa.idempotency_keys.key_hash is 'SHA-256 of the client''s key.';
comment on column prosa.idempotency_keys.request_hash is 'SHA-256 of method, path and body: the same key for another request is an error.';
comment on column prosa.idempotency_keys.status is 'HTTP status of the answer; null while it is worked on.';
comment on column prosa.idempotency_keys.location is 'Path of what was made.';
comment on column prosa.idempotency_keys.created_at is 'When it first came.';
comment on column prosa.idempotency_keys.expires_at is 'From then on the key is forgotten.';

create table prosa.access_records (
  id bigint generated always as identity primary key,
  user_id uuid not null,
  address inet not null,
  at timestamptz not null default now()
);
create index access_records_at on prosa.access_records (at);
comment on table prosa.access_records is 'Access records of the application (Marco Civil da Internet, art. 15): who, from where, when; kept 6 months, whatever is erased elsewhere, for a court alone.';
comment on column prosa.access_records.id is 'Order of recording.';
comment on column prosa.access_records.user_id is 'Who.';
comment on column prosa.access_records.address is 'IP address.';
comment on column prosa.access_records.at is 'When.';

create table prosa.incidents (
  id text primary key,
  organisation_id text references prosa.organisations (id) on delete cascade,
  kind text not null check (kind in ('confidentiality', 'integrity', 'availability')),
  severity text not null check (severity in ('low', 'relevant', 'high')),
  data_classes text[] not null,
  members_affected integer check (members_affected >= 0),
  period_from timestamptz,
  period_until timestamptz check (period_until >= period_from),
  detected_at timestamptz not null default now(),
  due_at timestamptz not null,
  authority_notified_at timestamptz,
  subjects_notified_at timestamptz,
  closed_at timestamptz
);
create index incidents_organisation on prosa.incidents (organisation_id);
create index incidents_open on prosa.incidents (due_at) where closed_at is null;
comment on table prosa.incidents is 'Register of security incidents (LGPD, art. 46 to 48), without a word of free text.';
comment on column prosa.incidents.id is 'inc_ and a UUIDv7.';
comment on column prosa.incidents.organisation_id is 'The tenant it concerns; null where it concerns all.';
comment on column prosa.incidents.kind is 'What was hurt.';
comment on column prosa.incidents.severity is 'Relevant ones and worse go to the authority.';
comment on column prosa.incidents.data_classes is 'Kinds of data it reached.';
comment on column prosa.incidents.members_affected is 'How many people; null while unknown.';
comment on column prosa.incidents.period_from is 'Since when data was exposed.';
comment on column prosa.incidents.period_until is 'Until when.';
comment on column prosa.incidents.detected_at is 'When it was noticed.';
comment on column prosa.incidents.due_at is 'The authority is told by: 3 business days.';
comment on column prosa.incidents.authority_notified_at is 'When it was.';
comment on column prosa.incidents.subjects_notified_at is 'When the people concerned were.';
comment on column prosa.incidents.closed_at is 'When it was over.';

alter table prosa.schedules
  add column cron text,
  add column zone text,
  add column jitter_seconds integer not null default 0 check (jitter_seconds between 0 and 86400),
  add column next_run_at timestamptz;
create index schedules_next_run on prosa.schedules (next_run_at);
comment on column prosa.schedules.cron is 'When to analyse, five fields; null for 24 h after the last time.';
comment on column prosa.schedules.zone is 'IANA time zone of cron; null for the group''s.';
comment on column prosa.schedules.jitter_seconds is 'Spread of the start, so that not all groups are due at once.';
comment on column prosa.schedules.next_run_at is 'The next time by cron, with its jitter.';
