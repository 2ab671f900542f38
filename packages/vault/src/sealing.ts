import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto';
import { ProsaError } from '@prosa/contracts';

const algorithm = 'aes-256-gcm';
/** First byte of everything sealed: tells a later format apart. */
const format = 1;
const nonceBytes = 12;
const tagBytes = 16;
const tagAt = 1 + nonceBytes;
const overhead = tagAt + tagBytes;

/** Random bytes drawn for many nonces at once: a call to the generator costs more than the encryption of a short text. */
const pool = Buffer.alloc(1_024 * nonceBytes);
let drawn = pool.length;
/** Twelve bytes that were never used; the caller is done with them before the next thousand are drawn. */
const freshNonce = (): Buffer => {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += nonceBytes;
  return pool.subarray(drawn - nonceBytes, drawn);
};

/**
 * Seals a value with AES-256-GCM: format (1 byte), nonce (12), tag (16), ciphertext. `place` is bound as associated data,
 * so a value moved to another row does not open. The key is a KeyObject, since one made of bytes costs three times the rest.
 */
export const seal = (key: KeyObject, place: string, value: string | Uint8Array): Buffer => {
  const nonce = freshNonce();
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place, 'utf8'));
  const body = typeof value === 'string' ? cipher.update(value, 'utf8') : cipher.update(value);
  cipher.final();
  const sealed = Buffer.allocUnsafe(overhead + body.length);
  sealed[0] = format;
  sealed.set(nonce, 1);
  sealed.set(cipher.getAuthTag(), tagAt);
  sealed.set(body, overhead);
  return sealed;
};

/** Seals one large value that comes in pieces, without joining them before, behind `head` bytes that are left to the caller. */
export const sealPieces = (key: KeyObject, place: string, pieces: readonly Uint8Array[], head: number): Buffer => {
  const nonce = freshNonce();
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place, 'utf8'));
  const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
  const sealed = Buffer.allocUnsafeSlow(head + overhead + bytes);
  let at = head + overhead;
  for (const piece of pieces) at += cipher.update(piece).copy(sealed, at);
  cipher.final();
  sealed[head] = format;
  sealed.set(nonce, head + 1);
  sealed.set(cipher.getAuthTag(), head + tagAt);
  return sealed;
};

/** @throws ProsaError `decryption_failed` where key, place or bytes are not the ones it was sealed with. */
export const open = (key: KeyObject, place: string, sealed: Uint8Array): Buffer => {
  if (sealed.length < overhead || sealed[0] !== format) throw failed('the sealed value has an unknown format');
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(1, tagAt))
    .setAAD(Buffer.from(place, 'utf8'))
    .setAuthTag(sealed.subarray(tagAt, overhead));
  const plain = decipher.update(sealed.subarray(overhead));
  try {
    decipher.final();
  } catch (cause) {
    throw failed('the sealed value, its key or its place was changed', cause);
  }
  return plain;
};

export const openText = (key: KeyObject, place: string, sealed: Uint8Array): string =>
  open(key, place, sealed).toString('utf8');

const failed = (message: string, cause?: unknown) => new ProsaError('decryption_failed', message, { cause });
