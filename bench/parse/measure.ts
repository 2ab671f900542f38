import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** A process of its own for each measurement: `measure.ts ours|peer|floor FILE` prints seconds, entries and peak memory. */
const [kind, path = ''] = process.argv.slice(2);

async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(64 * 1024);
    const size = readSync(descriptor, chunk);
    if (size === 0) break;
    yield chunk.subarray(0, size);
  }
  closeSync(descriptor);
}

const ours = async () => {
  const { parseExport } = await import('@prosa/whatsapp');
  return async () => {
    let entries = 0;
    for await (const batch of parseExport(chunksOf(path), { zone: 'America/Sao_Paulo' })) entries += batch.length;
    return entries;
  };
};

const peer = async () => {
  const { parseString } = await import('whatsapp-chat-parser');
  return async () => parseString(readFileSync(path, 'utf8')).length;
};

/** What no parser in JavaScript can go below: reading the text and finding its lines. */
const floor = async () => async () => readFileSync(path, 'utf8').split('\n').length;

const kinds: Record<string, () => Promise<() => Promise<number>>> = { ours, peer, floor };
const run = await (kinds[kind ?? ''] ?? ours)();
const started = performance.now();
const entries = await run();
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ seconds, entries, megabytes: process.resourceUsage().maxRSS / 1024 }));
