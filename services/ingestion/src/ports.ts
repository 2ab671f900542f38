/** Where uploaded files lie, by key. */
export interface ObjectStorage {
  get: (key: string) => Promise<AsyncIterable<Uint8Array>>;
  /** Removing what is not there is fine. */
  remove: (key: string) => Promise<void>;
}
