import type { GroupId, OrganisationId } from './ids.ts';

/** What the audit trail keeps of an event: ids and counts. */
export interface AuditEntry {
  organisationId: OrganisationId;
  eventId: string;
  eventType: string;
  groupId: GroupId;
  source: string;
  occurredAt: Date;
  details: Record<string, unknown>;
}

/** An entry in its place in the chain of its organisation. */
export interface ChainedEntry extends AuditEntry {
  /** Counts from 1. */
  position: number;
  /** Hash of the entry before; 32 zero bytes for the first. */
  previousHash: Buffer;
  /** SHA-256 over the entry, its position and `previousHash`. */
  hash: Buffer;
}
