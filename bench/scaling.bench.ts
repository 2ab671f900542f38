import { loadavg } from 'node:os';
import type { Bench, Row } from './bench.ts';
import { type Figures, startAgentsBench } from './scaling/agents.ts';

const GROUPS = Number(process.env['BENCH_GROUPS'] ?? 32);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 2);
const FEW = 1;
const MANY = 4;

const best = (runs: readonly Figures[]): Figures =>
  runs.reduce((fastest, run) => (run.sharesPerSecond > fastest.sharesPerSecond ? run : fastest));
const told = ({ sharesPerSecond, medianMs, questions, cpuSeconds }: Figures): string =>
  `${sharesPerSecond.toFixed(2)} shares/s, ${(medianMs / 1_000).toFixed(2)} s each (${cpuSeconds.toFixed(2)} s of CPU), ${questions} questions`;

async function* run(): AsyncGenerator<Row> {
  const agents = await startAgentsBench();
  try {
    const [few, many]: [Figures[], Figures[]] = [[], []];
    // Taken in turns, so that what else the machine does falls on both.
    for (let round = 0; round < ROUNDS; round++) {
      few.push(await agents.measure(FEW, GROUPS));
      many.push(await agents.measure(MANY, MANY * GROUPS));
    }
    const [one, four] = [best(few), best(many)];
    const ratio = four.sharesPerSecond / one.sharesPerSecond / (MANY / FEW);
    yield {
      what: `memories by a model that takes 300 ms, ${MANY} processes (load ${loadavg()[0]?.toFixed(1)})`,
      measured: told(four),
      baseline: `${FEW} process: ${told(one)}`,
      ratio: `${ratio.toFixed(2)} of linear`,
      goal: '0.90',
      reached: ratio >= 0.9,
    };
  } finally {
    await agents.stop();
  }
}

export const bench: Bench = { title: 'agents as processes, side by side', run };
