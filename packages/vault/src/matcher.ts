import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { DataKey } from './vault.ts';

/** A key for one purpose, derived from a group's data key: what is told apart by one says nothing of another. */
export const derivedKey = ({ key }: DataKey, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, '', purpose, 32)));

const lengthBytes = 4;
/** A code unit of UTF-16 becomes three bytes of UTF-8 at most. */
const mostBytes = (part: string | Uint8Array): number => (typeof part === 'string' ? part.length * 3 : part.length);

/** Where parts are laid out before they are hashed, each behind its length, so that boundaries cannot move. */
let scratch = Buffer.alloc(4_096);
const framed = (parts: readonly (string | Uint8Array)[]): Buffer => {
  let needed = 0;
  for (const part of parts) needed += lengthBytes + mostBytes(part);
  if (needed > scratch.length) scratch = Buffer.alloc(needed);
  let at = 0;
  for (const part of parts) {
    const start = at + lengthBytes;
    if (typeof part === 'string') at = start + scratch.write(part, start, 'utf8');
    else {
      scratch.set(part, start);
      at = start + part.length;
    }
    scratch.writeUInt32BE(at - start, start - lengthBytes);
  }
  return scratch.subarray(0, at);
};

/**
 * Keyed hash for matching (names, files, messages, facts, inputs) without revealing: HMAC-SHA-256 under a key derived from the
 * group's data key, one derivation a purpose. Equality within one group and purpose is all it tells.
 */
export const matcher = (groupKey: DataKey, purpose: 'name' | 'file' | 'message' | 'fact' | 'chunk' | 'inputs') => {
  const key = derivedKey(groupKey, `prosa/match/${purpose}`);
  return (...parts: (string | Uint8Array)[]): Buffer => createHmac('sha256', key).update(framed(parts)).digest();
};
