import type { Sql } from 'postgres';

const groups = 200;
const perGroup = 500;
export const user = '11111111-1111-4111-8111-111111111111';
/** A group in the middle, one of the five that the user is an analyst of. */
export const groupId = 'grp_00100' as const;
export const exportId = 'exp_00100' as const;
export const memberId = 'mem_00100_1' as const;
export const analysisId = 'ana_00100' as const;

/** Enough rows that a plan matters, made by the server. Message ids are 1 to 100 000, group by group. */
export const seed = async (sql: Sql): Promise<void> => {
  await sql.unsafe(`
    create function pg_temp.padded(n int) returns text language sql immutable as $$ select lpad(n::text, 5, '0') $$;
    insert into prosa.organisations (id, owner_id) values ('org_1', '22222222-2222-4222-8222-222222222222');
    insert into prosa.groups (id, organisation_id, name_sealed, zone, locale)
      select 'grp_' || pg_temp.padded(n), 'org_1', '', 'America/Sao_Paulo', 'pt-BR' from generate_series(1, ${groups}) n;
    insert into prosa.grants (group_id, user_id, role)
      select 'grp_' || pg_temp.padded(n), '${user}', 'analyst' from generate_series(20, ${groups}, 40) n
      union all select 'grp_' || pg_temp.padded(n), gen_random_uuid(), 'owner' from generate_series(1, ${groups}) n;
    update prosa.groups set analysts_see_profiles = true;
    insert into prosa.exports (id, group_id, uploaded_by, object_key, content_hash, bytes)
      select 'exp_' || pg_temp.padded(n), 'grp_' || pg_temp.padded(n), '${user}', '', '', 1 from generate_series(1, ${groups}) n;
    insert into prosa.members (id, group_id, name_key, name_sealed, first_seen, last_seen)
      select 'mem_' || pg_temp.padded(n) || '_' || m, 'grp_' || pg_temp.padded(n), int4send(m), '', now(), now()
      from generate_series(1, ${groups}) n, generate_series(0, 9) m;
    insert into prosa.messages (group_id, stable_key, member_id, export_id, batch, kind, type, sent_at, local_time,
      words, characters, media, edited, body_sealed)
      select 'grp_' || pg_temp.padded(n), decode(md5(n || ' ' || m), 'hex'), 'mem_' || pg_temp.padded(n) || '_' || m % 10,
        'exp_' || pg_temp.padded(n), 1 + m / 100, 'message', 'text', now(),
        timestamp '2025-01-01' + m * interval '7 minutes', 5, 30, 0, false, decode(repeat(md5(m::text), 4), 'hex')
      from generate_series(1, ${groups}) n, generate_series(0, ${perGroup - 1}) m;
    insert into prosa.batches (export_id, batch, group_id, first_id, last_id)
      select export_id, batch, group_id, min(id), max(id) from prosa.messages group by export_id, batch, group_id;
    insert into prosa.analyses (id, group_id, version, state, reason)
      select 'ana_' || pg_temp.padded(n), 'grp_' || pg_temp.padded(n), 1, 'completed', 'manual' from generate_series(1, ${groups}) n;
    insert into prosa.segments (id, group_id, export_id, batch, first_message_id, message_ids, starts_at, ends_at, model, vector)
      select 'seg_' || id, group_id, export_id, batch, id, array[id, id + 1], local_time, local_time, 'm', '[1,2,3]'
      from prosa.messages where id % 5 = 0;
    insert into prosa.memories (id, group_id, member_id, analysis_id, fact_key, predicate, body_sealed, message_ids,
      confidence, model, vector)
      select 'mry_' || id, group_id, member_id, 'ana_' || substring(group_id from 5), int8send(id), 'p', '', array[id], 1, 'm', '[1,2,3]'
      from prosa.messages where id % 5 = 0;
    insert into prosa.model_calls (group_id, analysis_id, agent, purpose, model, outcome, input_tokens, output_tokens,
      cost_micros, latency_ms, called_at)
      select 'grp_' || pg_temp.padded(n), 'ana_' || pg_temp.padded(n), 'memories', 'memories', 'm', 'answered', 9, 9, 9, 9,
        now() - m * interval '1 day' from generate_series(1, ${groups}) n, generate_series(0, 99) m;
    insert into prosa.webhooks (id, group_id, url_sealed, secret_sealed, events, created_by)
      select 'whk_' || pg_temp.padded(n), 'grp_' || pg_temp.padded(n), '', '', '{export.failed}', '${user}'
      from generate_series(1, ${groups}) n;
    insert into prosa.webhook_deliveries (webhook_id, group_id, event_id, event_type, next_attempt_at)
      select 'whk_' || pg_temp.padded(n), 'grp_' || pg_temp.padded(n), 'evt_' || m, 'export.failed',
        case when m = 100 and n % 10 = 0 then now() end
      from generate_series(1, ${groups}) n, generate_series(1, 100) m;
    insert into prosa.budgets (group_id, period, tokens)
      select '${groupId}', period, 1000000 from unnest(array['run', 'day', 'month']) as period;
    insert into prosa.organisation_budgets (organisation_id, period, tokens) values ('org_1', 'day', 1000000);
    insert into prosa.outbox (event_id, service, event, trace, published_at)
      select 'evt_' || n, 'ingestion', '{}', '{}', case when n % 1000 <> 0 then now() end from generate_series(1, 50000) n;
    insert into prosa.inbox (consumer, event_id) select 'c' || n % 7, 'evt_' || n from generate_series(1, 50000) n;
    insert into prosa.audit_heads (organisation_id, position, hash)
      select 'org_' || n, 100, '' from generate_series(1, ${groups}) n;
    insert into prosa.audit_entries (organisation_id, position, event_id, event_type, group_id, source, occurred_at,
      details, previous_hash, hash)
      select 'org_' || n, m, 'evt_' || n || '_' || m, 't', 'grp_' || pg_temp.padded(n), 's', now(), '{}', '', ''
      from generate_series(1, ${groups}) n, generate_series(1, 100) m;`);
};
