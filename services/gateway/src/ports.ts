import type { KeyObject } from 'node:crypto';
import type { SharedCell } from '@prosa/bus';
import type { privacyContactSchema } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { Runtime } from '@prosa/runtime';
import type { ClaimsVerifier, ObjectStorage } from '@prosa/supabase';
import type { AnchorSource } from '@prosa/trail';
import type { Vault } from '@prosa/vault';
import type { z } from 'zod';
import type { CodeChannel } from './privacy/code-channel.ts';
import type { SearchModels } from './search/models.ts';

/** What the routes stand on. */
export interface Dependencies {
  database: Pick<Database, 'asUser' | 'transaction'>;
  storage: Pick<ObjectStorage, 'direct' | 'get' | 'put' | 'remove'>;
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
  /** Of one user or API key, over all replicas. */
  requestsPerMinute: number;
  /** Where replicas tell each other who asks for much. */
  rates: SharedCell;
  /** Proxies in front of the API, as addresses or CIDR ranges: they say where a request comes from. */
  trustedProxies: readonly string[];
  /** Of one address that sends no access token, in this process. */
  guestsPerMinute: number;
  /** Brings one-time codes to people with no account; null where nothing does. */
  codes: CodeChannel | null;
  /** Whom to write to about personal data; null where nobody was named. */
  privacyContact: z.infer<typeof privacyContactSchema> | null;
  /** Whether webhooks may be on this machine, and without TLS. */
  localWebhooks: boolean;
  /** What a search or a question may ask. */
  models: SearchModels;
  /** A delivery was planned: try it now. */
  nudgeWebhooks: () => void;
  runtime: Pick<Runtime, 'clock' | 'log' | 'meter' | 'span' | 'stopping' | 'tracer' | 'version'>;
}
