/** Job: creates or updates streams and consumers. Runs before the services of a new version do. */
import { applyTopology } from '@prosa/bus';
import { defineEnvironment } from '@prosa/runtime';
import { z } from 'zod';
import { runJob } from './run-job.ts';

/** @public read by the checks of the manifests */
export const environment = defineEnvironment({
  NATS_URL: z.string().describe('NATS server, or several separated by commas.'),
  NATS_NKEY_SEED: z.string().optional().describe('Secret nkey seed of the user `topology`.'),
  STREAM_REPLICAS: z.coerce.number().int().min(1).max(5).default(1).describe('Copies of each stream: 3 in a cluster.'),
  PROCESSES_PER_SERVICE: z.coerce
    .number()
    .int()
    .min(1)
    .default(16)
    .describe('The most replicas of one service: bounds what is in flight.'),
});

if (import.meta.main) {
  await runJob('topology', async (log) => {
    const { NATS_URL, NATS_NKEY_SEED, STREAM_REPLICAS, PROCESSES_PER_SERVICE } = environment.parse();
    await applyTopology({
      url: NATS_URL,
      ...(NATS_NKEY_SEED === undefined ? {} : { nkeySeed: NATS_NKEY_SEED }),
      replicas: STREAM_REPLICAS,
      processesPerService: PROCESSES_PER_SERVICE,
      log: log as never,
    });
  });
}
