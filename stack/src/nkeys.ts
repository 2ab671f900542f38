import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BusUser, natsPermissions, newNkeySeed, nkeyPublicKey } from '@prosa/bus';
import { serviceNames } from '@prosa/contracts';

/** A NATS user of the local stack: its secret seed, and what the server needs to know of it. */
export interface NatsIdentity {
  name: BusUser;
  seed: string;
  publicKey: string;
  publish: string[];
  subscribe: string[];
}

/** One nkey user for each service and for the topology job, made once and kept in a folder of 0600 files. */
export const natsIdentities = (folder: string): NatsIdentity[] => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return ([...serviceNames, 'topology', 'operator'] as const).map((name) => {
    const seed = keptSeed(join(folder, `${name}.nk`));
    return { name, seed, publicKey: nkeyPublicKey(seed), ...natsPermissions(name) };
  });
};

const keptSeed = (path: string): string => {
  try {
    writeFileSync(path, newNkeySeed(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
};
