import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asProsaError, ProsaError } from '@prosa/contracts';
import { openBackup } from '@prosa/database';
import { configuredAnchors } from '@prosa/supabase';
import { runDrill } from './backup/drill.ts';
import { openBackupStores } from './backup/stores.ts';
import { backupEnvironment, sourceUrl } from './backup/variables.ts';
import { openLogSink } from './log-sink.ts';
import { createTerminal } from './terminal.ts';

const usage = `npm run drill

Proves the newest backup: restores it into an empty stack of its own on this machine, replays the ledger of erasures, compares counts,
checks the audit chain, reads messages and lets an analysis run; prints how much would have been lost (RPO) and how long it took
(RTO), and writes down in prosa.operations that it was done. Make a backup first: npm run backup.

The variables of npm run backup, ANCHOR_STORE, and KEY_FILE: the key-encryption key, which is in no backup.`;

const terminal = createTerminal(process.stderr);
const seconds = (value: number): string => `${value.toFixed(1)} s`;

const run = async (): Promise<void> => {
  const env = backupEnvironment();
  const { KEY_FILE: keyFile } = env;
  if (!keyFile)
    throw new ProsaError('configuration_invalid', 'KEY_FILE is not set: a drill reads what it has restored');
  const folder = mkdtempSync(join(tmpdir(), 'prosa-drill-'));
  const logs = openLogSink(join(folder, 'logs'), false, terminal.line);
  const source = openBackup(sourceUrl(env));
  const startedAt = new Date();
  const finished = (outcome: 'done' | 'failed', figures: Record<string, number | string>) =>
    source.record({ kind: 'drill', startedAt, endedAt: new Date(), outcome, figures });
  try {
    const bar = terminal.bar('Restore');
    const result = await runDrill({
      ...{ stores: openBackupStores(env), ledger: configuredAnchors(env), keyFile, folder: join(folder, 'stack') },
      ...{ log: logs.write, step: terminal.step, progress: bar.update },
    });
    await finished('done', { ...result });
    const { rpo, rto, rows, erasures, trailEntries, read } = result;
    process.stdout.write(
      `RPO ${seconds(rpo)} (age of the backup)  RTO ${seconds(rto)} (to an analysis of what was restored)\n` +
        `${rows} rows, ${erasures} erasures carried out again, ${trailEntries} entries of the trail, ${read} messages read\n`,
    );
  } catch (error) {
    await finished('failed', { code: asProsaError(error).code }).catch(() => {});
    throw error;
  } finally {
    await source.close();
    await logs.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
  if (values.help) process.stdout.write(`${usage}\n`);
  else await run();
} catch (error) {
  const { code, message, cause } = asProsaError(error);
  process.stderr.write(`✘ ${message} [${code}]\n`);
  if (code === 'internal') process.stderr.write(`${(cause as Error)?.stack ?? cause}\n`);
  process.exitCode = 1;
}
// Nothing may keep a finished run alive.
process.exit();
