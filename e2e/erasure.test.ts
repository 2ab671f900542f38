import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Erasure, ErasureReceipt, GroupId, MemberId, Message } from '@prosa/contracts';
import { eventually, tempDir } from '@prosa/testkit';
import { createVault, type DataKey, fileKeyProvider, openCompressed, openJson, places } from '@prosa/vault';
import postgres from 'postgres';
import { finish, startTestStack } from './support.ts';
import { tracesIn, tracesInFiles } from './traces.ts';

/** Of the person who is erased; nobody else says or is called this. */
const canaries = { word: 'xaxandúvelho', place: 'Quixeramobinzeiro', name: 'Zuleidinha Quebranozes' };
const secrets = Object.values(canaries);
/** Of another, who is erased while everything works. */
const second = { word: 'valmetossauro', name: 'Frajolão Pindamonense' };
const others = ['Bia', `~ ${second.name}`, '+55 11 98123-4477'];

const line = (index: number, text: string): string => {
  const at = new Date(Date.UTC(2025, 2, 10, 9, index * 7));
  const [year, month, day] = at.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year} ${at.toISOString().slice(11, 16)} - ${text}`;
};
const chat = (extra: string[] = []): string => {
  const theirs = [
    `alguém viu o ${canaries.word}?`,
    `Moro em ${canaries.place} há dez anos`,
    'amanhã às 15h na casa da vó',
  ];
  const said = [
    'bom dia gente',
    'kkkkk boa',
    'vamos na feira amanhã?',
    'levo o bolo de cenoura',
    'eu moro em Curitiba',
  ];
  const lines = Array.from({ length: 400 }, (_, index) => {
    const isTheirs = index % 4 === 1;
    const by = isTheirs ? canaries.name : (others[index % others.length] ?? '');
    const own = by.includes(second.name) ? `o ${second.word} quebrou de novo` : said[index % said.length];
    const text = isTheirs ? theirs[index % theirs.length] : own;
    return line(index, `${by}: ${text}`);
  });
  const notices = [line(0, `${canaries.name} criou o grupo "Quintal"`), line(0, `${canaries.name} adicionou Bia`)];
  return `${[...notices, ...lines, ...extra].join('\n')}\n`;
};

let stack: Awaited<ReturnType<typeof startTestStack>>;
let sql: postgres.Sql;
let groupId: GroupId;
let memberId: MemberId;
let firstAnalysis: string;
let before_: Message[];

const messages = async (): Promise<Message[]> => {
  const items: Message[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { limit: 100, ...(cursor ? { cursor } : {}) };
    const { data } = await stack.client.GET('/v1/groups/{groupId}/messages', { params: { path: { groupId }, query } });
    assert.ok(data);
    items.push(...(data.items as Message[]));
    if (!data.next) return items;
    cursor = data.next;
  }
};
const upload = async (text: string) => {
  await using folder = await tempDir();
  const file = join(folder.path, 'conversa.txt');
  await writeFile(file, text);
  return finish(stack, await stack.api.upload(groupId, file));
};
const erasure = async (id: string): Promise<Erasure> => {
  const { data } = await stack.client.GET('/v1/erasures/{erasureId}', { params: { path: { erasureId: id } } });
  return data as Erasure;
};
const reportText = async (analysisId: string): Promise<string> => {
  const path = { analysisId };
  const { data } = await stack.client.GET('/v1/analyses/{analysisId}/report', { params: { path } });
  return JSON.stringify(data);
};

/** Opens what was found of the group, and looks for traces of the person in it. */
const openedWithGroupKey = async (of = secrets): Promise<{ opened: number; traces: string[] }> => {
  const vault = createVault(fileKeyProvider(join(stack.folder, 'key-encryption-key')));
  const [wrapped] = await sql`
    select id, group_id as "groupId", wrapped from prosa.data_keys where group_id = ${groupId} and member_id is null`;
  const key: DataKey = await vault.unwrap(wrapped as never);
  const values: [string, unknown][] = [];
  for (const row of await sql`select * from prosa.report_sections where group_id = ${groupId}`)
    values.push([
      'section',
      openJson(key, places.reportSection(row['analysis_id'], row['section']), row['body_sealed']),
    ]);
  for (const row of await sql`select * from prosa.agent_results where group_id = ${groupId} and result_sealed is not null`)
    values.push(['result', openJson(key, places.agentResult(row['analysis_id'], row['agent']), row['result_sealed'])]);
  for (const row of await sql`select *, starts_on::text as day from prosa.insight_partials where group_id = ${groupId}`) {
    const place = places.insightPartial(groupId, row['family'], row['grain'], row['day']);
    values.push([row['family'], openCompressed(key, place, row['body_sealed'])]);
  }
  for (const row of await sql`select * from prosa.topic_models where group_id = ${groupId}`)
    values.push(['topics', openCompressed(key, places.topicModel(groupId, row['fit']), row['body_sealed'])]);
  const traces = values.flatMap(([what, value]) =>
    tracesIn(Buffer.from(JSON.stringify(value)), of).map((trace) => `${what}: ${trace}`),
  );
  return { opened: values.length, traces };
};

before(async () => {
  stack = await startTestStack();
  sql = postgres(stack.adminDatabaseUrl, { max: 1, prepare: false, onnotice: () => {} });
  groupId = (await stack.api.createGroup('Quintal')).id;
  const { report } = await upload(chat());
  firstAnalysis = report.analysis.id;
  before_ = await messages();
  const { data } = await stack.client.GET('/v1/groups/{groupId}/members', { params: { path: { groupId } } });
  memberId = data?.items.find(({ name }) => name === canaries.name)?.id as MemberId;
  assert.ok(memberId);
});
after(async () => {
  await sql?.end({ timeout: 1 });
  await stack?.[Symbol.asyncDispose]();
});

test('before, the report has their name and where they live, and what is sealed with the key of the group their words', async () => {
  const text = await reportText(firstAnalysis);
  for (const secret of [canaries.name, canaries.place]) assert.ok(text.includes(secret), secret);
  const { traces } = await openedWithGroupKey();
  assert.ok(traces.some((trace) => trace.includes(canaries.word)));
});

test('an erasure blocks at once, is done soon, and gives a receipt', async () => {
  const started = await stack.client.POST('/v1/members/{memberId}/erasure', { params: { path: { memberId } } });
  assert.equal(started.response.status, 202);
  const id = (started.data as Erasure).id;
  assert.ok((await messages()).every((message) => message.memberId !== memberId));
  const done = await eventually(async () => {
    const now = await erasure(id);
    assert.equal(now.state, 'done');
    return now;
  });
  const receipt = JSON.parse(done.receipt?.text ?? '') as ErasureReceipt;
  assert.equal(receipt.memberId, memberId);
  assert.equal(receipt.counts['messages'], 100);
  assert.equal(receipt.counts['systemLines'], 2);
  assert.ok(existsSync(join(stack.folder, 'anchors/erasures', id)));
});

test('everybody else has all of theirs, unchanged', async () => {
  const expected = before_.filter((message) => message.memberId !== memberId && !message.text?.includes(canaries.name));
  assert.equal(expected.length, 300);
  assert.deepEqual(await messages(), expected);
});

test('what was found is found anew without them: in the new version, in the older one, in every search', async () => {
  const found = await eventually(
    async () => {
      const [row] = await sql<{ id: string }[]>`
        select id from prosa.analyses where group_id = ${groupId} and reason = 'erasure' and state = 'completed'`;
      assert.ok(row);
      return row.id;
    },
    { timeoutMs: 60_000 },
  );
  for (const analysisId of [found, firstAnalysis])
    assert.deepEqual(tracesIn(Buffer.from(await reportText(analysisId)), secrets), [], analysisId);
  const { data } = await stack.client.POST('/v1/groups/{groupId}/search', {
    params: { path: { groupId } },
    body: { query: `${canaries.word} ${canaries.place}` },
  });
  assert.deepEqual(tracesIn(Buffer.from(JSON.stringify(data)), secrets), []);
  const profile = await stack.client.GET('/v1/members/{memberId}/memories', { params: { path: { memberId } } });
  assert.equal(profile.response.status, 404);
});

describe('nothing of them is left', () => {
  test('in any row, by their id or that of a message', async () => {
    const tables = await sql<{ name: string }[]>`
      select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and attname = 'member_id'
      where relnamespace = 'prosa'::regnamespace and relkind in ('r', 'p') and not relispartition`;
    for (const { name } of tables.filter(({ name }) => name !== 'erasures')) {
      const rows = await sql`select 1 from prosa.${sql(name)} where member_id = ${memberId} limit 1`;
      assert.equal(rows.length, 0, name);
    }
    const cited = await sql<{ name: string }[]>`
      select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and attname = 'message_ids'
      where relnamespace = 'prosa'::regnamespace and relkind = 'r'`;
    const left = new Set((await messages()).map(({ id }) => Number(id)));
    for (const { name } of cited) {
      const rows = await sql<{ ids: string[] }[]>`
        select message_ids::text[] as ids from prosa.${sql(name)} where group_id = ${groupId}`;
      for (const { ids } of rows)
        assert.ok(
          ids.every((id) => left.has(Number(id))),
          name,
        );
    }
    const [uncovered] = await sql`
      select count(*)::int as count from prosa.messages where group_id = ${groupId} and kind = 'message'
        and not exists (select from prosa.segments where group_id = ${groupId} and message_ids @> array[messages.id])`;
    assert.equal(uncovered?.['count'], 0, 'what others said has its vectors again');
  });

  test('in what opens with the key of the group', async () => {
    const { opened, traces } = await openedWithGroupKey();
    assert.ok(opened > 20, `${opened} opened`);
    assert.deepEqual(traces, []);
  });
});

test('the same export, sent again with a line more, brings nobody back and loses nobody', async () => {
  const { done } = await upload(chat([line(401, `${canaries.name}: voltei, ${canaries.word}`), line(402, 'Bia: oi')]));
  assert.equal(done.stored, 1);
  const now = await messages();
  assert.equal(now.length, 301);
  assert.deepEqual(tracesIn(Buffer.from(JSON.stringify(now)), secrets), []);
});

test('one who is erased while an export is read and a version is made is in nothing that comes of it', async () => {
  const { data } = await stack.client.GET('/v1/groups/{groupId}/members', { params: { path: { groupId } } });
  const id = data?.items.find(({ name }) => name === second.name)?.id as MemberId;
  assert.ok((await openedWithGroupKey(Object.values(second))).traces.length > 0);
  const more = Array.from({ length: 300 }, (_, n) =>
    line(500 + n, `${n % 2 ? `~ ${second.name}` : 'Bia'}: ${n} e o ${n % 2 ? second.word : 'bolo'}`),
  );
  const working = upload(chat(more));
  await delay(400);
  const started = await stack.client.POST('/v1/members/{memberId}/erasure', { params: { path: { memberId: id } } });
  assert.equal(started.response.status, 202);
  // Its version may be ended by the erasure; the export is not.
  await working.catch(() => {});
  await eventually(
    async () => {
      assert.equal((await erasure((started.data as Erasure).id)).state, 'done');
      const [open] = await sql`
        select count(*)::int as count from prosa.analyses where group_id = ${groupId} and state in ('requested', 'running')`;
      const [exports] = await sql`
        select count(*)::int as count from prosa.exports where state <> 'stored' or batches_embedded < batches`;
      assert.deepEqual([open?.['count'], exports?.['count']], [0, 0]);
    },
    { timeoutMs: 90_000, everyMs: 500 },
  );
  const { traces, opened } = await openedWithGroupKey(Object.values(second));
  assert.deepEqual(traces, []);
  assert.ok(opened > 10, `${opened} opened`);
  const now = await messages();
  assert.deepEqual(tracesIn(Buffer.from(JSON.stringify(now)), Object.values(second)), []);
  assert.equal(now.filter(({ text }) => /^\d+ e o bolo$/.test(text)).length, 150);
});

test('no word or name of theirs is in any table, log or file', async () => {
  const tables = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and not c.relispartition`;
  for (const { name } of tables) {
    const rows = await sql.unsafe(`select t::text from ${name} t`).values();
    assert.deepEqual(tracesIn(Buffer.from(rows.map(([row]) => String(row)).join('\n')), secrets), [], name);
  }
  assert.deepEqual(tracesIn(Buffer.from(stack.logs.join('\n')), secrets), []);
  await sql`checkpoint`;
  await sql.end({ timeout: 1 });
  await stack.stop();
  assert.deepEqual(await tracesInFiles(stack.folder, secrets), []);
});
