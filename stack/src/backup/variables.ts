import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProsaError } from '@prosa/contracts';
import { defineEnvironment, type EnvironmentOf } from '@prosa/runtime';
import { createKeyFile } from '@prosa/vault';
import { anchorVariables, keyVariables } from '@prosa/worker';
import { z } from 'zod';
import { dataFolder } from '../paths.ts';
import { keptUrl } from '../role-urls.ts';
import { runningPid } from '../running.ts';

const kept = (byDefault: number) => z.coerce.number().int().min(1).max(10_000).default(byDefault);

/** @public compared with the manifest of the job */
export const environment = defineEnvironment({
  DATABASE_URL: z
    .string()
    .optional()
    .describe('Postgres URL of the role prosa_backup; the local stack’s where it is not set.'),
  NATS_URL: z.string().optional().describe('NATS server whose streams are described in the backup.'),
  NATS_NKEY_SEED: z.string().optional().describe('Secret nkey seed of the user `topology`.'),
  ...anchorVariables,
  ...keyVariables,
  BACKUP_STORE: z.string().describe('Where backups go: the path of a folder, or the word `supabase`.'),
  BACKUP_KEYS_STORE: z.string().describe('Where backups of wrapped data keys go: somewhere else.'),
  BACKUP_KEY_FILE: z.string().describe('File of the key of backups, mode 0600; not the key-encryption key.'),
  BACKUP_BUCKET: z.string().default('backups').describe('Bucket of backups, private.'),
  BACKUP_KEYS_BUCKET: z.string().default('backup-keys').describe('Bucket of backups of keys, private.'),
  BACKUPS_KEPT: kept(30).describe('Backups that are kept; older ones are removed.'),
  KEY_BACKUPS_KEPT: kept(2).describe('The same of wrapped keys: the newest open every backup.'),
  STORAGE: z.string().describe('Where uploaded files lie, as the gateway has it.'),
  SUPABASE_URL: z.url().optional().describe('Supabase project; needed where a store is `supabase`.'),
  SUPABASE_SERVICE_KEY: z.string().optional().describe('Its secret key.'),
  SUPABASE_BUCKET: z.string().default('exports').describe('Its bucket of uploaded files.'),
});

export type BackupEnvironment = EnvironmentOf<typeof environment>;

const local = `${dataFolder}-backups`;

/** The variables of the environment; for the local stack what is not set lies in its folder, and backups beside it. */
export const backupEnvironment = (): BackupEnvironment => {
  if (process.env['DATABASE_URL'] || process.env['DATABASE_URL_FILE']) return environment.parse();
  const byDefault = {
    ANCHOR_STORE: join(dataFolder, 'anchors'),
    BACKUP_STORE: join(local, 'data'),
    BACKUP_KEYS_STORE: join(local, 'keys'),
    BACKUP_KEY_FILE: join(local, 'backup-key'),
    KEY_FILE: join(dataFolder, 'key-encryption-key'),
    STORAGE: join(dataFolder, 'storage'),
  };
  const env = environment.parse({ ...byDefault, ...process.env });
  if (env.BACKUP_KEY_FILE === byDefault.BACKUP_KEY_FILE && !existsSync(env.BACKUP_KEY_FILE)) {
    mkdirSync(local, { recursive: true, mode: 0o700 });
    createKeyFile(env.BACKUP_KEY_FILE);
  }
  return env;
};

/** How a backup reaches its database: `DATABASE_URL`, of the role prosa_backup, or the stack that runs. */
export const sourceUrl = ({ DATABASE_URL: url }: BackupEnvironment): string => {
  if (url) return url;
  if (runningPid(dataFolder) !== undefined) return keptUrl(dataFolder, 'backup');
  throw new ProsaError(
    'configuration_invalid',
    'DATABASE_URL is not set, and the local stack is not running: npm start',
  );
};

/** The broker whose streams are described, where there is one. */
export const brokerOf = (env: BackupEnvironment): { url: string; nkeySeed?: string } | null => {
  const { NATS_URL: url, NATS_NKEY_SEED: nkeySeed } = env;
  if (url) return { url, ...(nkeySeed ? { nkeySeed } : {}) };
  if (env.DATABASE_URL || runningPid(dataFolder) === undefined) return null;
  return { url: keptUrl(dataFolder, 'nats'), nkeySeed: readFileSync(join(dataFolder, 'nkeys/topology.nk'), 'utf8') };
};
