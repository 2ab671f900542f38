import { newId } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { createVault, fileKeyProvider } from '@prosa/vault';
import { statisticsAgent } from '../../services/agents/src/agents/statistics/agent.ts';
import { openContext } from '../../services/agents/src/context.ts';
import { openCounter } from '../../services/agents/src/counter.ts';

/** What `count-group.ts JSON` is told: to read and open every line, or to let the statistics agent run. */
export interface CountOrder {
  url: string;
  keyFile: string;
  groupId: `grp_${string}`;
  what: 'pass' | 'run';
}

export interface Counted {
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
  messages: number;
}

const run = async ({ url, keyFile, groupId, what }: CountOrder): Promise<Counted> => {
  const database = openDatabase({ url, service: 'agents', connections: 5 });
  const vault = createVault(fileKeyProvider(keyFile));
  const share = { analysisId: newId('analysis'), groupId, watermark: 0 };
  const counter = openCounter({ threads: 1 });
  await database.ping();

  const cpu = process.cpuUsage();
  const started = performance.now();
  const context = await openContext({ database, vault }, share, new AbortController().signal);
  let messages = 0;
  if (what === 'pass') {
    for await (const page of context.lines({ from: '1970-01-01', to: '2100-01-01' }))
      messages += page.filter(({ memberId, text }) => memberId !== null && text.length >= 0).length;
  } else messages = (await statisticsAgent(counter).run(context)).result.overview.messages;
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);

  await counter.close();
  await database.close();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { seconds, cpuSeconds: (user + system) / 1e6, megabytes, messages };
};

process.stdout.write(JSON.stringify(await run(JSON.parse(process.argv[2] ?? '{}') as CountOrder)));
