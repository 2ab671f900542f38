import { parseArgs } from 'node:util';
import { asProsaError, ProsaError } from '@prosa/contracts';
import { applyMigrations } from '@prosa/embedded';
import { migrationsFolder } from './paths.ts';
import { createTerminal } from './terminal.ts';

const usage = `npm run migrate

Brings the database at DATABASE_URL up to date with supabase/migrations: a Supabase project (its session-mode or direct
URL, of the user postgres) or any Postgres 15 or newer with pgvector (of a superuser). What is applied is recorded as the
Supabase CLI does, so \`supabase db push\` and this command may follow each other. Each migration is a transaction: one
that fails leaves nothing behind. Run twice, it does nothing the second time.

supabase/README.md says what comes after the first time: passwords for the services' roles.`;

const terminal = createTerminal(process.stderr);

const run = async (): Promise<void> => {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new ProsaError('configuration_invalid', `DATABASE_URL is not set\n\n${usage}`);
  let began = performance.now();
  const onApplied = (migration: string) => {
    const now = performance.now();
    terminal.line(`✔ ${migration.padEnd(44)} ${((now - began) / 1_000).toFixed(1)} s`);
    began = now;
  };
  const applied = await applyMigrations({ url, folder: migrationsFolder, onApplied });
  terminal.line(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.length} migrations.`);
};

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
  if (values.help) process.stdout.write(`${usage}\n`);
  else await run();
} catch (error) {
  const { code, message } = asProsaError(error);
  process.stderr.write(`\n✘ ${message} [${code}]\n`);
  process.exitCode = 1;
}
