import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeTopology } from '@prosa/bus';
import { asProsaError, ProsaError } from '@prosa/contracts';
import { openRestore } from '@prosa/database';
import { applyMigrations } from '@prosa/embedded';
import { configuredAnchors, configuredStorage } from '@prosa/supabase';
import { restoreBackup } from './backup/restore-backup.ts';
import { withLocalDatabase } from './backup/restore-folder.ts';
import { openBackupStores } from './backup/stores.ts';
import { backupEnvironment, brokerOf } from './backup/variables.ts';
import { dataFolder, migrationsFolder } from './paths.ts';
import { runningPid } from './running.ts';
import { createTerminal } from './terminal.ts';

const usage = `npm run restore [-- options]

Restores a backup into an empty database, and then erases again whoever was erased since, before anybody can read a row. Services must
be stopped. Streams are made anew: what was under way goes on, and nothing is done twice. docs/runbooks/restore.md has all of it.

  --backup ID   which one; the newest by default
  --keys ID     which backup of wrapped keys; the newest by default, which lacks the keys of who was erased
  --force       empties a database that is not empty
  --help        this text

DATABASE_URL (of the owner of the schema), the variables of npm run backup, ANCHOR_STORE (the ledger of erasures). Without DATABASE_URL
into the folder of the local stack, which must not be running.`;

const terminal = createTerminal(process.stderr);

interface Options {
  backup: string | undefined;
  keys: string | undefined;
  force: boolean;
}

const run = async ({ backup, keys: keysId, force }: Options): Promise<void> => {
  const env = backupEnvironment();
  const stores = openBackupStores(env);
  const [manifest, keys] = [await stores.data.find(backup), await stores.keys.find(keysId)];
  terminal.line(`Backup ${manifest.id} of ${manifest.takenAt}, keys of ${keys.takenAt}`);
  const into = async (url: string): Promise<void> => {
    const database = openRestore(url);
    const bar = terminal.bar('Restore');
    try {
      const restored = await restoreBackup({
        ...{ database, stores, manifest, keys, force, progress: bar.update },
        ...{ storage: configuredStorage(env), ledger: configuredAnchors(env) },
      });
      const { rows, objects, events, ledger, unreadable } = restored;
      bar.end(`${rows} rows, ${restored.keys} keys, ${objects} files, ${events} events to publish again`);
      terminal.line(`✔ Ledger: ${ledger.entries} erasures, ${ledger.erased} carried out again`);
      if (unreadable > 0) terminal.line(`✘ ${unreadable} members have no key: what they wrote cannot be read`);
    } finally {
      await database.close();
    }
  };

  const url = process.env['DATABASE_URL'];
  if (url) {
    await applyMigrations({ url, folder: migrationsFolder, until: manifest.schemaVersion });
    await into(url);
    await applyMigrations({ url, folder: migrationsFolder });
    const broker = brokerOf(env);
    if (broker) await removeTopology(broker);
    return;
  }
  const pid = runningPid(dataFolder);
  if (pid !== undefined) throw new ProsaError('conflict', `The stack is running (process ${pid}): stop it first`);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  await withLocalDatabase(dataFolder, manifest.schemaVersion, into);
  if (!existsSync(join(dataFolder, 'key-encryption-key')))
    terminal.line(`The key-encryption key is in no backup: put it into ${join(dataFolder, 'key-encryption-key')}`);
};

try {
  const options = {
    backup: { type: 'string' },
    keys: { type: 'string' },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) process.stdout.write(`${usage}\n`);
  else await run({ backup: values.backup, keys: values.keys, force: values.force });
} catch (error) {
  const { code, message, cause } = asProsaError(error);
  process.stderr.write(`✘ ${message} [${code}]\n`);
  if (code === 'internal') process.stderr.write(`${(cause as Error)?.stack ?? cause}\n`);
  process.exitCode = 1;
}
