import { readdirSync } from 'node:fs';
import type { Evaluate } from './evaluate.ts';

/**
 * Judges one part of Prosa on data that need not be in the repository: `npm run -s eval -- NAME PATH`.
 * Progress goes to stderr; the last line on stdout is the result as JSON. Exit 2 where name or path is missing.
 */
const folder = new URL('.', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.eval.ts'))
  .map((file) => file.replace('.eval.ts', ''));
const [name, path] = process.argv.slice(2);

if (name === undefined || path === undefined || !names.includes(name)) {
  process.stderr.write(`Usage: npm run -s eval -- (${names.join(' | ')}) PATH\n`);
  process.exit(2);
}
const { evaluate } = (await import(new URL(`${name}.eval.ts`, folder).href)) as { evaluate: Evaluate };
process.stdout.write(`${JSON.stringify(await evaluate(path))}\n`);
