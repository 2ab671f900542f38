import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asProsaError, ProsaError } from '@prosa/contracts';
import { openKeys } from '@prosa/database';
import { defineEnvironment } from '@prosa/runtime';
import { addEpoch, configuredKeyProvider, readKeyFile, removeEpoch } from '@prosa/vault';
import { keyVariables } from '@prosa/worker';
import { dataFolder } from './paths.ts';
import { rewrapKeys } from './rewrap-keys.ts';
import { keptUrl } from './role-urls.ts';
import { runningPid } from './running.ts';
import { createTerminal } from './terminal.ts';

const usage = `npm run rewrap [-- options]

Wraps every data key anew with the newest epoch of the key-encryption key. Services may go on; a command that was killed
is run again. docs/runbooks/key-rotation.md has the whole procedure.

  --new-key        first adds an epoch to the key file
  --retire EPOCH   afterwards removes an epoch from the key file, if nothing needs it any more
  --help           this text

DATABASE_URL (of the role prosa_rotation), KEY_FILE and TRANSIT_* as the services have them; without DATABASE_URL those
of the local stack, which must be running.`;

/** A wrapped key may be on its way into the database for as long as the longest upload takes. */
const settledMs = 3_600_000;

const terminal = createTerminal(process.stderr);

const run = async (options: { newKey: boolean; retire: number | undefined }): Promise<void> => {
  const { databaseUrl, environment } = target();
  const provider = configuredKeyProvider(environment);
  if (options.newKey) terminal.line(`Added epoch ${addEpoch(keyFile(environment))} to the key file.`);
  const keys = openKeys(databaseUrl);
  try {
    const bar = terminal.bar('Keys');
    const { epoch, count, failed, left } = await rewrapKeys(keys, provider, bar.update);
    bar.end(`${count} wrapped with epoch ${epoch}`);
    for (const id of failed) terminal.line(`✘ ${id} does not unwrap: it was damaged, or moved to another owner.`);
    if (left > 0) throw new ProsaError('conflict', `${left} keys are still under an older epoch: run this again`);
  } finally {
    await keys.close();
  }
  if (options.retire !== undefined) retire(keyFile(environment), options.retire);
};

/** Everything was just seen to be under the newest epoch; what is not stored yet is given an hour. */
const retire = (path: string, epoch: number): void => {
  const age = Date.now() - readKeyFile(path).changedAt.getTime();
  if (age < settledMs) {
    const minutes = Math.ceil((settledMs - age) / 60_000);
    throw new ProsaError('conflict', `The key file has just changed: retire epoch ${epoch} in ${minutes} minutes`);
  }
  removeEpoch(path, epoch);
  terminal.line(`Removed epoch ${epoch} from the key file.`);
};

const target = () => {
  const { parse } = defineEnvironment(keyVariables);
  const databaseUrl = process.env['DATABASE_URL'];
  if (databaseUrl) return { databaseUrl, environment: parse() };
  if (runningPid(dataFolder) === undefined) {
    throw new ProsaError(
      'configuration_invalid',
      'DATABASE_URL is not set, and the local stack is not running: npm start',
    );
  }
  const KEY_FILE = join(dataFolder, 'key-encryption-key');
  return { databaseUrl: keptUrl(dataFolder, 'rotation'), environment: parse({ KEY_FILE, ...process.env }) };
};

const keyFile = ({ KEY_FILE, TRANSIT_URL }: { KEY_FILE?: string | undefined; TRANSIT_URL?: string | undefined }) => {
  if (TRANSIT_URL === undefined && KEY_FILE !== undefined && existsSync(KEY_FILE)) return KEY_FILE;
  throw new ProsaError('configuration_invalid', 'A Transit engine adds and retires versions of its key itself');
};

const readArguments = () => {
  try {
    const { values } = parseArgs({
      options: { 'new-key': { type: 'boolean' }, retire: { type: 'string' }, help: { type: 'boolean' } },
    });
    const epoch = values.retire === undefined ? undefined : Number(values.retire);
    if (epoch !== undefined && !Number.isInteger(epoch)) throw new Error(`--retire ${values.retire} is not an epoch`);
    return { help: values.help ?? false, newKey: values['new-key'] ?? false, retire: epoch };
  } catch (error) {
    throw new ProsaError('request_invalid', `${(error as Error).message}\n\n${usage}`);
  }
};

try {
  const { help, ...options } = readArguments();
  if (help) process.stdout.write(`${usage}\n`);
  else await run(options);
} catch (error) {
  const { code, message, cause } = asProsaError(error);
  process.stderr.write(`✘ ${message} [${code}]\n`);
  if (code === 'internal') process.stderr.write(`${(cause as Error)?.stack ?? cause}\n`);
  process.exitCode = 1;
}
