import { ProsaError } from '@prosa/contracts';

/** Who holds the key-encryption key: one process's file, or a Transit engine. */
export type Scheme = 'file' | 'transit';

/**
 * What stands before every wrapped key: the scheme (1 byte) and the epoch of the key-encryption key (2 bytes, big-endian).
 * The database compares these bytes to find what is still wrapped with an older epoch.
 */
const schemes: Record<Scheme, number> = { file: 2, transit: 3 };
const stampBytes = 3;
export const latestEpoch = 0xffff;

/** Before there were epochs a file wrapped without a stamp: the first byte is that of a sealed value. */
const unstamped = 1;
export const isUnstamped = (wrapped: Uint8Array): boolean => wrapped[0] === unstamped;

export const stamped = (scheme: Scheme, epoch: number, payload: Uint8Array): Buffer => {
  const wrapped = Buffer.allocUnsafe(stampBytes + payload.length);
  wrapped[0] = schemes[scheme];
  wrapped.writeUInt16BE(epoch, 1);
  wrapped.set(payload, stampBytes);
  return wrapped;
};

export const stampOf = (wrapped: Uint8Array): Buffer => Buffer.from(wrapped.subarray(0, stampBytes));

/** @throws ProsaError `decryption_failed` where the bytes are no wrapped key of any kind. */
export const readWrapped = (wrapped: Uint8Array): { scheme: Scheme; epoch: number; payload: Uint8Array } => {
  if (isUnstamped(wrapped)) return { scheme: 'file', epoch: 1, payload: wrapped };
  for (const scheme of ['file', 'transit'] as const) {
    if (wrapped[0] !== schemes[scheme] || wrapped.length <= stampBytes) continue;
    const epoch = Buffer.from(wrapped.subarray(1, stampBytes)).readUInt16BE();
    return { scheme, epoch, payload: wrapped.subarray(stampBytes) };
  }
  throw new ProsaError('decryption_failed', 'the wrapped key has an unknown format');
};
