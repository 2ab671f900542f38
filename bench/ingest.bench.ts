import { createWriteStream } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '@prosa/contracts';
import { type Bench, fastest, type Row } from './bench.ts';
import { copyRows, writeRows } from './ingest/copy-rows.ts';
import type { Ingested } from './ingest/ingest-file.ts';
import { startBenchStack } from './ingest/stack.ts';
import { writeChat } from './parse/chat-writer.ts';

const ENTRIES = Number(process.env['BENCH_ENTRIES'] ?? 1_000_000);
const NEW = Math.ceil(ENTRIES / 100);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 2);
const MAX_RSS = 300;

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

const told = ({ seconds, cpuSeconds, megabytes }: Ingested): string =>
  `${seconds.toFixed(2)} s (${cpuSeconds.toFixed(1)} s of CPU), ${megabytes.toFixed(0)} MB RSS`;

async function* run(): AsyncGenerator<Row> {
  const file = writeChat('android', { entries: ENTRIES }).path;
  const stack = await startBenchStack({ batchSize: Number(process.env['BENCH_BATCH'] ?? 2_000) });
  try {
    const [longer, rows] = [join(stack.folder, 'longer.txt'), join(stack.folder, 'rows.copy')];
    await writeLonger(file, longer);
    await writeRows(file, rows, newId('group'));
    const copies: { seconds: number }[] = [];
    const firsts: Ingested[] = [];
    const seconds: Ingested[] = [];
    // Taken in turns, so that what else the machine does falls on all.
    for (let round = 0; round < ROUNDS; round++) {
      copies.push({ seconds: await copyRows(stack.url(), rows) });
      const group = await stack.createGroup();
      firsts.push(await stack.ingest(group, file));
      seconds.push(await stack.ingest(group, longer));
    }
    const [copy, first, second] = [fastest(copies), fastest(firsts), fastest(seconds)];
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
    await stack.stop();
  }
}

export const bench: Bench = { title: 'from an uploaded export to rows, on a real Postgres', run };
