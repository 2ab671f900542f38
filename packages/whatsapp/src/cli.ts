import { createReadStream } from 'node:fs';
import { openExport, parseExport } from './index.ts';

const [file, fmt] = process.argv.slice(2);
const opened = await openExport(createReadStream(file as string, { highWaterMark: 256 * 1024 }));
process.stderr.write(`${opened.container} ${opened.chatFileName}\n`);
const run = parseExport(opened.text, { zone: 'America/Sao_Paulo' });
const t = performance.now();
for (;;) {
  const r = await run.next();
  if (r.done) {
    process.stderr.write(
      `${JSON.stringify(r.value)}\n${(performance.now() - t).toFixed(0)} ms ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`,
    );
    break;
  }
  if (!fmt) for (const e of r.value) process.stdout.write(`${JSON.stringify(e)}\n`);
}
