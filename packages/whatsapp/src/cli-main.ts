import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { ProsaError } from '@prosa/contracts';
import { writerOf } from './cli-formats.ts';
import { type CliOptions, readOptions, usage } from './cli-options.ts';
import { createProgress } from './cli-progress.ts';
import { type ExportSummary, openExport, parseExport, uploadLimits } from './index.ts';

const CHUNK = 64 * 1024;
const ok = 0;
const wrongUse = 1;
const notAChat = 2;

/** A file in chunks. Read in step with the parser: a stream's read-ahead would only add memory. */
async function* readFile(descriptor: number, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(CHUNK);
    const size = readSync(descriptor, chunk);
    if (size === 0) return;
    total += size;
    onRead(total);
    yield chunk.subarray(0, size);
  }
}

/** Writes and waits while the reader of the pipe is slower. */
const write = async (text: string): Promise<void> => {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
};

const run = async (options: CliOptions, descriptor: number): Promise<ExportSummary> => {
  const progress = createProgress(process.stderr, fstatSync(descriptor).size);
  const source = options.file === '-' ? process.stdin : readFile(descriptor, progress.update);
  // One's own archive on one's own machine may be large; what it inflates to is still bounded.
  const limits = { ...uploadLimits, maxCompressedBytes: Number.POSITIVE_INFINITY };
  try {
    const { text, chatFileName } = await openExport(source, limits);
    const writer = writerOf(options.format);
    await write(writer.header);
    const entries = parseExport(text, {
      zone: options.zone,
      fileName: [chatFileName, basename(options.file)].find((name) => name !== null && name !== '_chat.txt') ?? '',
      ...(options.dateOrder && { dateOrder: options.dateOrder }),
    });
    for (;;) {
      const next = await entries.next();
      if (next.done) return next.value;
      await write(writer.lines(next.value));
    }
  } finally {
    progress.clear();
  }
};

const fail = (line: string, code: number): number => {
  process.stderr.write(`${line}\n`);
  return code;
};

/** Runs the command line; returns the exit code. */
export const main = async (args: string[]): Promise<number> => {
  let options: CliOptions | null;
  let descriptor: number;
  try {
    options = readOptions(args);
    if (!options) {
      process.stdout.write(`${usage}\n`);
      return ok;
    }
    descriptor = options.file === '-' ? 0 : openSync(options.file, 'r');
  } catch (error) {
    return fail(`parse: ${(error as Error).message}`, wrongUse);
  }
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', () => process.exit(ok));
  try {
    const summary = await run(options, descriptor);
    if (summary.truncated) process.stderr.write('parse: the file ends inside a line; it may have been cut off\n');
    return fail(JSON.stringify(summary), ok);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return fail(`parse: ${error.message}`, wrongUse);
    if (!(error instanceof ProsaError)) throw error;
    return fail(`parse: ${error.message} (${error.code})`, error.code === 'request_invalid' ? wrongUse : notAChat);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
};
