import { type ChainedEntry, ProsaError } from '@prosa/contracts';
import { openBackup, openDatabase } from '@prosa/database';
import { verifyTrail } from '@prosa/trail';

/** A group to try a restored installation with, and a user who may. */
export interface Sample {
  groupId: string;
  ownerId: string;
}

const page = 5_000;

/**
 * Checks the chain of every tenant's trail. Signed heads are of the time behind the backup as well, and are left out.
 * @returns entries. @throws ProsaError `trail_untrusted`
 */
export const checkTrails = async (url: string): Promise<number> => {
  const database = openDatabase({ url, service: 'audit', connections: 1 });
  const source = { list: async () => [], get: async () => Buffer.alloc(0) };
  let checked = 0;
  try {
    for (let last = ''; ; ) {
      const heads = await database.transaction((tx) => tx.audit.heads(last, 100));
      for (const head of heads) {
        const { organisationId, position } = head;
        const pages = async function* () {
          for (let after = 0; after < position; ) {
            const some: ChainedEntry[] = await database.transaction((tx) =>
              tx.audit.chain(organisationId, after, page),
            );
            if (some.length === 0) return;
            after = some.at(-1)?.position ?? position;
            yield some;
          }
        };
        const verdict = await verifyTrail(
          organisationId,
          pages(),
          { ...head, anchoredPosition: 0 },
          { source, publicKeys: [] },
        );
        if (verdict.breaks.length > 0)
          throw new ProsaError('trail_untrusted', `The restored trail has ${verdict.breaks.length} breaks`);
        checked += verdict.entries;
        last = organisationId;
      }
      if (heads.length === 0) return checked;
    }
  } finally {
    await database.close();
  }
};

/** Groups with their owners, as many as are wanted; those with the most exports first, since they have something to read. */
export const samplesOf = async (url: string, most: number): Promise<Sample[]> => {
  const database = openBackup(url);
  try {
    return await database.snapshot(async ({ rows }) => {
      const exports = new Map<string, number>();
      for await (const some of rows({ name: 'exports', columns: ['group_id', 'stored'] }))
        for (const { group_id: id, stored } of some.map((row) => JSON.parse(row)))
          exports.set(id, (exports.get(id) ?? 0) + stored);
      const samples: Sample[] = [];
      for await (const some of rows({ name: 'grants', columns: ['group_id', 'user_id', 'role'] }))
        for (const { group_id: groupId, user_id: ownerId, role } of some.map((row) => JSON.parse(row)))
          if (role === 'owner' && exports.get(groupId)) samples.push({ groupId, ownerId });
      return samples.sort((a, b) => (exports.get(b.groupId) ?? 0) - (exports.get(a.groupId) ?? 0)).slice(0, most);
    });
  } finally {
    await database.close();
  }
};
