import { setTimeout as sleep } from 'node:timers/promises';
import { connectBus } from '@prosa/bus';
import { allowanceName, openModel, type Prompt } from '@prosa/llm';
import { z } from 'zod';

/** How a replica is started, as JSON in its first argument. */
export interface ReplicaOrder {
  natsUrl: string;
  baseUrl: string;
  concurrency: number;
}

/** The bench hands out jobs by number; a replica says which is done, or failed for now. */
export interface JobEnded {
  job: number;
  ok: boolean;
}

const { natsUrl, baseUrl, concurrency } = JSON.parse(process.argv[2] ?? '') as ReplicaOrder;
const settings = { apiKey: 'bench', baseUrl, model: 'gpt-5-mini', callTimeoutMs: 30_000, concurrency };
const bus = await connectBus({ url: natsUrl, service: 'agents' });
const model = openModel(settings, {
  record: () => {},
  now: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  random: Math.random,
  allowance: bus.sharedCell(allowanceName(settings)),
});
const prompt: Prompt<{ summary: string }> = {
  name: 'summary',
  version: '1',
  instructions: 'Resuma a conversa.',
  schema: z.object({ summary: z.string() }),
  maxOutputTokens: 300,
};
const line = 'quem leva o carvão e o gelo no sábado, e a que horas a gente se encontra na casa da praia? ';

process.on('message', async (job: number) => {
  // From about 100 to 700 tokens.
  const input = line.repeat(4 + ((job * 7) % 25));
  const ok = await model.ask(prompt, input, { purpose: 'summaries', signal: AbortSignal.timeout(120_000) }).then(
    () => true,
    () => false,
  );
  process.send?.({ job, ok } satisfies JobEnded);
});
process.on('disconnect', () => process.exit());
