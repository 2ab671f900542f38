import type { DirectUploads } from './direct-uploads.ts';

/**
 * Where raw exports lie, sealed, until they are parsed. Keys are words of `A-Z a-z 0-9 _ -` with `/` between them.
 * Every method throws ProsaError `storage_unavailable` (retryable) where the storage does not answer.
 */
export interface ObjectStorage {
  /**
   * Stores a stream of any length, replacing what was there. An error of the stream itself is thrown as it is, and
   * nothing is stored.
   */
  put(key: string, stream: AsyncIterable<Uint8Array>): Promise<void>;
  /** @throws ProsaError `not_found` */
  get(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** Null where clients cannot put objects into it themselves. */
  direct: DirectUploads | null;
}
