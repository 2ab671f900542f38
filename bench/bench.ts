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
