import type { Database } from '@prosa/database';
import type { Vault } from '@prosa/vault';

export interface Dependencies {
  database: Database;
  vault: Vault;
  /** Tells the outbox relay that something waits. */
  nudge: () => void;
}
