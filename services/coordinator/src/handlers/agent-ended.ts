import type { ProsaEvent } from '@prosa/contracts';
import { advance } from '../advance.ts';
import type { Dependencies } from '../ports.ts';

type Ended = ProsaEvent<'agent.completed' | 'agent.failed'>;

/** Takes a run further with each agent that ends: asks those that needed it, and aggregates with the last. */
export const agentEnded =
  (consumer: 'coordinator-agent-completed' | 'coordinator-agent-failed', dependencies: Dependencies) =>
  async ({ id, data }: Ended): Promise<void> => {
    const { database, nudge } = dependencies;
    await database.transaction(async (tx) => {
      if (await tx.queue.firstTime(consumer, id)) await advance(tx, dependencies, data);
    });
    nudge();
  };
