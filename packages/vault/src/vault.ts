import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { ProsaError } from '@prosa/contracts';
import type { KeyProvider } from './key-provider.ts';
import { isUnstamped } from './wrapped-key.ts';

/** Whom a data key is for: a group, one of its members, or, under the id of an export, one upload. */
export interface KeyOwner {
  id: string;
  groupId: string;
  memberId?: string | null;
}

/** A data key as the database holds it. */
export interface WrappedKey extends KeyOwner {
  wrapped: Uint8Array;
}

/** A data key, unwrapped. The bytes stay inside OpenSSL: they show in no dump of an object, and are wiped once unused. */
export interface DataKey {
  id: string;
  key: KeyObject;
}

export interface Vault {
  /** A fresh data key, wrapped for its owner. */
  create(owner: KeyOwner): Promise<DataKey & WrappedKey>;
  /**
   * Unwraps a data key; it stays in memory for five minutes, with the newest 10 000.
   * @throws ProsaError `key_unavailable`, not retryable, where there is none any more: destroyed keys do not come back.
   */
  unwrap(wrapped: WrappedKey | undefined): Promise<DataKey>;
  /** Drops from memory what erasure demands: the key of this id, or every key of this member or group. */
  forget(id: string): void;
}

const cacheSize = 10_000;
/** A process that missed an erasure has the key no longer than this. */
const rememberedMs = 5 * 60_000;

/** `now` in milliseconds, from a clock that never goes back. */
export const createVault = (provider: KeyProvider, now: () => number = () => performance.now()): Vault => {
  // In the order of insertion, hence of expiry. What is being unwrapped stands here too, and is forgotten like the rest.
  const cache = new Map<string, { owner: KeyOwner; until: number; key: Promise<DataKey> }>();
  let sweeping: NodeJS.Timeout | undefined;

  const remembered = (wrapped: WrappedKey): Promise<DataKey> | undefined => {
    dropExpired();
    const entry = cache.get(wrapped.id);
    // A row that was given to somebody else is for the provider to refuse.
    return entry && ownerPlace(entry.owner) === ownerPlace(wrapped) ? entry.key : undefined;
  };
  const dropExpired = (): void => {
    for (const [id, { until }] of cache) {
      if (until > now() && cache.size <= cacheSize) break;
      cache.delete(id);
    }
  };
  const sweepLater = (): void => {
    if (sweeping) return;
    sweeping = setTimeout(() => {
      sweeping = undefined;
      dropExpired();
      if (cache.size > 0) sweepLater();
    }, rememberedMs).unref();
  };
  const remember = (owner: KeyOwner, key: Promise<DataKey>): Promise<DataKey> => {
    const entry = { owner, until: now() + rememberedMs, key };
    cache.delete(owner.id);
    cache.set(owner.id, entry);
    dropExpired();
    sweepLater();
    key.catch(() => {
      if (cache.get(owner.id) === entry) cache.delete(owner.id);
    });
    return key;
  };

  return {
    create: async (owner) => {
      const bytes = randomBytes(32);
      const wrapped = await provider.wrap(bytes, ownerPlace(owner));
      const dataKey = await remember(owner, Promise.resolve(takeIn(owner.id, bytes)));
      return { ...owner, ...dataKey, wrapped };
    },
    unwrap: async (wrapped) => {
      if (!wrapped) throw new ProsaError('key_unavailable', 'The data key is destroyed', { retryable: false });
      return remembered(wrapped) ?? remember(wrapped, unwrapped(provider, wrapped));
    },
    forget: (id) => {
      for (const [keyId, { owner }] of cache) {
        if (keyId === id || owner.memberId === id || owner.groupId === id) cache.delete(keyId);
      }
    },
  };
};

/** The same data key under the newest epoch of its key-encryption key; what is sealed with it stays as it is. */
export const rewrap = async (provider: KeyProvider, wrapped: WrappedKey): Promise<Buffer> =>
  provider.wrap(await provider.unwrap(wrapped.wrapped, placeOf(wrapped)), ownerPlace(wrapped));

const unwrapped = async (provider: KeyProvider, wrapped: WrappedKey): Promise<DataKey> =>
  takeIn(wrapped.id, await provider.unwrap(wrapped.wrapped, placeOf(wrapped)));

const takeIn = (id: string, bytes: Buffer): DataKey => {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return { id, key };
};

/** A key is bound to its row and its owner: given to another group, it opens nothing there. */
const ownerPlace = ({ id, groupId, memberId }: KeyOwner): string => `data_keys/${id}/${groupId}/${memberId ?? 'group'}`;

/** Keys from before there were epochs are bound to their row alone, until they are wrapped anew. */
const placeOf = (key: WrappedKey): string => (isUnstamped(key.wrapped) ? `data_keys/${key.id}` : ownerPlace(key));
