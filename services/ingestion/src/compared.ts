import type { StoredMessage } from '@prosa/database';
import type { Entry } from '@prosa/whatsapp';

/** What a batch of entries adds to the stored messages, in file order, and what it changes in them. */
export interface Compared {
  add: { entry: Entry; key: Buffer }[];
  change: { entry: Entry; row: StoredMessage; key: Buffer }[];
}
