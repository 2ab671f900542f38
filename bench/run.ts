import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Bench } from './bench.ts';

/** Runs every `*.bench.ts` of this folder, or the one named, and prints a table. Exit 1 when a goal is missed. */
const folder = new URL('.', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const wanted = process.argv[2];
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

if (wanted !== undefined && !names.includes(wanted)) {
  print(`There is no bench of that name. There are: ${names.join(', ')}`);
  process.exit(1);
}

const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
let missed = 0;
for (const name of wanted === undefined ? names : [wanted]) {
  const { bench } = (await import(new URL(`${name}.bench.ts`, folder).href)) as { bench: Bench };
  print(`\n## ${name}: ${bench.title}\n${machine}; ratios are of one run.\n`);
  print('| what | measured | baseline | ratio | goal | |\n|---|---|---|---|---|---|');
  for await (const { what, measured, baseline, ratio, goal, reached } of bench.run()) {
    if (!reached) missed++;
    print(`| ${what} | ${measured} | ${baseline} | ${ratio} | ${goal} | ${reached ? 'reached' : 'missed'} |`);
  }
}
process.exitCode = missed > 0 ? 1 : 0;
