import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { type Bench, fastest, type Row } from './bench.ts';
import { type ChatFile, type Platform, writeChat } from './parse/chat-writer.ts';

interface Measured {
  seconds: number;
  entries: number;
  megabytes: number;
}

const ENTRIES = 1_000_000;
const ROUNDS = 5;
const MB = 1e6;
const MAX_RSS = 150;
const script = new URL('./parse/measure.ts', import.meta.url).pathname;
/** As `npm run parse` starts the parser. */
const flags = ['--max-semi-space-size=8'];
const environment = {
  ...process.env,
  NODE_COMPILE_CACHE: new URL('../.prosa/bench/compile-cache', import.meta.url).pathname,
};

const measure = (kind: 'ours' | 'peer' | 'floor', { path }: ChatFile): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [...(kind === 'ours' ? flags : []), script, kind, path], {
      encoding: 'utf8',
      env: environment,
    }),
  );

const rate = (count: number, seconds: number): string => `${(count / seconds / MB).toFixed(2)} M messages/s`;

async function* speed(platform: Platform): AsyncGenerator<Row> {
  const file = writeChat(platform, { entries: ENTRIES });
  measure('ours', file);
  const runs = { ours: [] as Measured[], peer: [] as Measured[], floor: [] as Measured[] };
  // Taken in turns, so that what else the machine does falls on all three.
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of ['ours', 'floor', 'peer'] as const) runs[kind].push(measure(kind, file));
  }
  const [ours, peer, floor] = [fastest(runs.ours), fastest(runs.peer), fastest(runs.floor)];
  const measured = `${rate(ENTRIES, ours.seconds)}, ${(file.bytes / ours.seconds / MB).toFixed(0)} MB/s, ${ours.megabytes.toFixed(0)} MB RSS`;
  const toPeer = peer.seconds / ours.seconds;
  yield {
    what: `1 M messages, ${platform}`,
    measured,
    baseline: `whatsapp-chat-parser: ${rate(ENTRIES, peer.seconds)}, ${peer.megabytes.toFixed(0)} MB RSS`,
    ratio: toPeer.toFixed(2),
    goal: '3',
    reached: ours.entries === ENTRIES && toPeer >= 3,
  };
  const toFloor = floor.seconds / ours.seconds;
  yield {
    what: `1 M messages, ${platform}`,
    measured,
    baseline: `read and split: ${rate(ENTRIES, floor.seconds)}`,
    ratio: toFloor.toFixed(2),
    goal: '0.60',
    reached: toFloor >= 0.6,
  };
}

async function* memory(): AsyncGenerator<Row> {
  for (const bytes of [10 * MB, 572 * MB, 2000 * MB]) {
    const file = writeChat('android', { bytes });
    const ours = measure('ours', file);
    // The peer is only tried where it is known to fail fast: V8 holds no string of 572 MB.
    const peer =
      bytes === 572 * MB ? spawnSync(process.execPath, [script, 'peer', file.path], { env: environment }).status : null;
    rmSync(file.path);
    yield {
      what: `memory, ${bytes / MB} MB`,
      measured: `${ours.megabytes.toFixed(0)} MB RSS, ${rate(ours.entries, ours.seconds)}`,
      baseline: peer === null ? '-' : `whatsapp-chat-parser: ${peer === 0 ? 'reads it' : 'fails'}`,
      ratio: '-',
      goal: `under ${MAX_RSS} MB`,
      reached: ours.entries === file.entries && ours.megabytes < MAX_RSS,
    };
  }
}

export const bench: Bench = {
  title: 'reading an export, one thread',
  async *run() {
    yield* speed('android');
    yield* speed('ios');
    yield* memory();
  },
};
