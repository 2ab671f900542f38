import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { Bench } from './bench.ts';
import { startBenchPostgres } from './postgres.ts';

const groups = 1_000;
const ofMember = 5;
const messages = 1_000_000;
const rounds = 300;
const goalMs = 5;

const seed = (user: string): string => `
  insert into prosa.organisations (id, owner_id) values ('org_1', '${randomUUID()}');
  insert into prosa.groups (id, organisation_id, name_sealed, zone, locale)
    select 'grp_' || n, 'org_1', '', 'America/Sao_Paulo', 'pt-BR' from generate_series(1, ${groups}) as n;
  insert into prosa.grants (group_id, user_id, role)
    select 'grp_' || n * ${groups / ofMember}, '${user}', 'analyst' from generate_series(1, ${ofMember}) as n;
  insert into prosa.exports (id, group_id, uploaded_by, object_key, content_hash, bytes)
    select 'exp_' || n, 'grp_' || n, '${user}', '', '', 1 from generate_series(1, ${groups}) as n;
  insert into prosa.members (id, group_id, name_key, name_sealed, first_seen, last_seen)
    select 'mem_' || n || '_' || m, 'grp_' || n, int4send(m), '', now(), now()
    from generate_series(1, ${groups}) as n, generate_series(1, 20) as m;
  insert into prosa.messages (group_id, stable_key, member_id, export_id, batch, kind, type, sent_at, local_time, words,
    characters, media, edited, body_sealed)
  select 'grp_' || n, decode(md5(n || ' ' || m), 'hex'), 'mem_' || n || '_' || 1 + m % 20, 'exp_' || n, 1 + m / 1000,
    'message', 'text', now(), timestamp '2025-01-01' + m * interval '7 minutes', 5, 30, 0, false,
    decode(repeat(md5(m::text), 3), 'hex')
  from generate_series(1, ${groups}) as n, generate_series(1, ${messages / groups}) as m;`;

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

export const bench: Bench = {
  title: `counting the messages of ${ofMember} of ${groups} groups among ${messages / 1e6} M, as a member`,
  async *run() {
    await using server = await startBenchPostgres();
    const sql = postgres(server.url(), { max: 2 });
    try {
      const user = randomUUID();
      await sql.unsafe(seed(user));
      await sql`vacuum analyze`;

      const mine = Array.from({ length: ofMember }, (_, n) => `'grp_${((n + 1) * groups) / ofMember}'`);
      const count = 'select count(*)::int as counted from prosa.messages';
      const claims = JSON.stringify({ sub: user, role: 'authenticated' });
      const open = async (role: 'authenticated' | 'none', query: string) => {
        const session = await sql.reserve();
        await session`select set_config('request.jwt.claims', ${claims}, false), set_config('role', ${role}, false)`;
        return { session, query, times: [] as number[], counted: 0 };
      };
      const member = await open('authenticated', count);
      const baseline = await open('none', `${count} where group_id in (${mine})`);
      // Taken in turns, so that what else the machine does falls on both; the first ones warm up.
      for (let round = -20; round < rounds; round++) {
        for (const one of [member, baseline]) {
          const started = performance.now();
          one.counted = (await one.session.unsafe(one.query))[0]?.['counted'];
          if (round >= 0) one.times.push(performance.now() - started);
        }
      }
      const [memberMs, baselineMs] = [median(member.times), median(baseline.times)];
      member.session.release();
      baseline.session.release();
      yield {
        what: `count of ${member.counted} messages, median of ${rounds}`,
        measured: `${memberMs.toFixed(2)} ms`,
        baseline: `without row-level security, the groups by name: ${baselineMs.toFixed(2)} ms`,
        ratio: (memberMs / baselineMs).toFixed(2),
        goal: `${goalMs} ms`,
        reached: member.counted === baseline.counted && memberMs <= goalMs,
      };
    } finally {
      await sql.end();
    }
  },
};
