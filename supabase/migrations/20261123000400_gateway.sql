-- Webhooks that say why they are off and whose secret can be replaced; deliveries that hold what is posted and why it failed.

alter table prosa.webhooks
  add column failing_since timestamptz,
  add column disabled_reason text check (disabled_reason in ('owner', 'failing', 'gone', 'access_ended')),
  add column previous_secret_sealed bytea,
  add column previous_secret_until timestamptz;
comment on column prosa.webhooks.failing_since is 'Since when every attempt fails; null while they arrive.';
comment on column prosa.webhooks.disabled_reason is 'Why nothing is posted.';
comment on column prosa.webhooks.previous_secret_sealed is 'The secret before, which signs as well for a while; sealed with the group key.';
comment on column prosa.webhooks.previous_secret_until is 'Until when it does.';

alter table prosa.webhook_deliveries
  add column event jsonb not null default '{}',
  add column last_error text,
  add column last_attempt_at timestamptz;
create index webhook_deliveries_created on prosa.webhook_deliveries (created_at);
comment on column prosa.webhook_deliveries.event is 'What is posted: type, time, ids and counts.';
comment on column prosa.webhook_deliveries.last_error is 'Why the last attempt failed, in a word.';
comment on column prosa.webhook_deliveries.last_attempt_at is 'When it was.';

grant update (failing_since, disabled_reason, previous_secret_sealed, previous_secret_until) on prosa.webhooks to authenticated;
grant update (failing_since, disabled_reason) on prosa.webhooks to prosa_gateway;
-- Deliveries are forgotten after a month.
grant delete on prosa.webhook_deliveries to prosa_gateway;
