import type { TableEntry } from './classes.ts';

/** Access, rights, proof, and what keeps the service going. */
export const otherTables = {
  organisations: {
    what: 'inquilinos do serviço',
    activity: 'access',
    retention: 'account',
    columns: { account: 'owner_id', operation: 'id created_at transfer_region' },
  },
  groups: {
    what: 'grupos e suas configurações',
    activity: 'access',
    retention: 'group',
    columns: {
      name: 'name_sealed',
      right: 'retention_days legal_hold request_handle',
      operation: 'id organisation_id zone locale analysts_see_profiles created_at',
    },
  },
  grants: {
    what: 'quem pode o quê em cada grupo',
    activity: 'access',
    retention: 'account',
    columns: { account: 'user_id', member: 'group_id member_id', operation: 'role created_at' },
  },
  data_keys: {
    what: 'chaves de dados por grupo e por membro: destruí-las torna ilegível o que cifraram',
    activity: 'access',
    retention: 'group',
    columns: { member: 'group_id member_id', key: 'wrapped kek_epoch', operation: 'id created_at' },
  },
  api_keys: {
    what: 'chaves de servidores',
    activity: 'access',
    retention: 'account',
    columns: {
      account: 'user_id',
      secret: 'prefix secret_hash',
      operation: 'id label scopes created_at expires_at last_used_at revoked_at',
    },
  },
  webhooks: {
    what: 'endereços que recebem avisos com identificadores e contagens',
    activity: 'access',
    retention: 'group',
    columns: {
      account: 'created_by',
      secret: 'url_sealed secret_sealed previous_secret_sealed',
      operation: 'id group_id events created_at disabled_at failing_since disabled_reason previous_secret_until',
    },
  },
  webhook_deliveries: {
    what: 'avisos enviados e por enviar',
    activity: 'operation',
    retention: 'month',
    columns: {
      trail: 'event',
      operation:
        'id webhook_id group_id event_id event_type attempts next_attempt_at last_status delivered_at created_at last_error last_attempt_at',
    },
  },
  idempotency_keys: {
    what: 'pedidos que podem chegar duas vezes',
    activity: 'operation',
    retention: 'days',
    columns: {
      account: 'user_id',
      secret: 'key_hash request_hash',
      operation: 'status location created_at expires_at',
    },
  },
  legal_bases: {
    what: 'bases legais por finalidade, versionadas',
    activity: 'rights',
    retention: 'group',
    columns: { account: 'recorded_by', right: 'purpose basis recorded_at ended_at', operation: 'id group_id' },
  },
  consents: {
    what: 'consentimentos, por versão dos termos',
    activity: 'rights',
    retention: 'group',
    columns: {
      account: 'given_by',
      member: 'group_id member_id',
      right: 'purpose terms_version given_at revoked_at',
      operation: 'id',
    },
  },
  data_subject_requests: {
    what: 'pedidos de titulares, também de quem não tem conta',
    activity: 'rights',
    retention: 'proof',
    columns: {
      account: 'opened_by handled_by',
      member: 'group_id member_id about_id',
      right: 'kind state details_sealed answer_sealed opened_at due_at answered_at verified_at',
      matching: 'requester_key',
      secret: 'code_hash code_expires_at code_attempts token_hash',
      operation: 'id',
    },
  },
  erasures: {
    what: 'eliminações: até onde chegaram, e o recibo',
    activity: 'rights',
    retention: 'proof',
    columns: {
      account: 'requested_by',
      member: 'organisation_id group_id member_id request_id',
      right:
        'requested_at deleted_at key_destroyed_at rederived_at purged_at ledger_at counts receipt_hash receipt line_ids',
      matching: 'name_keys',
      operation: 'id objects',
    },
  },
  suppressed_names: {
    what: 'códigos dos nomes de quem foi eliminado: nenhuma exportação traz a pessoa de volta',
    activity: 'rights',
    retention: 'proof',
    columns: { matching: 'name_key', operation: 'group_id erasure_id' },
  },
  transfer_records: {
    what: 'envios a modelos externos: que, para onde e quanto, nunca o conteúdo',
    activity: 'rights',
    retention: 'proof',
    columns: {
      trail: 'purpose processor region model data_classes input_tokens occurred_at',
      operation: 'id organisation_id group_id',
    },
  },
  audit_entries: {
    what: 'trilha de auditoria',
    activity: 'accountability',
    retention: 'proof',
    columns: {
      trail: 'organisation_id position event_id event_type group_id source occurred_at details previous_hash hash',
    },
  },
  audit_heads: {
    what: 'o elo mais novo de cada cadeia',
    activity: 'accountability',
    retention: 'proof',
    columns: {
      operation: 'organisation_id position hash anchored_position anchored_at anchor_digest unanchored_since',
    },
  },
  incidents: {
    what: 'registro de incidentes, sem texto livre',
    activity: 'accountability',
    retention: 'proof',
    columns: {
      trail:
        'organisation_id kind severity data_classes members_affected period_from period_until detected_at due_at authority_notified_at subjects_notified_at closed_at',
      operation: 'id',
    },
  },
  access_records: {
    what: 'quem entrou, quando e de que IP',
    activity: 'access_records',
    retention: 'six_months',
    columns: { account: 'user_id', network: 'address', behaviour: 'at', operation: 'id' },
  },
  analyses: {
    what: 'análises e suas versões',
    activity: 'operation',
    retention: 'group',
    columns: {
      account: 'requested_by cancelled_by',
      operation:
        'id group_id version state reason export_id watermark manifest partial error_code requested_at started_at finished_at deadline_at inputs',
    },
  },
  schedules: {
    what: 'quando cada grupo é analisado',
    activity: 'operation',
    retention: 'group',
    columns: {
      operation: 'group_id last_run_at cron zone jitter_seconds next_run_at always last_outcome last_analysis_id',
    },
  },
  budgets: {
    what: 'limites de uso de modelos por grupo',
    activity: 'operation',
    retention: 'none',
    columns: { operation: 'group_id period tokens cost_micros' },
  },
  organisation_budgets: {
    what: 'limites de uso de modelos por inquilino',
    activity: 'operation',
    retention: 'none',
    columns: { operation: 'organisation_id period tokens cost_micros' },
  },
  model_calls: {
    what: 'chamadas a modelos: quantidade, custo e tempo',
    activity: 'operation',
    retention: 'group',
    columns: {
      operation:
        'id group_id analysis_id agent purpose model prompt_version outcome input_tokens cached_tokens output_tokens cost_micros latency_ms called_at',
    },
  },
  model_reservations: {
    what: 'o que chamadas em andamento podem gastar',
    activity: 'operation',
    retention: 'none',
    columns: { operation: 'id group_id analysis_id tokens cost_micros reserved_at' },
  },
  embedding_batches: {
    what: 'lotes de vetores pedidos a um modelo',
    activity: 'model_transfer',
    retention: 'run',
    columns: { operation: 'batch_id group_id model segment_ids state submitted_at' },
  },
  jobs: {
    what: 'tarefas do agendador',
    activity: 'operation',
    retention: 'none',
    columns: { operation: 'name started_at ended_at outcome count' },
  },
  operations: {
    what: 'operações de manutenção: cópias de segurança e restaurações',
    activity: 'operation',
    retention: 'none',
    columns: { operation: 'id kind started_at ended_at outcome figures' },
  },
  event_streams: {
    what: 'fluxos de eventos que existem',
    activity: 'operation',
    retention: 'none',
    columns: { operation: 'name created_at' },
  },
  outbox: {
    what: 'eventos por publicar e publicados há pouco: identificadores e contagens',
    activity: 'operation',
    retention: 'days',
    columns: {
      trail: 'event',
      operation: 'position event_id service trace created_at published_at stream_sequence republished',
    },
  },
  inbox: {
    what: 'eventos já tratados',
    activity: 'operation',
    retention: 'days',
    columns: { operation: 'consumer event_id handled_at' },
  },
} as const satisfies Record<string, TableEntry>;
