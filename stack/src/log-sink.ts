import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the lines that one part of the stack prints. */
export type LogLine = (part: string, line: string) => void;

/**
 * Every line goes into one file, with the name of who said it in front; warnings and worse, or with `verbose` all of
 * them, go to the terminal as well.
 */
export const openLogSink = (folder: string, verbose: boolean, print: (line: string) => void) => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'prosa.log');
  const file = createWriteStream(path, { flags: 'w' });
  const write: LogLine = (part, line) => {
    const prefixed = `${part.padEnd(11)} | ${line}`;
    file.write(`${prefixed}\n`);
    if (verbose || /"level":"?(error|fatal|50|60)/.test(line)) print(prefixed);
  };
  return { path, write, close: () => new Promise<void>((resolve) => file.end(resolve)) };
};
