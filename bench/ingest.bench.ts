import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { copyPreparedDatabase, debianEngine, startDebianPostgres } from '@prosa/embedded';
import { createKeyFile, createVault, fileKeyProvider, places, seal } from '@prosa/vault';
import type { Bench, Row } from './bench.ts';
import { copyRows, writeRows } from './ingest/copy-rows.ts';
import type { Ingested, IngestOrder } from './ingest/ingest-file.ts';
import { writeChat } from './parse/chat-writer.ts';

const ENTRIES = Number(process.env['BENCH_ENTRIES'] ?? 1_000_000);
const NEW = Math.ceil(ENTRIES / 100);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 2);
const MAX_RSS = 300;
const migrations = new URL('../supabase/migrations', import.meta.url).pathname;
const script = new URL('./ingest/ingest-file.ts', import.meta.url).pathname;

const ingestFile = async (order: IngestOrder): Promise<Ingested> => {
  // As the stack starts the service.
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-semi-space-size=8',
    script,
    JSON.stringify(order),
  ]);
  return JSON.parse(stdout);
};

/** The same chat with one more message for every hundred, later than all others. */
const writeLonger = async (file: string, longer: string): Promise<void> => {
  await copyFile(file, longer);
  const stream = createWriteStream(longer, { flags: 'a' });
  const start = Date.UTC(2031, 0, 1);
  for (let n = 0; n < NEW; n++) {
    const time = new Date(start + n * 240_000).toISOString();
    const header = `${time.slice(8, 10)}/${time.slice(5, 7)}/${time.slice(0, 4)} ${time.slice(11, 16)}`;
    stream.write(`${header} - João Silva: mensagem nova número ${n}, que ninguém leu ainda\n`);
  }
  await new Promise((resolve) => stream.end(resolve));
};

const best = <T extends { seconds: number }>(runs: readonly T[]): T =>
  runs.reduce((fastest, run) => (run.seconds < fastest.seconds ? run : fastest));
const told = ({ seconds, cpuSeconds, megabytes }: Ingested): string =>
  `${seconds.toFixed(2)} s (${cpuSeconds.toFixed(1)} s of CPU), ${megabytes.toFixed(0)} MB RSS`;

async function* run(): AsyncGenerator<Row> {
  const file = writeChat('android', { entries: ENTRIES }).path;
  const folder = await mkdtemp(join(tmpdir(), 'prosa-bench-'));
  const dataDir = join(folder, 'postgres');
  await mkdir(dataDir);
  await promisify(execFile)('chmod', ['755', folder]);
  await copyPreparedDatabase({ dataDir, folder: migrations, engine: debianEngine() });
  const server = await startDebianPostgres({ dataDir });
  try {
    const [longer, rows, keyFile] = [join(folder, 'longer.txt'), join(folder, 'rows.copy'), join(folder, 'key')];
    await writeLonger(file, longer);
    createKeyFile(keyFile);
    const vault = createVault(fileKeyProvider(keyFile));
    const gatewayUrl = server.url('prosa_gateway');
    const gateway = openDatabase({ url: gatewayUrl, service: 'gateway', connections: 1 });
    const createGroup = async (): Promise<IngestOrder['group']> => {
      const group = { groupId: newId('group'), organisationId: newId('organisation'), owner: randomUUID() };
      const key = await vault.create({ id: newId('key'), groupId: group.groupId });
      const nameSealed = seal(key.key, places.groupName(group.groupId), 'Grupo');
      const row = { id: group.groupId, organisationId: group.organisationId, nameSealed, key };
      await gateway.asUser(group.owner, (tx) =>
        tx.groups.create({ ...row, zone: 'America/Sao_Paulo', locale: 'pt-BR' }),
      );
      return group;
    };
    const order = {
      ...{ gatewayUrl, ingestionUrl: server.url('prosa_ingestion'), keyFile, storage: join(folder, 'storage') },
      batchSize: Number(process.env['BENCH_BATCH'] ?? 2_000),
    };
    await writeRows(file, rows, newId('group'));
    const copies: { seconds: number }[] = [];
    const firsts: Ingested[] = [];
    const seconds: Ingested[] = [];
    // Taken in turns, so that what else the machine does falls on all.
    for (let round = 0; round < ROUNDS; round++) {
      copies.push({ seconds: await copyRows(server.url(), rows) });
      const group = await createGroup();
      firsts.push(await ingestFile({ ...order, group, file }));
      seconds.push(await ingestFile({ ...order, group, file: longer }));
    }
    await gateway.close();
    const [copy, first, second] = [best(copies), best(firsts), best(seconds)];
    const toCopy = first.seconds / copy.seconds;
    yield {
      what: `${ENTRIES} messages, from upload to queryable`,
      measured: told(first),
      baseline: `COPY of the rows, in the clear, no index: ${copy.seconds.toFixed(2)} s`,
      ratio: toCopy.toFixed(2),
      goal: '3, stored all',
      reached: toCopy <= 3 && firsts.every(({ stored }) => stored === ENTRIES),
    };
    const peak = Math.max(...firsts.map(({ megabytes }) => megabytes));
    yield {
      what: 'memory of that',
      measured: `${peak.toFixed(0)} MB RSS`,
      baseline: '-',
      ratio: '-',
      goal: `under ${MAX_RSS} MB`,
      reached: peak < MAX_RSS,
    };
    const toFirst = second.seconds / first.seconds;
    yield {
      what: 'the same with 1 % new',
      measured: `${told(second)}, ${second.stored} stored`,
      baseline: `the first: ${first.seconds.toFixed(2)} s`,
      ratio: toFirst.toFixed(3),
      goal: '0.100, nothing doubled',
      reached: toFirst <= 0.1 && seconds.every(({ entries, stored }) => stored === NEW && entries === ENTRIES + NEW),
    };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export const bench: Bench = { title: 'from an uploaded export to rows, on a real Postgres', run };
