import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Analysis, AnalysisDetail, GroupId } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { eventually } from '@prosa/testkit';
import { createVault, fileKeyProvider, places, sealJson } from '@prosa/vault';
import postgres from 'postgres';
import { finish, startTestStack } from './support.ts';

/** One analysis and one kill each; a seed repeats what was killed when. */
const rounds = Number(process.env['PROSA_CRASH_ROUNDS'] ?? 6);
const seed = Number(process.env['PROSA_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const groupsAtOnce = 5;

let stack: Awaited<ReturnType<typeof startTestStack>>;
let groups: string[];
const chatOf = (name: string, lines: number): string =>
  Array.from({ length: lines }, (_, index) => {
    const minute = String(index % 60).padStart(2, '0');
    const day = String(1 + (Math.floor(index / 12) % 28)).padStart(2, '0');
    const who = ['Ana Canário', 'Bia', 'Caio'][index % 3];
    return `${day}/01/2024 14:${minute} - ${who}: mensagem ${index} do ${name}, moro em Curitiba kkkk`;
  }).join('\n');
const upload = async (groupId: string, name: string, lines: number) => {
  const file = join(stack.folder, `Conversa do WhatsApp com ${name}.txt`);
  await writeFile(file, chatOf(name, lines));
  return finish(stack, await stack.api.upload(groupId, file));
};

before(async () => {
  const environment = { SWEEP_INTERVAL_SECONDS: '1', SILENT_SECONDS: '30', REQUESTS_PER_MINUTE: '100000' };
  stack = await startTestStack(environment, { replicas: { coordinator: 2, agents: 2, scheduler: 2 }, restarts: 1_000 });
  groups = await Promise.all(
    Array.from({ length: groupsAtOnce }, async (_, index) => {
      const { id } = await stack.api.createGroup(`Grupo ${index}`);
      await upload(id, `Grupo ${index}`, 240);
      return id;
    }),
  );
});
after(() => stack?.[Symbol.asyncDispose]());

/** Mulberry32. */
const random = ((state: number) => () => {
  state = (state + 0x6d2b79f5) | 0;
  let value = Math.imul(state ^ (state >>> 15), 1 | state);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
})(seed);

/** As clients do: what is answered with 503 is asked again. */
const request = (groupId: string): Promise<string> =>
  eventually(
    async () => {
      const { data, error } = await stack.client.POST('/v1/groups/{groupId}/analyses', {
        params: { path: { groupId } },
      });
      assert.ok(data, JSON.stringify(error));
      return data.id;
    },
    { timeoutMs: 30_000, everyMs: 500 },
  );
const analysis = async (analysisId: string): Promise<AnalysisDetail> => {
  const { data, error } = await stack.client.GET('/v1/analyses/{analysisId}', { params: { path: { analysisId } } });
  assert.ok(data, JSON.stringify(error));
  return data as AnalysisDetail;
};
const ended = ({ state }: Pick<Analysis, 'state'>) => state !== 'requested' && state !== 'running';
const whenEnded = (id: string) =>
  eventually(
    async () => {
      const found = await analysis(id);
      assert.ok(ended(found), `${id} is ${found.state}: ${JSON.stringify(found.agents)}`);
      return found;
    },
    { timeoutMs: 90_000 },
  );
const admin = async <T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> => {
  const sql = postgres(stack.adminDatabaseUrl, { max: 1, prepare: false, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
};

test(`a coordinator, agent or scheduler killed at any step leaves one result a version (${rounds} rounds, seed ${seed})`, async (t) => {
  t.diagnostic(`PROSA_SEED=${seed} PROSA_CRASH_ROUNDS=${rounds} repeats this`);
  const victims = stack.services.filter(({ name }) => ['coordinator', 'agents', 'scheduler'].includes(name));
  assert.equal(victims.length, 6);
  const requested: string[] = [];
  let kills = 0;
  const kill = async (): Promise<void> => {
    await delay(random() * 1_500);
    const pid = victims[Math.floor(random() * victims.length)]?.pid();
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      kills += 1;
    } catch {
      // It is just being started again.
    }
  };
  for (let left = rounds; left > 0; left -= groupsAtOnce) {
    const some = groups.slice(0, left);
    const [ids] = await Promise.all([Promise.all(some.map(request)), Promise.all(some.map(kill))]);
    requested.push(...ids);
    for (const id of ids) {
      const { state, partial, agents } = await whenEnded(id);
      assert.deepEqual([state, partial], ['completed', false], JSON.stringify(agents));
    }
  }
  t.diagnostic(`${kills} kills`);

  await admin(async (sql) => {
    const said = await sql<{ id: string; times: number }[]>`
      select event #>> '{data,analysisId}' as id, count(*)::int as times from prosa.outbox
      where event ->> 'type' in ('analysis.completed', 'analysis.failed') group by 1`;
    const times = new Map(said.map((row) => [row.id, row.times]));
    assert.deepEqual(
      requested.map((id) => times.get(id)),
      requested.map(() => 1),
    );
    const sections = await sql<{ sections: number }[]>`
      select distinct (select count(*)::int from prosa.report_sections where analysis_id = analyses.id) as sections
      from prosa.analyses where id = any (${requested})`;
    assert.equal(sections.length, 1, 'every version has the same sections');
    const versions = await sql<{ versions: number[] }[]>`
      select array_agg(version order by version) as versions from prosa.analyses group by group_id`;
    for (const { versions: numbers } of versions)
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
      );
    const open = await sql`select 1 from prosa.agent_results where state in ('waiting', 'requested')`;
    assert.equal(open.length, 0, 'no share is left open');
    const [never] = await eventually(async () => {
      const rows = await sql<{ waiting: number }[]>`
        select count(*)::int as waiting from prosa.outbox where published_at is null`;
      assert.equal(rows[0]?.waiting, 0);
      return rows;
    });
    assert.equal(never?.waiting, 0);
  });
});

const replay = async (id: string) => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../stack/src/replay.ts', import.meta.url)), id], {
    env: { ...process.env, PROSA_DATA: stack.folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
};

test('a replay finds what the analysis found, and says what cannot be compared once messages have come', async () => {
  const [groupId = ''] = groups;
  const id = await request(groupId);
  await whenEnded(id);
  const same = await replay(id);
  assert.equal(same.code, 0, same.output);
  assert.match(same.output, /✔ statistics +overview +same/);
  assert.match(same.output, /✔ memories +memories +same/);
  assert.match(same.output, /sections compared, no difference/);

  await upload(groupId, 'Grupo 0 outra vez', 300);
  const changed = await replay(id);
  assert.equal(changed.code, 0, changed.output);
  assert.match(changed.output, /– statistics +not compared +messages, members or legal bases have changed since/);
  // Memories are of the messages up to the watermark, and those are what they were.
  assert.match(changed.output, /✔ memories +memories +same/);
});

/** Puts another result in the place of what an agent found. */
const forge = async (id: string, groupId: string): Promise<void> => {
  const vault = createVault(fileKeyProvider(join(stack.folder, 'key-encryption-key')));
  const database = openDatabase({ url: stack.databaseUrlOf('agents'), service: 'agents', connections: 1 });
  try {
    const key = await vault.unwrap(await database.transaction((tx) => tx.keys.ofGroup(groupId as GroupId)));
    const forged = sealJson(key, places.agentResult(id, 'memories'), { memoryIds: [], dropped: 7 });
    await admin(
      (sql) => sql`
      update prosa.agent_results set result_sealed = ${forged} where analysis_id = ${id} and agent = 'memories'`,
    );
  } finally {
    await database.close();
  }
};

test('a replay that finds something else names the section and exits 1, and one of nothing exits 2', async () => {
  const [, , groupId = ''] = groups;
  const id = await request(groupId);
  await whenEnded(id);
  await forge(id, groupId);
  const { code, output } = await replay(id);
  assert.equal(code, 1, output);
  assert.match(
    output,
    /✘ memories +memories +different\n(?: +memories\/memoryIds.*\n)* +memories\/dropped: \d+ before, \d+ now/,
  );
  assert.equal((await replay('ana_00000000000000000000000000000000')).code, 2);
});

test('a run is cancelled while its agents work, and stays so', async () => {
  const [, groupId = ''] = groups;
  const id = await request(groupId);
  const { response } = await stack.client.POST('/v1/analyses/{analysisId}/cancel', {
    params: { path: { analysisId: id } },
  });
  // It may have been quicker.
  if (response.status === 409) return assert.equal((await analysis(id)).state, 'completed');
  assert.equal(response.status, 200);
  await delay(1_500);
  assert.equal((await analysis(id)).state, 'cancelled');
  const next = await request(groupId);
  assert.equal((await whenEnded(next)).state, 'completed');
});
