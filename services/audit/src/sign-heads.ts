import { createPublicKey, type KeyObject } from 'node:crypto';
import { asProsaError, type OrganisationId, ProsaError } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { Logger } from '@prosa/runtime';
import type { AnchorStore } from '@prosa/supabase';
import { anchorPath, digestOf, readAnchor, signAnchor } from '@prosa/trail';

export interface SigningDependencies {
  database: Database;
  anchors: AnchorStore;
  privateKey: KeyObject;
  log: Logger;
}

/** Chains looked up, and signed side by side. */
const batch = 200;
const together = 8;

/**
 * Signs the heads of chains that have waited for it since before some time, and puts what is signed where nobody changes it.
 * Killed between that and the note of it in the database, it finds what it has put there the next time. Returns how many.
 */
export const signHeads = async (dependencies: SigningDependencies, since: Date, now: Date): Promise<number> => {
  const { database, log } = dependencies;
  let signed = 0;
  for (;;) {
    const heads = await database.transaction((tx) => tx.audit.unanchored(since, batch));
    const left = [...heads];
    let failed = 0;
    const work = async () => {
      for (let head = left.shift(); head; head = left.shift()) {
        try {
          await signHead(dependencies, head, now);
          signed++;
        } catch (error) {
          failed++;
          log.error('head.rejected', { organisationId: head.organisationId, error });
        }
      }
    };
    await Promise.all(Array.from({ length: together }, work));
    // What fails would be found again and again.
    if (heads.length < batch || failed > 0) return signed;
  }
};

interface Unsigned {
  organisationId: OrganisationId;
  position: number;
  hash: Buffer;
  anchorDigest: Buffer | null;
}

const signHead = async (
  { database, anchors, privateKey }: SigningDependencies,
  { organisationId, position, hash, anchorDigest }: Unsigned,
  now: Date,
): Promise<void> => {
  const anchor = {
    organisationId,
    position,
    hash,
    at: now.toISOString(),
    previous: anchorDigest?.toString('hex') ?? null,
  };
  const path = anchorPath(anchor);
  let bytes: Uint8Array = signAnchor(anchor, privateKey);
  try {
    await anchors.put(path, bytes);
  } catch (error) {
    if (asProsaError(error).code !== 'conflict') throw error;
    bytes = await anchors.get(path);
    const there = readAnchor(bytes, [createPublicKey(privateKey)]);
    if (!hash.equals(there.hash))
      throw new ProsaError('trail_untrusted', 'Another head of this chain was signed at the same position', {
        context: { organisationId, position },
      });
  }
  await database.transaction((tx) =>
    tx.audit.anchored(organisationId, now, position, Buffer.from(digestOf(bytes), 'hex')),
  );
};
