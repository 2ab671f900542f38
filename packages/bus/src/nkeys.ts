import { nkeys } from '@nats-io/nats-core';

/** A new NATS user's secret seed, `SU…`. */
export const newNkeySeed = (): string => new TextDecoder().decode(nkeys.createUser().getSeed());

/** What the server knows of the user with this seed. */
export const nkeyPublicKey = (seed: string): string => nkeys.fromSeed(new TextEncoder().encode(seed)).getPublicKey();
