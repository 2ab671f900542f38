import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Export, Report } from '@prosa/contracts';
import { tempDir } from '@prosa/testkit';
import postgres from 'postgres';
import { canaries, chat, numbers, secrets } from './canaries.ts';
import { finish, startTestStack } from './support.ts';
import { formsOf, tracesIn, tracesInFiles } from './traces.ts';

let stack: Awaited<ReturnType<typeof startTestStack>>;
let result: { done: Export; report: Report };
before(async () => {
  stack = await startTestStack();
  await using folder = await tempDir();
  const file = join(folder.path, canaries.file);
  await writeFile(file, chat());
  const { id } = await stack.api.createGroup(canaries.group);
  result = await finish(stack, await stack.api.upload(id, file));
});
after(() => stack?.[Symbol.asyncDispose]());

test('the canaries went all the way: the report is full of them', () => {
  assert.equal(result.done.phase, 'done');
  assert.equal(result.done.entries, 421);
  const report = JSON.stringify(result.report);
  for (const secret of [canaries.name, canaries.push, canaries.group, canaries.word]) {
    assert.ok(report.includes(secret), secret);
  }
});

test('what looks for traces finds them, however they are written', () => {
  for (const secret of [...secrets, ...numbers]) {
    for (const [name, form] of formsOf(secret)) {
      const bytes = Buffer.concat([Buffer.from('before '), form, Buffer.from(' after')]);
      assert.ok(tracesIn(bytes, [secret]).includes(name), name);
    }
    for (const before of ['', 'a', 'ab', 'abc', 'abcd']) {
      const encoded = Buffer.from(`${before}${secret}, and more`).toString('base64');
      assert.ok(tracesIn(Buffer.from(encoded), [secret]).length > 0, `${secret} behind "${before}"`);
    }
  }
});

describe('no word, name or number is readable', () => {
  /** All rows of all tables, of whatever schema, as `pg_dump` would write them. */
  const dump = async (sql: postgres.ISql): Promise<Map<string, string>> => {
    const tables = await sql<{ name: string }[]>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and not c.relispartition`;
    const found = new Map<string, string>();
    for (const { name } of tables) {
      const rows = await sql.unsafe(`select t::text from ${name} t`).values();
      found.set(name, rows.map(([row]) => String(row)).join('\n'));
    }
    return found;
  };
  const tracesInDump = (tables: Map<string, string>, wanted = [...secrets, ...numbers]): string[] =>
    [...tables].flatMap(([name, text]) => tracesIn(Buffer.from(text), wanted).map((trace) => `${name}: ${trace}`));
  /** Leaked on purpose, to see that it is found. */
  const leaked = 'Vazamentozinho';

  test('in any row of any table', async () => {
    const sql = postgres(stack.adminDatabaseUrl, { max: 1, prepare: false, onnotice: () => {} });
    try {
      const tables = await dump(sql);
      for (const name of ['messages', 'members', 'memories', 'report_sections', 'outbox', 'audit_entries']) {
        assert.ok(tables.get(`prosa.${name}`), `${name} has rows`);
      }
      assert.deepEqual(tracesInDump(tables), []);

      const leak = sql.begin(async (transaction) => {
        await transaction`update prosa.audit_entries set details = ${JSON.stringify({ leaked })}::text::jsonb`;
        const traces = tracesInDump(await dump(transaction), [leaked]);
        assert.ok(traces.includes(`prosa.audit_entries: ${leaked} as UTF-8`));
        throw new Error('rolled back');
      });
      await assert.rejects(leak, /rolled back/);
    } finally {
      await sql.end({ timeout: 1 });
    }
  });

  test('in any log line', () => {
    assert.ok(stack.logs.length > 20);
    assert.deepEqual(tracesIn(Buffer.from(stack.logs.join('\n')), [...secrets, ...numbers]), []);
  });

  test('in any file of the database, the broker or the storage', async () => {
    const sql = postgres(stack.adminDatabaseUrl, { max: 1, prepare: false, onnotice: () => {} });
    await sql`checkpoint`;
    const [setting] = await sql`show data_directory`;
    await sql.end({ timeout: 1 });
    await stack.stop();
    // PGlite keeps its files in the folder of the stack; its own name for that folder is nowhere on the disk.
    const data = String(setting?.['data_directory']);
    const folders = [stack.folder, data].filter((path) => existsSync(path));
    const inFolders = async (wanted: string[]) =>
      (await Promise.all(folders.map((folder) => tracesInFiles(folder, wanted)))).flat();
    assert.deepEqual(await inFolders([...secrets, ...numbers]), []);
    // What is stored in plain is found: the word that leaked above, and ids.
    assert.ok((await inFolders([leaked])).length > 0);
    const broker = await tracesInFiles(join(stack.folder, 'nats'), [result.done.groupId]);
    assert.ok(broker.length > 0);
  });
});
