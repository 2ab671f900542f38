import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import postgres from 'postgres';
import { keyTables, openBackup, openRestore } from '../src/index.ts';
import { message, startFixture } from './fixture.ts';

let fixture: Awaited<ReturnType<typeof startFixture>>;
let owner: postgres.Sql;
let backupUrl: string;
before(async () => {
  fixture = await startFixture();
  owner = postgres(fixture.ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
  const url = new URL(fixture.ownerUrl);
  url.username = 'prosa_backup';
  backupUrl = url.href;
});
after(async () => {
  await owner?.end({ timeout: 1 });
  await fixture?.[Symbol.asyncDispose]();
});

const contents = async (): Promise<Map<string, string[]>> => {
  const tables = await owner<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`;
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await owner.unsafe(`select t::text from prosa.${name} t order by 1`).values();
    found.set(
      name,
      rows.map(([row]) => String(row)),
    );
  }
  return found;
};

test('what is copied and loaded again is the same in every column, keys apart and sequences behind', async () => {
  const { groupId, owner: user } = await fixture.createGroup();
  const { id: exportId } = await fixture.createExport({ groupId, owner: user });
  await fixture.as.ingestion.transaction((tx) =>
    tx.messages.insert(
      groupId,
      exportId,
      1,
      [0, 1, 2].map((n) => message(n, { memberId: null, terms: [n, -n] })),
    ),
  );
  const before_ = await contents();
  const backup = openBackup(backupUrl);
  const restore = openRestore(fixture.ownerUrl);
  try {
    const copy = await backup.snapshot(async (snapshot) => {
      const tables = [];
      for (const table of snapshot.tables)
        tables.push({ table, rows: (await Array.fromAsync(snapshot.rows(table))).flat() });
      const keys = [];
      for (const name of keyTables) keys.push({ name, rows: (await Array.fromAsync(snapshot.keys(name))).flat() });
      return { tables, keys, sequences: await snapshot.sequences() };
    });
    assert.ok(
      copy.tables.every(({ table }) => table.name !== 'data_keys' && !table.columns.includes('object_data_key')),
    );
    await assert.rejects(
      restore.restore((into) => into.empty(false)),
      { code: 'conflict' },
    );
    await restore.restore(async (into) => {
      await into.empty(true);
      for (const { table, rows } of copy.tables) if (rows.length > 0) await into.load(table, rows);
      for (const { name, rows } of copy.keys) await into.loadKeys(name, rows);
      await into.sequences(copy.sequences);
    });
  } finally {
    await backup.close();
    await restore.close();
  }
  assert.deepEqual(await contents(), before_);
  await fixture.as.ingestion.transaction((tx) =>
    tx.messages.insert(groupId, exportId, 2, [message(9, { memberId: null })]),
  );
  const [row] = await owner`select count(distinct id)::int as count from prosa.messages where group_id = ${groupId}`;
  assert.equal(row?.['count'], 4);
});

test('a restoration that fails leaves what was there', async () => {
  const before_ = await contents();
  const restore = openRestore(fixture.ownerUrl);
  try {
    const failing = restore.restore(async (into) => {
      await into.empty(true);
      throw new Error('the disk is full');
    });
    await assert.rejects(failing, /disk is full/);
  } finally {
    await restore.close();
  }
  assert.deepEqual(await contents(), before_);
});

test('a table that would be missing, or empty, is named, and no backup is made', async () => {
  await owner`create table prosa.later (id text primary key)`;
  await owner`alter table prosa.later enable row level security`;
  const backup = openBackup(backupUrl);
  try {
    const attempt = () => backup.snapshot(async ({ tables }) => tables.length);
    await assert.rejects(attempt(), { code: 'configuration_invalid', message: /later.*let_backup_read/ });
    await owner`select private.let_backup_read()`;
    assert.ok((await attempt()) > 20);
  } finally {
    await backup.close();
    await owner`drop table prosa.later`;
  }
});
