import type { TableEntry } from './classes.ts';

/** What people wrote, who they are, and what was found of them. */
export const contentTables = {
  members: {
    what: 'pessoas do grupo, como as exportações as nomeiam',
    activity: 'import',
    retention: 'group',
    columns: {
      member: 'id group_id',
      matching: 'name_key',
      name: 'name_sealed',
      behaviour: 'first_seen last_seen',
      right: 'minor opted_out_at blocked_at anonymised_at',
    },
  },
  member_names: {
    what: 'todos os nomes e números que as exportações têm de cada pessoa',
    activity: 'import',
    retention: 'group',
    columns: {
      member: 'group_id member_id',
      matching: 'name_key',
      name: 'name_sealed',
      behaviour: 'kind first_seen last_seen',
    },
  },
  exports: {
    what: 'arquivos enviados: estado e contagem de linhas; o arquivo em si fica no armazenamento',
    activity: 'import',
    retention: 'group',
    columns: {
      account: 'uploaded_by',
      key: 'object_data_key object_kek_epoch',
      name: 'file_name_sealed',
      matching: 'content_hash',
      operation:
        'id group_id state object_key bytes bytes_done batches_done batches batches_embedded entries stored accounting error_code error_message created_at finished_at lines_done changed ends_at',
    },
  },
  batches: {
    what: 'blocos de mensagens de uma exportação',
    activity: 'import',
    retention: 'group',
    columns: { operation: 'export_id batch group_id first_id last_id refreshed_ids' },
  },
  day_fingerprints: {
    what: 'dias já lidos, para não ler de novo',
    activity: 'import',
    retention: 'group',
    columns: { matching: 'fingerprint', behaviour: 'ends_at counts', operation: 'group_id date_order' },
  },
  messages: {
    what: 'mensagens e linhas de sistema',
    activity: 'import',
    retention: 'group',
    columns: {
      member: 'id group_id member_id',
      matching: 'stable_key current_key terms',
      text: 'body_sealed',
      behaviour: 'kind type sent_at local_time words characters media edited',
      operation: 'export_id batch',
    },
  },
  segments: {
    what: 'trechos de conversa com seus vetores',
    activity: 'search',
    retention: 'group',
    columns: {
      vector: 'vector',
      behaviour: 'first_message_id message_ids starts_at ends_at',
      operation: 'id group_id export_id batch model',
    },
  },
  agent_chunks: {
    what: 'respostas de modelos sobre trechos, para não perguntar de novo',
    activity: 'model_transfer',
    retention: 'unused',
    columns: { matching: 'chunk_key', finding: 'body_sealed', operation: 'group_id agent unused created_at' },
  },
  agent_results: {
    what: 'o que cada agente de uma análise achou',
    activity: 'statistics',
    retention: 'group',
    columns: {
      finding: 'result_sealed',
      matching: 'input_hash',
      operation:
        'analysis_id agent group_id state agent_version method evidence duration_ms error_code finished_at heartbeat_at reused_from model prompt_version dropped degraded input_tokens output_tokens requested_at deadline_at attempts',
    },
  },
  report_sections: {
    what: 'seções do relatório: números e identificadores',
    activity: 'statistics',
    retention: 'group',
    columns: { finding: 'body_sealed', vector: 'vector', operation: 'analysis_id section group_id individual model' },
  },
  insight_partials: {
    what: 'contagens por dia, mês e ano',
    activity: 'statistics',
    retention: 'group',
    columns: { finding: 'body_sealed', operation: 'group_id family grain starts_on version' },
  },
  marked_days: {
    what: 'dias que têm mensagens, e quais contar de novo',
    activity: 'statistics',
    retention: 'group',
    columns: { behaviour: 'day', matching: 'settled_inputs', operation: 'group_id mark settled_mark' },
  },
  topic_models: {
    what: 'o que distingue os assuntos de um grupo',
    activity: 'statistics',
    retention: 'group',
    columns: { finding: 'body_sealed', operation: 'group_id fit fitted_at' },
  },
  subjects: {
    what: 'assuntos do grupo, com vetores',
    activity: 'statistics',
    retention: 'group',
    columns: {
      finding: 'body_sealed',
      vector: 'centroid vector',
      behaviour: 'messages starts_at ends_at message_ids',
      operation: 'id group_id first_analysis_id last_analysis_id model recorded_at retired_at topic',
    },
  },
  summaries: {
    what: 'resumos de análises e de trechos, com vetores',
    activity: 'statistics',
    retention: 'group',
    columns: {
      text: 'body_sealed',
      vector: 'vector',
      member: 'member_ids',
      behaviour: 'starts_at ends_at message_ids day',
      operation: 'id group_id kind analysis_id segment_id locale method model created_at made_of',
    },
  },
  memories: {
    what: 'o que cada pessoa disse de si, com evidências',
    activity: 'memories',
    retention: 'group',
    columns: {
      member: 'id group_id member_id',
      matching: 'fact_key',
      finding: 'body_sealed predicate confidence',
      vector: 'vector',
      behaviour: 'message_ids true_from true_until',
      operation: 'analysis_id recorded_at retired_at model',
    },
  },
  memory_corrections: {
    what: 'o que a pessoa corrigiu: vale também nas próximas análises',
    activity: 'rights',
    retention: 'group',
    columns: {
      member: 'id group_id member_id',
      matching: 'fact_key',
      finding: 'value_sealed',
      account: 'corrected_by',
      operation: 'corrected_at',
    },
  },
  profiles: {
    what: 'perfis de comportamento, com procedência e evidências',
    activity: 'profiles',
    retention: 'group',
    columns: {
      member: 'id group_id member_id',
      finding: 'kind state body_sealed confidence',
      behaviour: 'words message_ids',
      operation: 'analysis_id method model prompt_version created_at',
    },
  },
} as const satisfies Record<string, TableEntry>;
