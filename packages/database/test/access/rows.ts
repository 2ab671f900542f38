import type { RowKind } from './expectations.ts';

/** Values as Postgres reads them from a quoted literal. */
export type Row = Record<string, string>;

export interface Place {
  tenant: 'a' | 'b';
  kind: RowKind;
  /** The user who acts. */
  user: string;
  /** The service who acts. */
  service?: string;
  /** A row that is not there yet, beside those that are. */
  fresh?: boolean;
  /** What the user acts on is another tenant's. */
  foreign?: boolean;
}

export const userRoles = ['owner', 'admin', 'analyst', 'viewer', 'subject'] as const;
export const services = [
  'gateway',
  'ingestion',
  'embedding',
  'agents',
  'coordinator',
  'scheduler',
  'audit',
  'rotation',
  'backup',
];
const people = [...userRoles, 'guest', 'stranger', 'newcomer'];
export const userId = (tenant: 'a' | 'b', name: string): string =>
  `00000000-0000-4000-8000-0000000${tenant}${String(people.indexOf(name)).padStart(4, '0')}`;
const roleOf = (tenant: 'a' | 'b', user: string): string =>
  people.find((name) => userId(tenant, name) === user) ?? 'viewer';

const vector = `[${Array.from({ length: 256 }, (_, index) => (index === 0 ? 1 : 0)).join(',')}]`;
const hash = '00'.repeat(32);
const time = { starts_at: '2025-03-10 14:00', ends_at: '2025-03-10 14:05' };

/** A row of every table at a place, in an order in which each finds what it refers to. */
export const rowsAt = ({ tenant, kind, user, service = 'elsewhere', fresh = false, foreign = false }: Place) => {
  const own = kind === 'own';
  const name = `${tenant}_${kind}`;
  const id = (prefix: string) => `${prefix}_${name}${fresh ? '_new' : ''}`;
  const ref = (prefix: string) => `${prefix}_${name}`;
  const number = String((tenant === 'a' ? 10 : 20) + (own ? 1 : 2) + (fresh ? 5 : 0));
  const bytes = (what: string) => `\\x${Buffer.from(`${what} ${id('x')}`).toString('hex')}`;
  const [organisation_id, group_id] = [`org_${tenant}`, `grp_${tenant}`];
  const member_id = ref('mem');
  /** A member with nothing of its own yet. */
  const spare = fresh ? `mem_${tenant}_spare` : member_id;
  const guest = userId(tenant, 'guest');
  const role = own ? roleOf(tenant, user) : 'viewer';
  return {
    organisations: { id: organisation_id, owner_id: fresh ? userId(tenant, 'newcomer') : userId(tenant, 'owner') },
    groups: { id: group_id, organisation_id, name_sealed: bytes('name'), zone: 'America/Sao_Paulo', locale: 'pt-BR' },
    members: {
      id: id('mem'),
      group_id,
      name_key: bytes('name'),
      name_sealed: bytes('name'),
      first_seen: '2025-03-10',
      last_seen: '2025-03-11',
    },
    grants: fresh
      ? { group_id, user_id: userId(tenant, 'newcomer'), role: 'viewer' }
      : { group_id, user_id: own ? user : guest, role, ...(role === 'subject' && { member_id }) },
    member_names: {
      group_id,
      name_key: bytes('name'),
      member_id,
      kind: own ? 'number' : 'name',
      name_sealed: bytes('name'),
      first_seen: '2025-03-10',
      last_seen: '2025-03-11',
    },
    data_keys: { id: id('key'), group_id, member_id: spare, wrapped: bytes('wrapped') },
    exports: {
      id: id('exp'),
      group_id,
      uploaded_by: user,
      object_key: id('object'),
      object_data_key: bytes('wrapped'),
      content_hash: bytes('hash'),
      file_name_sealed: bytes('name'),
      bytes: '100',
    },
    batches: { export_id: ref('exp'), batch: fresh ? '2' : '1', group_id },
    day_fingerprints: {
      group_id,
      fingerprint: bytes('day'),
      date_order: 'dmy',
      ends_at: '2025-03-10 23:00',
      counts: '{}',
    },
    messages: {
      id: number,
      group_id,
      stable_key: bytes('key'),
      member_id,
      export_id: ref('exp'),
      batch: '1',
      kind: 'message',
      type: 'text',
      sent_at: '2025-03-10 17:00Z',
      local_time: '2025-03-10 14:00',
      words: '1',
      characters: '5',
      media: '0',
      edited: 'false',
      body_sealed: bytes('body'),
    },
    segments: {
      id: id('seg'),
      group_id,
      export_id: ref('exp'),
      batch: '1',
      first_message_id: String((tenant === 'a' ? 10 : 20) + (own ? 1 : 2)),
      message_ids: '{1}',
      ...time,
      model: fresh ? 'another' : 'offline-256-v1',
      vector,
    },
    embedding_batches: { batch_id: id('batch'), group_id, model: 'm', segment_ids: '{}' },
    analyses: { id: id('ana'), group_id, reason: 'manual', requested_by: user },
    agent_results: { analysis_id: ref('ana'), agent: fresh ? 'another' : 'statistics', group_id },
    agent_chunks: { group_id, agent: ref('agent'), chunk_key: bytes('key'), body_sealed: bytes('body') },
    report_sections: {
      analysis_id: ref('ana'),
      section: fresh ? 'another' : 'overview',
      group_id,
      individual: String(own),
      body_sealed: bytes('body'),
      model: 'offline-256-v1',
      vector,
    },
    insight_partials: {
      group_id,
      family: fresh ? 'mood' : 'activity',
      grain: 'day',
      starts_on: own ? '2025-03-10' : '2025-03-11',
      version: '1',
      body_sealed: bytes('body'),
    },
    marked_days: { group_id, day: `20${tenant === 'a' ? 10 : 20}-0${own ? 1 : 2}-0${fresh ? 1 : 2}` },
    topic_models: { group_id, fit: id('fit'), body_sealed: bytes('body') },
    memories: {
      id: id('mry'),
      group_id,
      member_id,
      analysis_id: ref('ana'),
      fact_key: bytes('fact'),
      predicate: 'lives_in',
      body_sealed: bytes('body'),
      message_ids: '{1}',
      confidence: '0.5',
      model: 'offline-256-v1',
      vector,
    },
    memory_corrections: {
      id: id('mco'),
      group_id,
      member_id,
      fact_key: bytes('fact'),
      value_sealed: bytes('value'),
      corrected_by: user,
    },
    legal_bases: {
      id: id('lgb'),
      group_id,
      purpose: fresh ? 'memories' : own ? 'profiles' : 'search',
      basis: 'consent',
      recorded_by: user,
      ...(!fresh && { recorded_at: '2025-03-01' }),
    },
    consents: {
      id: id('con'),
      group_id,
      member_id,
      purpose: fresh ? 'memories' : 'profiles',
      terms_version: '1',
      given_by: user,
      ...(!fresh && { given_at: '2025-03-01' }),
    },
    data_subject_requests: {
      id: id('dsr'),
      group_id,
      member_id,
      kind: 'access',
      opened_by: user,
      requester_key: bytes('who'),
    },
    erasures: {
      id: id('ers'),
      organisation_id,
      group_id,
      member_id,
      requested_by: user,
      // One that has only begun blocks its member.
      ...(!fresh && { deleted_at: '2025-03-12' }),
    },
    suppressed_names: { group_id, name_key: bytes('gone'), erasure_id: ref('ers') },
    operations: {
      id: number,
      kind: 'backup',
      started_at: '2025-03-10',
      ended_at: '2025-03-11',
      outcome: 'done',
    },
    profiles: {
      id: id('prf'),
      group_id,
      member_id,
      analysis_id: ref('ana'),
      kind: fresh ? 'enneagram' : 'disc',
      state: 'scored',
      body_sealed: bytes('body'),
      confidence: '0.5',
      words: '1200',
      method: 'offline',
    },
    subjects: {
      id: id('sub'),
      group_id,
      topic: id('topic'),
      first_analysis_id: ref('ana'),
      last_analysis_id: ref('ana'),
      body_sealed: bytes('body'),
      messages: '9',
      ...time,
      model: 'offline-256-v1',
      centroid: vector,
      vector,
    },
    summaries: {
      id: id('sum'),
      group_id,
      kind: own ? 'segment' : 'analysis',
      ...(own ? { segment_id: ref('seg') } : { analysis_id: ref('ana') }),
      ...time,
      locale: fresh ? 'en' : 'pt-BR',
      body_sealed: bytes('body'),
      method: 'offline',
      model: 'offline-256-v1',
      vector,
    },
    model_calls: {
      id: number,
      group_id,
      analysis_id: ref('ana'),
      agent: 'memories',
      purpose: 'memories',
      model: 'm',
      outcome: 'answered',
      input_tokens: '9',
      output_tokens: '9',
      latency_ms: '9',
    },
    organisation_budgets: { organisation_id, period: fresh ? 'month' : own ? 'run' : 'day', tokens: '9' },
    model_reservations: { id: number, group_id, analysis_id: ref('ana'), tokens: '9' },
    budgets: { group_id, period: fresh ? 'month' : own ? 'run' : 'day', tokens: '9' },
    transfer_records: {
      id: number,
      organisation_id,
      group_id,
      purpose: 'model_transfer',
      processor: 'api.example.com',
      region: 'us',
      model: 'm',
      data_classes: '{text}',
      input_tokens: '9',
    },
    api_keys: {
      id: `${id('apk')}_${own ? user : guest}`,
      user_id: own && !foreign ? user : guest,
      label: 'server',
      prefix: `p${id('')}${(own ? user : guest).slice(-6)}`,
      secret_hash: `\\x${hash}`,
      scopes: '{read}',
      ...(!fresh && { created_at: '2025-03-01' }),
      expires_at: '2099-01-01',
    },
    webhooks: {
      id: id('whk'),
      group_id,
      url_sealed: bytes('url'),
      secret_sealed: bytes('secret'),
      events: '{analysis.completed}',
      created_by: user,
    },
    webhook_deliveries: { id: number, webhook_id: ref('whk'), group_id, event_id: id('evt'), event_type: 't' },
    idempotency_keys: {
      user_id: own ? user : guest,
      key_hash: `\\x${number}${hash.slice(2)}`,
      request_hash: `\\x${hash}`,
    },
    access_records: { id: number, user_id: user, address: '192.0.2.7' },
    incidents: {
      id: id('inc'),
      organisation_id,
      kind: 'availability',
      severity: 'low',
      data_classes: '{text}',
      due_at: '2025-03-13',
    },
    schedules: { group_id },
    audit_heads: { organisation_id: fresh ? id('org') : organisation_id, position: '0', hash: `\\x${hash}` },
    audit_entries: {
      organisation_id,
      position: number,
      event_id: id('evt'),
      event_type: 't',
      group_id,
      source: 's',
      occurred_at: '2025-03-10',
      details: own ? JSON.stringify({ memberId: member_id }) : '{}',
      previous_hash: `\\x${hash}`,
      hash: `\\x${hash}`,
    },
    jobs: { name: id('job'), started_at: '2025-03-10' },
    event_streams: { name: id('stream'), created_at: '2025-03-10' },
    outbox: {
      position: String(Number(number) * 100 + services.indexOf(service) + 1),
      event_id: `${id('evt')}_${service}`,
      service: own ? service : 'elsewhere',
      event: '{}',
      trace: '{}',
    },
    inbox: { consumer: 'c', event_id: id('evt') },
  } satisfies Record<string, Row>;
};

export type Table = keyof ReturnType<typeof rowsAt>;

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
export const insertRow = (table: string, row: Row): string =>
  `insert into prosa.${table} (${Object.keys(row).join(', ')}) overriding system value values (${Object.values(row).map(quoted).join(', ')})`;
export const whereRow = (columns: readonly string[], row: Row): string =>
  columns.map((column) => `${column} = ${quoted(row[column] ?? '')}`).join(' and ');
