import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { asProsaError, isErrorCode, ProsaError } from '@prosa/contracts';
import { dataFolder, repository } from './paths.ts';
import { keptUrl } from './role-urls.ts';
import { runningPid } from './running.ts';
import { createTerminal } from './terminal.ts';

const usage = `npm run replay -- ANALYSIS

Runs the agents of a completed analysis again, by rules and statistics, without storing anything, and compares what they find with what
is stored, section by section. What a model was asked, and what depends on messages that changed since, cannot be compared; it says
which. Exit 1 where something differs.

DATABASE_URL (of the role prosa_agents), KEY_FILE and TRANSIT_* as the agents service has them; without DATABASE_URL those of the local
stack, which must be running.`;

/** What the agents service's own command says over the channel of processes. */
type Message =
  | { progress: { done: number; total: number; agent: string } }
  | { replay: Replay }
  | { error: { code: string; message: string } };
interface Replay {
  analysisId: string;
  version: number;
  sections: { agent: string; section: string; verdict: 'same' | 'different'; differences: string[] }[];
  notCompared: { agent: string; why: keyof typeof words }[];
}

const words = {
  asked_a_model: 'a model was asked, and would answer otherwise',
  other_version: 'the agent is another version now',
  inputs_changed: 'messages, members or legal bases have changed since',
  inputs_unknown: 'it did not say what it was made of',
  needs_not_compared: 'what it needs cannot be compared',
  nothing_found: 'the agent had failed',
};
const terminal = createTerminal(process.stderr);

/** Prints the verdict; whether everything that can be compared is the same. */
const tell = ({ version, sections, notCompared }: Replay): boolean => {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const mark = { same: styleText('green', '✔'), different: styleText('red', '✘') };
  for (const { agent, section, verdict, differences } of sections) {
    print(`${mark[verdict]} ${agent.padEnd(12)} ${section.padEnd(14)} ${verdict}`);
    for (const difference of differences) print(`    ${difference}`);
  }
  for (const { agent, why } of notCompared) print(`– ${agent.padEnd(12)} ${'not compared'.padEnd(14)} ${words[why]}`);
  const differ = sections.filter(({ verdict }) => verdict === 'different').length;
  const found = sections.length === 0 ? 'nothing of it can be compared' : `${sections.length} sections compared`;
  print(`\nVersion ${version}: ${found}, ${differ === 0 ? 'no difference' : `${differ} differ`}`);
  return differ === 0;
};

const run = async (analysisId: string): Promise<boolean> => {
  const child = spawn(process.execPath, [join(repository, 'services/agents/src/replay.ts'), analysisId], {
    env: { ...process.env, ...target() },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const bar = terminal.bar('Replay');
  let replay: Replay | undefined;
  let failure: ProsaError | undefined;
  child.on('message', (message: Message) => {
    if ('progress' in message) bar.update(message.progress.done, message.progress.total, message.progress.agent);
    else if ('replay' in message) replay = message.replay;
    else {
      const { code, message: text } = message.error;
      failure = new ProsaError(isErrorCode(code) ? code : 'internal', text);
    }
  });
  await new Promise((resolve) => child.once('close', resolve));
  if (failure) throw failure;
  if (!replay) throw new ProsaError('internal', 'The agents’ own command ended without a word');
  bar.end(`version ${replay.version}`);
  return tell(replay);
};

const target = (): Record<string, string> => {
  if (process.env['DATABASE_URL']) return {};
  if (runningPid(dataFolder) === undefined) {
    throw new ProsaError(
      'configuration_invalid',
      'DATABASE_URL is not set, and the local stack is not running: npm start',
    );
  }
  return { KEY_FILE: join(dataFolder, 'key-encryption-key'), DATABASE_URL: keptUrl(dataFolder, 'agents') };
};

const readArguments = (): { help: boolean; analysisId: string } => {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
    const [analysisId = ''] = positionals;
    if (!values.help && !/^ana_[0-9a-f]{32}$/.test(analysisId))
      throw new Error('Name an analysis: ana_… (GET /v1/groups/…/analyses)');
    return { help: values.help ?? false, analysisId };
  } catch (error) {
    throw new ProsaError('request_invalid', `${(error as Error).message}\n\n${usage}`);
  }
};

try {
  const { help, analysisId } = readArguments();
  if (help) process.stdout.write(`${usage}\n`);
  else if (!(await run(analysisId))) process.exitCode = 1;
} catch (error) {
  const { code, message } = asProsaError(error);
  process.stderr.write(`✘ ${message} [${code}]\n`);
  process.exitCode = 2;
}
