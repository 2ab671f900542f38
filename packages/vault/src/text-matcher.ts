import { hash, hkdfSync } from 'node:crypto';
import type { DataKey } from './vault.ts';

const keyBytes = 32;

/**
 * Keyed hash of one text, in hex, for what is matched by the million; equality within one group and purpose is all it tells.
 * It is NMAC over SHA-256, of which HMAC is the form with one key: each of two derived keys, 64 characters of hex, fills the
 * first block of its hash. Written so, both hashes are one call on a string: a quarter of the time of an Hmac object.
 */
export const textMatcher = (groupKey: DataKey, purpose: 'text'): ((text: string) => string) => {
  const derived = Buffer.from(hkdfSync('sha256', groupKey.key, '', `prosa/match/${purpose}`, 2 * keyBytes));
  const inner = derived.toString('hex', 0, keyBytes);
  const outer = derived.toString('hex', keyBytes);
  return (text) => hash('sha256', outer + hash('sha256', inner + text, 'hex'), 'hex');
};
