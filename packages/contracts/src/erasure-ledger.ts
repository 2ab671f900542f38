import { z } from 'zod';
import { idSchema } from './ids.ts';

/**
 * One entry of the ledger of erasures, outside of the database: enough to erase again whatever an older backup brings back, and
 * nothing that says who it was. Name keys are hashes under the group's key.
 */
export const ledgerEntrySchema = z.object({
  version: z.literal(1),
  erasureId: idSchema('erasure'),
  organisationId: idSchema('organisation'),
  groupId: idSchema('group'),
  memberId: idSchema('member').nullable(),
  requestedAt: z.iso.datetime(),
  erasedAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  nameKeys: z.array(z.string().regex(/^[0-9a-f]+$/)),
  /** System lines that named the member, by message id. */
  lineIds: z.array(z.int().positive()),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const ledgerFolder = 'erasures/';
export const ledgerPath = (erasureId: string): string => `${ledgerFolder}${erasureId}`;
