import type { KeyObject } from 'node:crypto';
import type { Database } from '@prosa/database';
import type { Runtime } from '@prosa/runtime';
import type { ClaimsVerifier, ObjectStorage } from '@prosa/supabase';
import type { AnchorSource } from '@prosa/trail';
import type { Vault } from '@prosa/vault';

/** What the routes stand on. */
export interface Dependencies {
  database: Pick<Database, 'asUser' | 'transaction'>;
  storage: Pick<ObjectStorage, 'put' | 'remove'>;
  vault: Vault;
  /** Signed heads of the audit trail, and whose signature they have. */
  proofs: { source: AnchorSource; publicKeys: readonly KeyObject[] };
  tokens: ClaimsVerifier;
  /** Events were enqueued: publish them now. */
  nudge: () => void;
  /** Throws while requests cannot be served. */
  ready: () => Promise<void>;
  uploadLimitBytes: number;
  /** Origins whose pages may read answers. */
  corsOrigins: readonly string[];
  /** Of one user, in this process. */
  requestsPerMinute: number;
  /** Whether webhooks may be on this machine, and without TLS. */
  localWebhooks: boolean;
  /** A delivery was planned: try it now. */
  nudgeWebhooks: () => void;
  runtime: Pick<Runtime, 'clock' | 'log' | 'meter' | 'span' | 'stopping' | 'tracer' | 'version'>;
}
