import { newId } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { createVault, fileKeyProvider } from '@prosa/vault';
import { statisticsAgent } from '../../services/agents/src/agents/statistics/agent.ts';
import { openContext } from '../../services/agents/src/context.ts';
import { openCounter } from '../../services/agents/src/counter.ts';
import type { IngestOrder } from '../ingest/ingest-file.ts';
import { measureIn } from '../ingest/stack.ts';

/**
 * What `count-group.ts JSON` is told: to read and open every line (`pass`), to let the statistics agent run (`run`), or to let it run,
 * ingest one more file, and measure how long it takes then (`again`), as in a service that has been up for a while.
 */
export interface CountOrder {
  url: string;
  keyFile: string;
  groupId: `grp_${string}`;
  what: 'pass' | 'run' | 'again';
  more?: IngestOrder;
}

export interface Counted {
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
  messages: number;
}

const run = async ({ url, keyFile, groupId, what, more }: CountOrder): Promise<Counted> => {
  const database = openDatabase({ url, service: 'agents', connections: 5 });
  const vault = createVault(fileKeyProvider(keyFile));
  const open = () => {
    const share = { analysisId: newId('analysis'), groupId, watermark: 0 };
    return openContext({ database, vault }, share, new AbortController().signal);
  };
  const count = async (): Promise<number> =>
    (await statisticsAgent(() => openCounter(1)).offline.run(await open())).result.overview.messages;
  const pass = async (): Promise<number> => {
    let messages = 0;
    for await (const page of (await open()).lines({ from: '1970-01-01', to: '2100-01-01' }))
      messages += page.filter(({ memberId, text }) => memberId !== null && text.length >= 0).length;
    return messages;
  };
  await database.ping();
  if (what === 'again') {
    await count();
    await measureIn('ingestion', new URL('../ingest/ingest-file.ts', import.meta.url), more);
  }

  const cpu = process.cpuUsage();
  const started = performance.now();
  const messages = await (what === 'pass' ? pass() : count());
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);

  await database.close();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { seconds, cpuSeconds: (user + system) / 1e6, megabytes, messages };
};

process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2] ?? '{}') as CountOrder)));
