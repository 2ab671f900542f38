import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually, tempDir } from '@prosa/testkit';

const start = fileURLToPath(new URL('../stack/src/start.ts', import.meta.url));

interface Run {
  args: string[];
  folder: string;
  environment?: Record<string, string>;
  /** Called with everything printed so far, to act in the middle of a run. */
  watch?: (output: string, kill: (signal: NodeJS.Signals) => void) => void;
}

const run = async ({ args, folder, environment = {}, watch }: Run) => {
  const child = spawn(process.execPath, [start, ...args], {
    env: { ...process.env, PROSA_DATA: join(folder, 'data'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const changed = () => watch?.(stdout + stderr, (signal) => child.kill(signal));
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    changed();
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
    changed();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr, left: await leftOf(folder) };
};

const procOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
};
/** Processes that mention the run's folder. */
const pidsOf = (folder: string): string[] =>
  readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid && procOf(pid).includes(folder),
  );
const pidOf = (what: string, folder: string): number =>
  Number(pidsOf(folder).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(what)));
const processesOf = (folder: string): string[] => pidsOf(folder).map((pid) => procOf(pid).slice(0, 200));
/** Nothing may be left running; a watchdog ends with what it watched, a moment later. */
const leftOf = (folder: string): Promise<string[]> =>
  eventually(() => assert.deepEqual(processesOf(folder), [])).then(
    () => [],
    () => processesOf(folder),
  );

const chat = [
  '05/01/2024 14:05 - Ana Canário: bom dia, gente',
  '05/01/2024 14:06 - Bia: bom dia! moro em Curitiba agora',
  '05/01/2024 14:07 - Ana Canário: kkkk que saudade',
].join('\n');

test('--once prints the report of a file of one’s own, exits 0, and leaves nothing running', async () => {
  await using folder = await tempDir();
  const file = join(folder.path, 'Conversa do WhatsApp com Vizinhas.txt');
  await writeFile(file, chat);
  const { code, stdout, stderr, left } = await run({ args: [file, '--once', '--port', '0'], folder: folder.path });
  assert.equal(code, 0, stderr);
  assert.match(stdout, /Vizinhas/);
  assert.match(stdout, /Ana Canário/);
  assert.match(stderr, /NATS JetStream/);
  assert.match(stderr, /Parsing/);
  assert.deepEqual(left, []);
});

test('a gateway killed in the middle of a run is waited for, and the report still comes', async () => {
  await using folder = await tempDir();
  let killed = 0;
  const { code, stdout, stderr, left } = await run({
    args: ['--once', '--port', '0'],
    folder: folder.path,
    watch: (output) => {
      if (killed > 0 || !output.includes('Uploaded')) return;
      killed = pidOf('services/gateway', folder.path);
      process.kill(killed, 'SIGKILL');
    },
  });
  assert.ok(killed > 0);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /2\.120 mensagens/);
  assert.deepEqual(left, []);
});

test('Ctrl-C ends a run that serves, in order and with nothing left', async () => {
  await using folder = await tempDir();
  const file = join(folder.path, 'conversa.txt');
  await writeFile(file, chat);
  let sent = false;
  const { code, stderr, left } = await run({
    args: [file, '--port', '0'],
    folder: folder.path,
    watch: (output, kill) => {
      if (sent || !output.includes('Ctrl-C')) return;
      sent = true;
      kill('SIGINT');
    },
  });
  assert.ok(sent, stderr);
  assert.equal(code, 0, stderr);
  assert.deepEqual(left, []);
});

test('Ctrl-C in the middle of the start leaves nothing running either', async () => {
  await using folder = await tempDir();
  const file = join(folder.path, 'conversa.txt');
  await writeFile(file, chat);
  const { code, stderr, left } = await run({
    args: [file, '--port', '0'],
    folder: folder.path,
    watch: (output, kill) => output.includes('NATS JetStream') && kill('SIGINT'),
  });
  assert.notEqual(code, 0);
  assert.match(stderr, /Interrupted/);
  assert.deepEqual(left, []);
});

const failures: { name: string; prepare: (folder: string) => Promise<Omit<Run, 'folder'>>; says: RegExp }[] = [
  {
    name: 'a file that is not a chat',
    prepare: async (folder) => {
      await writeFile(join(folder, 'lista.txt'), 'arroz\nfeijão\ncafé\n');
      return { args: [join(folder, 'lista.txt'), '--once', '--port', '0'] };
    },
    says: /No line of the file begins like a message of a WhatsApp export/,
  },
  {
    name: 'an empty file',
    prepare: async (folder) => {
      await writeFile(join(folder, 'vazio.txt'), '');
      return { args: [join(folder, 'vazio.txt'), '--once', '--port', '0'] };
    },
    says: /is empty/,
  },
  {
    name: 'a missing file',
    prepare: async (folder) => ({ args: [join(folder, 'nada.txt'), '--once'] }),
    says: /There is no file/,
  },
  {
    name: 'an argument that means nothing',
    prepare: async () => ({ args: ['--fast'] }),
    says: /Unknown option '--fast'/,
  },
  {
    name: 'no nats-server to be had',
    prepare: async (folder) => {
      await writeFile(join(folder, 'chat.txt'), chat);
      const environment = { PATH: join(folder, 'empty'), XDG_CACHE_HOME: join(folder, 'cache') };
      return { args: [join(folder, 'chat.txt'), '--once', '--port', '0'], environment };
    },
    says: /nats-server/,
  },
];
for (const { name, prepare, says } of failures) {
  test(`${name}: a clear message, another exit code than 0, nothing left running`, async () => {
    await using folder = await tempDir();
    const { code, stderr, left } = await run({ ...(await prepare(folder.path)), folder: folder.path });
    assert.notEqual(code, 0);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, /\n\s+at /);
    assert.deepEqual(left, []);
  });
}

test('a port in use: a clear message before anything is started', async () => {
  await using folder = await tempDir();
  const file = join(folder.path, 'chat.txt');
  await writeFile(file, chat);
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const { code, stderr, left } = await run({ args: [file, '--once', '--port', String(port)], folder: folder.path });
  taken.close();
  assert.notEqual(code, 0);
  assert.match(stderr, new RegExp(`Port ${port} is in use`));
  assert.deepEqual(left, []);
});
