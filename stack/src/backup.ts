import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { describeTopology } from '@prosa/bus';
import { asProsaError, ProsaError } from '@prosa/contracts';
import { openBackup } from '@prosa/database';
import { configuredStorage } from '@prosa/supabase';
import { makeBackup } from './backup/make-backup.ts';
import { openBackupStores } from './backup/stores.ts';
import { backupEnvironment, brokerOf, sourceUrl } from './backup/variables.ts';
import { createTerminal } from './terminal.ts';

const usage = `npm run backup

Backs up one moment of the database, files that are not parsed yet, and the configuration of streams; wrapped data keys apart. All of
it is compressed and encrypted with the key of backups. Services go on meanwhile. docs/runbooks/restore.md has the way back.

DATABASE_URL (of the role prosa_backup), STORAGE and NATS_URL as the services have them; BACKUP_STORE, BACKUP_KEYS_STORE,
BACKUP_KEY_FILE; BACKUPS_KEPT (30), KEY_BACKUPS_KEPT (2). Without DATABASE_URL that of the local stack, which must be running, into a
folder beside its own.

  --every HOURS   goes on, with a backup every so many hours; one that fails is tried again after a quarter of an hour
  --help          this text`;

const hourMs = 3_600_000;
const again = 0.25;

const terminal = createTerminal(process.stderr);

const backUp = async (): Promise<void> => {
  const env = backupEnvironment();
  const stores = openBackupStores(env);
  const broker = brokerOf(env);
  const database = openBackup(sourceUrl(env));
  const startedAt = new Date();
  const finished = (outcome: 'done' | 'failed', figures: Record<string, number | string>) =>
    database.record({ kind: 'backup', startedAt, endedAt: new Date(), outcome, figures });
  try {
    const bar = terminal.bar('Backup');
    const { manifest, bytes } = await makeBackup({
      ...{ database, stores, storage: configuredStorage(env), clock: () => new Date() },
      streams: broker && (async () => JSON.stringify(await describeTopology(broker))),
      keep: { data: env.BACKUPS_KEPT, keys: env.KEY_BACKUPS_KEPT },
      progress: bar.update,
    });
    const rows = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
    bar.end(`${rows} rows, ${manifest.objects.length} files, ${(bytes / 1e6).toFixed(1)} MB as ${manifest.id}`);
    await finished('done', { rows, bytes, objects: manifest.objects.length });
  } catch (error) {
    await finished('failed', { code: asProsaError(error).code }).catch(() => {});
    throw error;
  } finally {
    await database.close();
  }
};

const tell = (error: unknown): void => {
  const { code, message, cause } = asProsaError(error);
  process.stderr.write(`✘ ${message} [${code}]\n`);
  if (code === 'internal') process.stderr.write(`${(cause as Error)?.stack ?? cause}\n`);
};

const backUpForEver = async (hours: number): Promise<never> => {
  // A container is stopped between two backups, or in one: nothing of it counts before its manifest is written.
  process.once('SIGTERM', () => process.exit(0));
  for (;;) {
    const done = await backUp().then(
      () => true,
      (error) => void tell(error),
    );
    await delay((done ? hours : Math.min(again, hours)) * hourMs);
  }
};

const hoursOf = (given: string): number => {
  const hours = Number(given);
  if (Number.isFinite(hours) && hours > 0) return hours;
  throw new ProsaError('request_invalid', `--every ${given} is no number of hours`);
};

try {
  const { values } = parseArgs({ options: { every: { type: 'string' }, help: { type: 'boolean', default: false } } });
  if (values.help) process.stdout.write(`${usage}\n`);
  else if (values.every === undefined) await backUp();
  else await backUpForEver(hoursOf(values.every));
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
