-- Caps on what models may use, of a whole organisation too; and what calls under way may still use, so that replicas that
-- ask at the same time stay within them together.

alter table prosa.model_calls drop constraint model_calls_outcome_check;
alter table prosa.model_calls add constraint model_calls_outcome_check
  check (outcome in ('answered', 'repaired', 'incomplete', 'refused', 'invalid', 'failed'));

create table prosa.organisation_budgets (
  organisation_id text not null references prosa.organisations (id) on delete cascade,
  period text not null check (period in ('run', 'day', 'month')),
  tokens bigint check (tokens >= 0),
  cost_micros bigint check (cost_micros >= 0),
  primary key (organisation_id, period)
);
comment on table prosa.organisation_budgets is 'What models may use and cost for all groups of a tenant together.';
comment on column prosa.organisation_budgets.organisation_id is 'The tenant.';
comment on column prosa.organisation_budgets.period is 'For each analysis of any group, or for a day or a month of UTC.';
comment on column prosa.organisation_budgets.tokens is 'Tokens at most; null for no limit.';
comment on column prosa.organisation_budgets.cost_micros is 'Millionths of a US dollar at most; null for no limit.';

create table prosa.model_reservations (
  id bigint generated always as identity primary key,
  group_id text not null references prosa.groups (id) on delete cascade,
  analysis_id text references prosa.analyses (id) on delete cascade,
  tokens bigint not null check (tokens >= 0),
  cost_micros bigint check (cost_micros >= 0),
  reserved_at timestamptz not null default now()
);
create index model_reservations_group on prosa.model_reservations (group_id, reserved_at);
create index model_reservations_analysis on prosa.model_reservations (analysis_id);
comment on table prosa.model_reservations is 'What calls of models that are under way may use at most; gone when they end.';
comment on column prosa.model_reservations.id is 'Order of reserving.';
comment on column prosa.model_reservations.group_id is 'The group it is for.';
comment on column prosa.model_reservations.analysis_id is 'The run it is for.';
comment on column prosa.model_reservations.tokens is 'Tokens sent, and received at most.';
comment on column prosa.model_reservations.cost_micros is 'Millionths of a US dollar; null where nobody said what the model costs.';
comment on column prosa.model_reservations.reserved_at is 'When. One that its process did not live to end counts for a quarter of an hour.';

alter table prosa.organisation_budgets enable row level security;
alter table prosa.model_reservations enable row level security;

grant select, insert, update, delete on prosa.organisation_budgets to authenticated;
create policy owners on prosa.organisation_budgets to authenticated
  using (organisation_id in (select id from prosa.organisations where owner_id = (select auth.uid())))
  with check (organisation_id in (select id from prosa.organisations where owner_id = (select auth.uid())));

create policy service_all on prosa.organisation_budgets to prosa_service using (true) with check (true);
create policy service_all on prosa.model_reservations to prosa_service using (true) with check (true);
grant select on prosa.organisation_budgets to prosa_embedding, prosa_agents, prosa_coordinator;
grant select, insert, delete on prosa.model_reservations to prosa_embedding, prosa_agents, prosa_coordinator;
