import type { DataClass, ProcessingActivity, Retention } from './classes.ts';

interface PlaceEntry {
  what: string;
  activity: ProcessingActivity;
  retention: Retention;
  holds: readonly DataClass[];
  protection: string;
  readers: string;
  /** The variable that names its bucket. */
  bucket?: string;
}

/** Streams of JetStream, its key-value buckets among them (`KV_…`). */
export const streamPlaces: Readonly<Record<string, PlaceEntry>> = {
  EVENTS: {
    what: 'eventos entre serviços: identificadores e contagens, nunca conteúdo',
    activity: 'operation',
    retention: 'days',
    holds: ['member', 'trail'],
    protection: 'um usuário NATS por serviço, com as permissões do seu trabalho; 14 dias',
    readers: 'serviços',
  },
  DLQ: {
    what: 'eventos que ninguém conseguiu tratar',
    activity: 'operation',
    retention: 'month',
    holds: ['member', 'trail'],
    protection: 'como EVENTS; 30 dias',
    readers: 'operador',
  },
  KV_leases: {
    what: 'quem faz o que só um pode fazer',
    activity: 'operation',
    retention: 'none',
    holds: ['operation'],
    protection: 'como EVENTS; segundos',
    readers: 'serviços',
  },
  KV_allowances: {
    what: 'quanto cada serviço pode pedir a modelos agora',
    activity: 'operation',
    retention: 'none',
    holds: ['operation'],
    protection: 'como EVENTS; uma hora',
    readers: 'serviços',
  },
};

/** Stores of objects, by the variable that says where they are. */
export const storePlaces: Readonly<Record<string, PlaceEntry>> = {
  STORAGE: {
    what: 'exportações enviadas, como vieram',
    activity: 'import',
    retention: 'upload',
    holds: ['text', 'name'],
    protection: 'cada arquivo cifrado com chave própria, destruída com ele',
    readers: 'gateway (escreve), ingestion (lê)',
    bucket: 'SUPABASE_BUCKET',
  },
  ANCHOR_STORE: {
    what: 'registro de eliminações e cabeças assinadas da auditoria: só se acrescenta',
    activity: 'accountability',
    retention: 'proof',
    holds: ['trail'],
    protection: 'fora do banco; identificadores e hashes',
    readers: 'ingestion, audit, gateway, operador',
    bucket: 'SUPABASE_ANCHOR_BUCKET',
  },
  BACKUP_STORE: {
    what: 'cópias de segurança; as chaves envelopadas não estão na mesma cópia',
    activity: 'operation',
    retention: 'month',
    holds: ['text', 'name', 'finding', 'behaviour'],
    protection: 'cifradas com chave própria; depois de restaurar, as eliminações são refeitas',
    readers: 'operador',
    bucket: 'BACKUP_BUCKET',
  },
  BACKUP_KEYS_STORE: {
    what: 'cópias das chaves envelopadas, à parte das outras cópias',
    activity: 'operation',
    retention: 'month',
    holds: ['key'],
    protection: 'cifradas com chave própria; sem as cópias de dados não abrem nada',
    readers: 'operador',
    bucket: 'BACKUP_KEYS_BUCKET',
  },
};
