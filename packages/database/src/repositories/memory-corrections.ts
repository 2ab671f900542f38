import type { GroupId, MemberId, MemoryCorrectionId, MemoryId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface MemoryCorrection {
  id: MemoryCorrectionId;
  memberId: MemberId;
  factKey: Buffer;
  /** Null where the fact is simply wrong. */
  valueSealed: Buffer | null;
}

export const memoryCorrectionsRepository = (sql: Sql) => ({
  /** What stands in a group, whatever its messages say. */
  all: async (groupId: GroupId): Promise<MemoryCorrection[]> => sql<MemoryCorrection[]>`
    select id, member_id, fact_key, value_sealed from prosa.memory_corrections where group_id = ${groupId}`,

  /** Corrects a memory, or removes it where it is wrong. False where the caller may not, or there is none. */
  correct: async (
    memoryId: MemoryId,
    id: MemoryCorrectionId,
    sealed: { value: Buffer; body: Buffer } | null,
  ): Promise<boolean> => {
    const [row] = await sql<[{ corrected: boolean }]>`
      select private.correct_memory(${memoryId}, ${id}, ${sealed?.value ?? null}, ${sealed?.body ?? null}) as corrected`;
    return row.corrected;
  },
});
