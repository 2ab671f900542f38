import { type Entry, type ExportSummary, type ParseOptions, parseExport } from './index.ts';

type Options = { [K in keyof ParseOptions]?: ParseOptions[K] | undefined };

const chunked = async function* (bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};

/** For tests: reads a whole export from memory, handed over in chunks of `chunkSize` bytes. */
export const readBytes = async (
  bytes: Uint8Array,
  options: Options = {},
  chunkSize = 65_536,
): Promise<{ entries: Entry[]; summary: ExportSummary }> => {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const run = parseExport(chunked(bytes, chunkSize), { zone: 'America/Sao_Paulo', ...given });
  const entries: Entry[] = [];
  for (;;) {
    const next = await run.next();
    if (next.done) return { entries, summary: next.value };
    entries.push(...next.value);
  }
};

export const readText = (text: string, options: Options = {}, chunkSize?: number) =>
  readBytes(new TextEncoder().encode(text), options, chunkSize);
