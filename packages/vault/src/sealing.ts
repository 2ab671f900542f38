import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ProsaError } from '@prosa/contracts';

/** First byte of everything sealed: tells a later format apart. */
const format = 1;
const nonceBytes = 12;
const tagBytes = 16;
const overhead = 1 + nonceBytes + tagBytes;

/**
 * Seals a value with AES-256-GCM under a 32-byte key: format (1 byte), nonce (12), tag (16), ciphertext.
 * `place` is bound as associated data, so a value moved to another row does not open.
 */
export const seal = (key: Uint8Array, place: string, value: string | Uint8Array): Buffer => {
  const plain = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place, 'utf8'));
  const sealed = Buffer.allocUnsafe(overhead + plain.length);
  sealed[0] = format;
  nonce.copy(sealed, 1);
  cipher.update(plain).copy(sealed, overhead);
  cipher.final();
  cipher.getAuthTag().copy(sealed, 1 + nonceBytes);
  return sealed;
};

/** @throws ProsaError `decryption_failed` where key, place or bytes are not the ones it was sealed with. */
export const open = (key: Uint8Array, place: string, sealed: Uint8Array): Buffer => {
  if (sealed.length < overhead || sealed[0] !== format) throw failed('the sealed value has an unknown format');
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(Buffer.from(place, 'utf8'))
    .setAuthTag(sealed.subarray(1 + nonceBytes, overhead));
  const plain = decipher.update(sealed.subarray(overhead));
  try {
    decipher.final();
  } catch (cause) {
    throw failed('the sealed value, its key or its place was changed', cause);
  }
  return plain;
};

export const openText = (key: Uint8Array, place: string, sealed: Uint8Array): string =>
  open(key, place, sealed).toString('utf8');

const failed = (message: string, cause?: unknown) => new ProsaError('decryption_failed', message, { cause });
