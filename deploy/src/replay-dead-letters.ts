/** For operators: publishes the dead letters of one consumer again. docs/runbooks/dead-letters.md says when. */
import { replayDeadLetters } from '@prosa/bus';
import { type ConsumerName, consumers, ProsaError } from '@prosa/contracts';
import { defineEnvironment } from '@prosa/runtime';
import { z } from 'zod';
import { runJob } from './run-job.ts';

const environment = defineEnvironment({
  NATS_URL: z.string().describe('NATS server, or several separated by commas.'),
  NATS_NKEY_SEED: z.string().optional().describe('Secret nkey seed of the user `operator`.'),
});

await runJob('replay', async (log) => {
  const { NATS_URL: url, NATS_NKEY_SEED: nkeySeed } = environment.parse();
  const [consumer = ''] = process.argv.slice(2);
  if (!Object.hasOwn(consumers, consumer)) {
    throw new ProsaError('configuration_invalid', `Consumers are ${Object.keys(consumers).join(', ')}`);
  }
  const count = await replayDeadLetters({ url, consumer: consumer as ConsumerName, ...(nkeySeed && { nkeySeed }) });
  log.info('letter.published', { consumer, count });
});
