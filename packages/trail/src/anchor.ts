import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { ProsaError } from '@prosa/contracts';
import { z } from 'zod';
import type { Head } from './chain.ts';

/** The head of a chain as it was signed at some time, and kept where whoever changes the database does not reach. */
export interface Anchor extends Head {
  organisationId: string;
  /** ISO 8601, UTC. */
  at: string;
  /** SHA-256 of the anchor before, in hex; null for the first of a chain. */
  previous: string | null;
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const signedSchema = z.object({ payload: z.string(), key: z.string(), signature: z.base64() });
const payloadSchema = z.object({
  organisationId: z.string(),
  position: z.int().positive(),
  hash: hex,
  at: z.iso.datetime(),
  previous: hex.nullable(),
});

/** Signs with an Ed25519 key. What is signed is the text itself: nobody has to write it down in the same way again. */
export const signAnchor = ({ hash, ...anchor }: Anchor, privateKey: KeyObject): Buffer => {
  const payload = JSON.stringify({ ...anchor, hash: Buffer.from(hash).toString('hex') });
  const signature = sign(null, Buffer.from(payload), privateKey).toString('base64');
  return Buffer.from(JSON.stringify({ payload, key: nameOfKey(createPublicKey(privateKey)), signature }));
};

/**
 * @param publicKeys all that were ever signed with
 * @throws ProsaError `trail_untrusted` where it is no anchor, of no key that is known, or not what was signed
 */
export const readAnchor = (bytes: Uint8Array, publicKeys: readonly KeyObject[]): Anchor => {
  const { payload, key, signature } = parsed(signedSchema, Buffer.from(bytes).toString());
  const publicKey = publicKeys.find((one) => nameOfKey(one) === key);
  if (!publicKey) throw untrusted('is signed with a key that is not known');
  if (!verify(null, Buffer.from(payload), publicKey, Buffer.from(signature, 'base64')))
    throw untrusted('is not what was signed');
  const anchor = parsed(payloadSchema, payload);
  return { ...anchor, hash: Buffer.from(anchor.hash, 'hex') };
};

/**
 * The public keys of a text with any number of them, PEM (SPKI): today's and those of before.
 * @throws ProsaError `configuration_invalid`
 */
export const publicKeysOf = (pems: string): KeyObject[] => {
  const blocks = pems.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  try {
    if (blocks.length > 0) return blocks.map((pem) => createPublicKey(pem));
  } catch (cause) {
    throw new ProsaError('configuration_invalid', 'A public key of the audit trail cannot be read', { cause });
  }
  throw new ProsaError('configuration_invalid', 'There is no public key of the audit trail, as PEM');
};

/** What the next anchor says of this one. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where an anchor is kept; in order of their names, anchors of a chain are in order of position. */
export const anchorPath = ({ organisationId, position }: Pick<Anchor, 'organisationId' | 'position'>): string =>
  `${anchorFolder(organisationId)}${String(position).padStart(16, '0')}`;
export const anchorFolder = (organisationId: string): string => `audit-heads/${organisationId}/`;

/** First half of the SHA-256 of a public key. */
export const nameOfKey = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32);

const parsed = <T>(schema: z.ZodType<T>, text: string): T => {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw untrusted('cannot be read', cause);
  }
};

const untrusted = (why: string, cause?: unknown) =>
  new ProsaError('trail_untrusted', `A signed head of the audit trail ${why}`, { cause });
