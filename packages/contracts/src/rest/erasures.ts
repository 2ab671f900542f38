import { z } from 'zod';
import { idSchema } from '../ids.ts';

const time = z.iso.datetime();

/** An erasure of a member, or of a group with everything of it. */
export const erasureSchema = z.object({
  id: idSchema('erasure'),
  groupId: idSchema('group'),
  memberId: idSchema('member').nullable().describe('Null where the whole group is erased.'),
  requestId: idSchema('request').nullable().describe('The data-subject request that asked for it.'),
  state: z
    .enum(['blocked', 'erased', 'done'])
    .describe(
      'Blocked: nothing of it is shown. Erased: the data and its key are gone. Done: recorded, with a receipt.',
    ),
  requestedAt: time,
  deletedAt: time.nullable().describe('Rows and vectors were gone.'),
  keyDestroyedAt: time.nullable().describe('The data key was gone: copies and backups cannot be read.'),
  rederivedAt: time.nullable().describe('What was found of it was gone, and asked for again without it.'),
  purgedAt: time.nullable().describe('Caches and raw files were gone.'),
  recordedAt: time.nullable().describe('It was written to the ledger outside of the database.'),
  counts: z.record(z.string(), z.int().nonnegative()).describe('What was deleted, by kind.'),
  receipt: z
    .object({ text: z.string(), sha256: z.string() })
    .nullable()
    .describe('Proof to keep: JSON with ids, times and counts, and its SHA-256, which Prosa keeps.'),
});
export type Erasure = z.infer<typeof erasureSchema>;

/** What a receipt says. `ledger` is the SHA-256 of the entry in the ledger of erasures. */
export interface ErasureReceipt {
  version: 1;
  erasureId: string;
  groupId: string;
  memberId: string | null;
  requestId: string | null;
  requestedAt: string;
  deletedAt: string;
  keyDestroyedAt: string;
  rederivedAt: string;
  purgedAt: string;
  recordedAt: string;
  counts: Record<string, number>;
  ledger: string;
}
