/** One line of a bench's table. */
export interface Row {
  what: string;
  measured: string;
  baseline: string;
  ratio: string;
  goal: string;
  reached: boolean;
}

/** What a `*.bench.ts` exports as `bench`. */
export interface Bench {
  title: string;
  run(): AsyncIterable<Row>;
}

/** The best of several rounds: what else the machine does only adds to a time. */
export const fastest = <T extends { seconds: number }>(runs: readonly T[]): T =>
  runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
