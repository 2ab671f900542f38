import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `prosa_<prefix>_<secret>`: the prefix finds the key, the 256-bit secret proves it. */
const form = /^prosa_([0-9a-f]{12})_([\w-]{43})$/;

export interface NewKey {
  key: string;
  prefix: string;
  /** SHA-256 of the secret: it has 256 bits of its own, so nothing slower is needed. */
  secretHash: Buffer;
}

export const makeKey = (): NewKey => {
  const prefix = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { key: `prosa_${prefix}_${secret}`, prefix, secretHash: hashOf(secret) };
};

/** Null for what is no key of ours. */
export const readKey = (token: string): { prefix: string; secretHash: Buffer } | null => {
  const [, prefix, secret] = form.exec(token) ?? [];
  return prefix && secret ? { prefix, secretHash: hashOf(secret) } : null;
};

export const sameSecret = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
