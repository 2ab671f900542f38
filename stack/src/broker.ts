import { join } from 'node:path';
import { applyTopology } from '@prosa/bus';
import type { ServiceName } from '@prosa/contracts';
import { startNats } from '@prosa/embedded';
import { natsIdentities } from './nkeys.ts';
import type { Part, PartOptions } from './part.ts';

export interface Broker extends Part {
  url: string;
  /** Secret nkey seed of a service's NATS user; undefined where the server is one of the user's own. */
  seedOf: (name: ServiceName) => string | undefined;
}

/** A nats-server of ours with one user for each service, or the one at `NATS_URL`; with streams and consumers made. */
export const openBroker = async ({ folder, log, url }: PartOptions): Promise<Broker> => {
  if (url !== undefined) {
    await applyTopology({ url });
    return { url, seedOf: () => undefined, stop: async () => {} };
  }
  const users = natsIdentities(join(folder, 'nkeys'));
  const seedOf = (name: string) => users.find((user) => user.name === name)?.seed;
  const nats = await startNats({ dataDir: join(folder, 'nats'), users, log: (line) => log('nats', line) });
  try {
    await applyTopology({ url: nats.url, nkeySeed: seedOf('topology') ?? '' });
  } catch (error) {
    await nats.stop();
    throw error;
  }
  return { url: nats.url, seedOf, exited: nats.exited, stop: nats.stop };
};
