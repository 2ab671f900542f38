import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Analysis, type Message, ProsaError } from '@prosa/contracts';
import { openRestore } from '@prosa/database';
import { type AnchorStore, openStorage } from '@prosa/supabase';
import { localToken } from '../local-user.ts';
import type { LogLine } from '../log-sink.ts';
import { startStack } from '../up.ts';
import { checkTrails, type Sample, samplesOf } from './check-restored.ts';
import { restoreBackup } from './restore-backup.ts';
import { withLocalDatabase } from './restore-folder.ts';
import type { BackupStores } from './stores.ts';

export interface Drill {
  stores: BackupStores;
  ledger: AnchorStore;
  /** The key-encryption key, which is in no backup. */
  keyFile: string;
  /** Where the restored stack lives; empty. */
  folder: string;
  log: LogLine;
  step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  progress: (done: number, total: number) => void;
}

/** What a drill found; seconds. */
export interface DrillResult {
  /** Age of the backup when its restore began: so much would be lost. */
  rpo: number;
  /** From then until the API answered with an analysis made on what was restored. */
  rto: number;
  rows: number;
  erasures: number;
  trailEntries: number;
  /** Messages that were decrypted and read. */
  read: number;
}

/** Groups that are tried. */
const tried = 3;
const analysisMs = 300_000;
const lookMs = 250;

/**
 * Proves a backup: restores the newest into an empty stack, replays the ledger, compares counts, checks the trail, reads messages
 * through the API and lets an analysis run. @throws ProsaError saying what is not as it should be.
 */
export const runDrill = async (drill: Drill): Promise<DrillResult> => {
  const { stores, ledger, keyFile, folder, log, step, progress } = drill;
  const began = Date.now();
  const [manifest, keys] = [await stores.data.find(), await stores.keys.find()];
  const rpo = (began - Date.parse(manifest.takenAt)) / 1_000;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  copyFileSync(keyFile, join(folder, 'key-encryption-key'));

  const { restored, samples, trailEntries } = await withLocalDatabase(folder, manifest.schemaVersion, async (url) => {
    const database = openRestore(url);
    try {
      const storage = openStorage({ folder: join(folder, 'storage') });
      // Counts are compared within.
      const restored = await step('Restored, ledger replayed', () =>
        restoreBackup({ database, stores, storage, ledger, manifest, keys, force: false, progress }),
      );
      if (restored.unreadable > 0)
        throw new ProsaError('key_unavailable', `${restored.unreadable} restored members have no key`, {
          retryable: false,
        });
      const roleUrl = new URL(url);
      roleUrl.username = 'prosa_audit';
      const trailEntries = await step('Audit chain', () => checkTrails(roleUrl.href));
      return { restored, trailEntries, samples: await samplesOf(url, tried) };
    } finally {
      await database.close();
    }
  });

  const [first] = samples;
  if (first) writeFileSync(join(folder, 'user'), first.ownerId, { mode: 0o600 });
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  const stack = await startStack({ folder, port: 0, log, step, onFailure: failure.reject });
  try {
    let read = 0;
    for (const sample of samples) {
      writeFileSync(join(folder, 'user'), sample.ownerId, { mode: 0o600 });
      const call = caller(stack.url, await localToken(folder));
      read += await step('Messages decrypted', () => readSome(call, sample));
    }
    if (first) {
      writeFileSync(join(folder, 'user'), first.ownerId, { mode: 0o600 });
      const call = caller(stack.url, await localToken(folder));
      await step('Analysis', () => Promise.race([analyse(call, first), failure.promise]));
    }
    const rto = (Date.now() - began) / 1_000;
    return { rpo, rto, rows: restored.rows, erasures: restored.ledger.erased, trailEntries, read };
  } finally {
    await stack.stop();
  }
};

type Call = (path: string, method?: 'GET' | 'POST') => Promise<unknown>;

const caller =
  (url: string, token: string): Call =>
  async (path, method = 'GET') => {
    const response = await fetch(`${url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
    if (!response.ok)
      throw new ProsaError('internal', `The restored API answers ${response.status} to ${method} ${path}`);
    return response.json();
  };

const readSome = async (call: Call, { groupId }: Sample): Promise<number> => {
  const { items } = (await call(`/v1/groups/${groupId}/messages?limit=100`)) as { items: Message[] };
  if (!items.some(({ text }) => text !== ''))
    throw new ProsaError('decryption_failed', 'Nothing could be read in a restored group');
  return items.length;
};

const analyse = async (call: Call, { groupId }: Sample): Promise<void> => {
  const { id } = (await call(`/v1/groups/${groupId}/analyses`, 'POST')) as Analysis;
  for (const until = Date.now() + analysisMs; Date.now() < until; await delay(lookMs)) {
    const { state } = (await call(`/v1/analyses/${id}`)) as Analysis;
    if (state === 'completed') return;
    if (state === 'failed' || state === 'cancelled')
      throw new ProsaError('analysis_failed', `The analysis is ${state}`);
  }
  throw new ProsaError('analysis_failed', 'The analysis on the restored data did not end');
};
