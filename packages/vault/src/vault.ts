import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyProvider } from './key-provider.ts';

/** A data key as the database holds it. */
export interface WrappedKey {
  id: string;
  wrapped: Uint8Array;
}

/** The keys of one group or member, unwrapped. */
export interface DataKey {
  id: string;
  key: Buffer;
}

export interface Vault {
  /** A fresh data key, wrapped for its owner (the row id of the key). */
  create(id: string): Promise<DataKey & WrappedKey>;
  /** Unwraps a data key; the newest 10 000 stay in memory. */
  unwrap(wrapped: WrappedKey): Promise<DataKey>;
  /** Drops a key from memory, as erasure demands. */
  forget(id: string): void;
}

const cacheSize = 10_000;

export const createVault = (provider: KeyProvider): Vault => {
  const cache = new Map<string, DataKey>();
  const remember = (dataKey: DataKey): DataKey => {
    cache.delete(dataKey.id);
    cache.set(dataKey.id, dataKey);
    const oldest = cache.size > cacheSize ? cache.keys().next().value : undefined;
    if (oldest !== undefined) cache.delete(oldest);
    return dataKey;
  };
  return {
    create: async (id) => {
      const key = randomBytes(32);
      const wrapped = await provider.wrap(key, `data_keys/${id}`);
      return { ...remember({ id, key }), wrapped };
    },
    unwrap: async ({ id, wrapped }) =>
      cache.get(id) ?? remember({ id, key: await provider.unwrap(wrapped, `data_keys/${id}`) }),
    forget: (id) => {
      cache.delete(id);
    },
  };
};

/**
 * Keyed hash for matching (names, files, messages, facts) without revealing: HMAC-SHA-256 under a key derived from the
 * group's data key, one derivation a purpose. Equality within one group and purpose is all it tells.
 */
export const matcher = (groupKey: DataKey, purpose: 'name' | 'file' | 'message' | 'fact') => {
  const derived = Buffer.from(hkdfSync('sha256', groupKey.key, '', `prosa/match/${purpose}`, 32));
  return (...parts: (string | Uint8Array)[]): Buffer => {
    const hmac = createHmac('sha256', derived);
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      hmac.update(length).update(bytes);
    }
    return hmac.digest();
  };
};
