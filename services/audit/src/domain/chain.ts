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
  return { ...entry, position, previousHash, hash: hashOf(entry, position, previousHash) };
};

/** What is wrong with a chain: the position, and how it differs from what was written. */
export interface Break {
  position: number;
  problem: 'missing' | 'edited' | 'detached';
}

/** Checks a chain from its start to its head. An empty list is a chain in which nothing was changed. */
export const verify = (entries: readonly ChainedEntry[], head: Head): Break[] => {
  const breaks: Break[] = [];
  let previous: Head = emptyHead;
  for (const entry of entries) {
    if (entry.position !== previous.position + 1) breaks.push({ position: previous.position + 1, problem: 'missing' });
    else if (!entry.previousHash.equals(previous.hash)) breaks.push({ position: entry.position, problem: 'detached' });
    if (!entry.hash.equals(hashOf(entry, entry.position, entry.previousHash))) {
      breaks.push({ position: entry.position, problem: 'edited' });
    }
    previous = entry;
  }
  if (previous.position < head.position) breaks.push({ position: previous.position + 1, problem: 'missing' });
  else if (!Buffer.from(previous.hash).equals(head.hash)) breaks.push({ position: head.position, problem: 'detached' });
  return breaks;
};

const hashOf = (entry: AuditEntry, position: number, previousHash: Uint8Array): Buffer =>
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
