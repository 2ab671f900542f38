import { createHash } from 'node:crypto';
import type { AuditEntry, ChainedEntry } from '@prosa/contracts';

/** Where a chain stands: position 0 and 32 zero bytes before its first entry. */
export interface Head {
  position: number;
  hash: Uint8Array;
}
export const emptyHead: Head = { position: 0, hash: Buffer.alloc(32) };

/** The next link: its hash covers its content, its position and the hash before it. */
export const chain = (head: Head, entry: AuditEntry): ChainedEntry => {
  const position = head.position + 1;
  const previousHash = Buffer.from(head.hash);
  return { ...entry, position, previousHash, hash: hashAt(position, entry, previousHash) };
};

/** SHA-256 of an entry as it would stand at a position, behind an entry of a hash. */
export const hashAt = (position: number, entry: AuditEntry, previousHash: Uint8Array): Buffer =>
  createHash('sha256')
    .update(previousHash)
    .update(
      JSON.stringify([
        entry.organisationId,
        position,
        entry.eventId,
        entry.eventType,
        entry.groupId,
        entry.source,
        entry.occurredAt.toISOString(),
        // Postgres keeps jsonb keys in an order of its own.
        Object.entries(entry.details).sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
    )
    .digest();
