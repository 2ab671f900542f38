/**
 * Holds the key-encryption key, in epochs, and never gives it away: a local file here, a KMS in production. What it wraps
 * begins with a stamp that names provider and epoch; wrapping takes the newest epoch, unwrapping whichever is named.
 */
export interface KeyProvider {
  /**
   * Wraps a 32-byte data key; `place` is bound, so that a wrapped key moved to another owner does not unwrap.
   * @throws ProsaError `key_unavailable` (retryable) where the provider does not answer.
   */
  wrap(key: Uint8Array, place: string): Promise<Buffer>;
  /**
   * @throws ProsaError `decryption_failed`; `key_unavailable` (retryable) where the provider does not answer or does not
   * hold the epoch.
   */
  unwrap(wrapped: Uint8Array, place: string): Promise<Buffer>;
}
