import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { ProsaError } from '@prosa/contracts';
import { open, seal } from './sealing.ts';

/** Holds the key-encryption key and never gives it away: a local file here, a KMS in production. */
export interface KeyProvider {
  /** Wraps a data key; `place` is bound, so that a wrapped key moved to another owner does not unwrap. */
  wrap(key: Uint8Array, place: string): Promise<Buffer>;
  /** @throws ProsaError `decryption_failed` or, where the provider does not answer, `key_unavailable`. */
  unwrap(wrapped: Uint8Array, place: string): Promise<Buffer>;
}

/**
 * Key-encryption key from a file of 32 random bytes.
 * @throws ProsaError `configuration_invalid` where the file is missing, of another length, or readable by others.
 */
export const fileKeyProvider = (path: string): KeyProvider => {
  const kek = readKey(path);
  return {
    wrap: async (key, place) => seal(kek, place, key),
    unwrap: async (wrapped, place) => open(kek, place, wrapped),
  };
};

/** Writes a new key file, readable by its owner only; an existing one is kept. */
export const createKeyFile = (path: string): void => {
  try {
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

const readKey = (path: string): Buffer => {
  const refuse = (why: string, cause?: unknown) =>
    new ProsaError('configuration_invalid', `The key file ${why}`, { cause });
  let mode: number;
  let key: Buffer;
  try {
    mode = statSync(path).mode;
    key = readFileSync(path);
  } catch (cause) {
    throw refuse('cannot be read', cause);
  }
  if ((mode & 0o077) !== 0) throw refuse('is readable by others: chmod 600 it');
  if (key.length !== 32) throw refuse(`holds ${key.length} bytes, not 32`);
  return key;
};
