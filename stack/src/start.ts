import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { asProsaError, ProsaError } from '@prosa/contracts';
import { analyse } from './analyse.ts';
import { apiClient } from './api-client.ts';
import { type Arguments, parseArguments, usage } from './arguments.ts';
import { openLogSink } from './log-sink.ts';
import { dataFolder, examplesFolder } from './paths.ts';
import { styleMarkdown } from './style-markdown.ts';
import { createTerminal } from './terminal.ts';
import { type Stack, startStack } from './up.ts';

const terminal = createTerminal(process.stderr);
const stopDeadlineMs = 2_500;

const run = async ({ file, once, verbose, port }: Arguments): Promise<void> => {
  const chat = file === undefined ? sample() : readable(file);
  const logs = openLogSink(join(dataFolder, 'logs'), verbose, terminal.line);
  const ended = Promise.withResolvers<never>();
  // Whoever waits for the end hears of a failure; before that, it must not count as unhandled.
  ended.promise.catch(() => {});
  const interruption = new Promise<undefined>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined));
  });

  let stack: Stack | undefined;
  try {
    const starting = startStack({
      folder: dataFolder,
      port,
      log: logs.write,
      step: terminal.step,
      onFailure: ended.reject,
      natsUrl: process.env['NATS_URL'],
      databaseUrl: process.env['DATABASE_URL'],
    });
    stack = await Promise.race([starting, interruption]);
    if (stack === undefined) {
      // Half a stack is up: what can still be stopped in order is, the rest ends with this process.
      await Promise.race([starting.then(({ stop }) => stop()), delay(stopDeadlineMs)]).catch(() => {});
      throw new ProsaError('stack_failed', 'Interrupted');
    }
    const token = await stack.token();
    const work = analyse(apiClient(stack.url, token), chat, terminal);
    const report = await Promise.race([work, ended.promise, interruption]);
    if (report === undefined) throw new ProsaError('stack_failed', 'Interrupted');
    process.stdout.write(`\n${styleMarkdown(report, process.stdout)}\n`);
    if (once) return;
    process.stderr.write(farewell(stack.url, token, logs.path));
    await Promise.race([ended.promise, interruption]);
  } finally {
    await stack?.stop();
    await logs.close();
  }
};

const sample = (): string => {
  const [chat] = readdirSync(examplesFolder).filter((name) => name.endsWith('.txt'));
  if (chat === undefined) throw new ProsaError('export_missing_file', 'The sample export is missing from examples/');
  return join(examplesFolder, chat);
};

/** Paths are meant from where the command was typed, not from where npm runs it. */
const readable = (file: string): string => {
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  if (!existsSync(path)) throw new ProsaError('export_missing_file', `There is no file ${file}`);
  const { size } = statSync(path);
  if (!statSync(path).isFile()) throw new ProsaError('export_missing_file', `${file} is not a file`);
  if (size === 0) throw new ProsaError('export_empty', `${file} is empty`);
  return path;
};

const farewell = (url: string, token: string, log: string): string => `
API    ${url}    (OpenAPI at ${url}/openapi.json)
Token  ${token}
Logs   ${log}

Try    curl -H "Authorization: Bearer $(npm run -s token)" ${url}/v1/groups
Stop   Ctrl-C
`;

try {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.help) process.stdout.write(`${usage}\n`);
  else await run(parsed);
} catch (error) {
  const { code, message, cause } = asProsaError(error);
  process.stderr.write(`\n✘ ${message} [${code}]\n`);
  if (code === 'internal') process.stderr.write(`${(cause as Error)?.stack ?? cause}\n`);
  process.exitCode = 1;
}
// Nothing may keep a finished run alive.
process.exit();
