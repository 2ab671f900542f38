import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { asProsaError, type ChainedEntry, ProsaError } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { configuredAnchors } from '@prosa/supabase';
import { publicKeysOf, type TrailVerdict, verifyTrail } from '@prosa/trail';
import { readExportedTrail } from './exported-trail.ts';
import { dataFolder } from './paths.ts';
import { keptUrl } from './role-urls.ts';
import { runningPid } from './running.ts';
import { createTerminal } from './terminal.ts';

const usage = `npm run audit [-- FILE]

Checks the audit trail of every tenant against its signed heads, or of one as it was downloaded from /v1/audit/export, and names
what was changed: entries edited, moved, deleted in the middle or at the end, written anew; proofs removed or forged. Exit 1 then.

  FILE              a downloaded trail; without it the database is asked
  --public-keys F   file of the public keys, PEM
  --help            this text

DATABASE_URL (of the role prosa_audit), ANCHOR_STORE and SUPABASE_* as the audit service has them, AUDIT_PUBLIC_KEYS_FILE; without
DATABASE_URL those of the local stack, which must be running.`;

const page = 5_000;
const terminal = createTerminal(process.stderr);

const words: Record<TrailVerdict['breaks'][number]['problem'], string> = {
  missing: 'deleted',
  cut_off: 'cut off at the end',
  edited: 'edited',
  moved: 'moved from its place',
  detached: 'does not follow the entry before it',
  rewritten: 'is not the entry that was signed for',
  proof_missing: 'a signed head is gone, here or before',
  proof_untrusted: 'the signed head is not what was signed',
};

/** Prints what was found of one tenant; whether it is whole. */
const tell = (organisationId: string, { entries, breaks, proved }: TrailVerdict): boolean => {
  const proof = proved ? `proved up to ${proved.position}, signed ${proved.at}` : 'no signed head yet';
  if (breaks.length === 0) terminal.line(`✔ ${organisationId}: ${entries} entries, ${proof}`);
  else terminal.line(`✘ ${organisationId}: ${entries} entries, ${proof}; ${breaks.length} breaks`);
  for (const { problem, position, until = position } of breaks)
    terminal.line(`    ${until > position ? `${position} to ${until}` : position}: ${words[problem]}`);
  return breaks.length === 0;
};

const checkFile = async (path: string, keysFile: string): Promise<boolean> => {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  const { size } = statSync(path);
  const bar = terminal.bar('Trail');
  const { head, proofs, entries } = await readExportedTrail(lines, (bytes) => bar.update(bytes, size));
  const source = {
    list: async () => [...proofs.keys()].sort(),
    get: async (name: string) => proofs.get(name) ?? Buffer.alloc(0),
  };
  const pages = async function* () {
    yield entries;
  };
  const verdict = await verifyTrail(head.organisationId, pages(), head, { source, publicKeys: keysIn(keysFile) });
  bar.end(`${entries.length} entries`);
  return tell(head.organisationId, verdict);
};

const checkDatabase = async (url: string, keysFile: string): Promise<boolean> => {
  const { ANCHOR_STORE = join(dataFolder, 'anchors'), SUPABASE_ANCHOR_BUCKET = 'anchors' } = process.env;
  const { SUPABASE_URL, SUPABASE_SERVICE_KEY } = process.env;
  const source = configuredAnchors({ ANCHOR_STORE, SUPABASE_ANCHOR_BUCKET, SUPABASE_URL, SUPABASE_SERVICE_KEY });
  const publicKeys = keysIn(keysFile);
  const database = openDatabase({ url, service: 'audit', connections: 1 });
  try {
    let whole = true;
    let tenants = 0;
    for (let last = ''; ; ) {
      const heads = await database.transaction((tx) => tx.audit.heads(last, 100));
      for (const head of heads) {
        const { organisationId, position } = head;
        const bar = terminal.bar('Trail');
        const pages = async function* () {
          for (let after = 0; after < position; ) {
            const some: ChainedEntry[] = await database.transaction((tx) =>
              tx.audit.chain(organisationId, after, page),
            );
            if (some.length === 0) return;
            after = some.at(-1)?.position ?? position;
            bar.update(after, position, organisationId);
            yield some.filter((entry) => entry.position <= position);
          }
        };
        const verdict = await verifyTrail(organisationId, pages(), head, { source, publicKeys });
        whole = tell(organisationId, verdict) && whole;
        tenants++;
        last = organisationId;
      }
      if (heads.length === 0) break;
    }
    terminal.line(`${tenants} tenants checked.`);
    return whole;
  } finally {
    await database.close();
  }
};

const databaseUrl = (): string => {
  const url = process.env['DATABASE_URL'];
  if (url) return url;
  if (runningPid(dataFolder) !== undefined) return keptUrl(dataFolder, 'audit');
  throw new ProsaError(
    'configuration_invalid',
    'DATABASE_URL is not set, and the local stack is not running: npm start',
  );
};

const keysIn = (path: string) => {
  try {
    return publicKeysOf(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (cause instanceof ProsaError) throw cause;
    throw new ProsaError('configuration_invalid', 'The file of public keys cannot be read', { cause });
  }
};

try {
  const options = { 'public-keys': { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const keysFile =
    values['public-keys'] ?? process.env['AUDIT_PUBLIC_KEYS_FILE'] ?? join(dataFolder, 'audit-public-key');
  const [file] = positionals;
  if (values.help) process.stdout.write(`${usage}\n`);
  else if (!(file ? await checkFile(file, keysFile) : await checkDatabase(databaseUrl(), keysFile)))
    process.exitCode = 1;
} catch (error) {
  const { code, message, cause } = asProsaError(error);
  process.stderr.write(`✘ ${message} [${code}]\n`);
  if (code === 'internal') process.stderr.write(`${(cause as Error)?.message ?? cause}\n\n${usage}\n`);
  process.exitCode = 1;
}
