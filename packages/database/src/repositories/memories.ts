import type { AnalysisId, GroupId, MemberId, MemoryId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';
import { vectorText } from './segments.ts';

export interface MemoryRow {
  id: MemoryId;
  memberId: MemberId;
  predicate: string;
  bodySealed: Buffer;
  messageIds: number[];
  confidence: number;
  trueFrom: string | null;
}

export interface NewMemory extends Omit<MemoryRow, 'id'> {
  id: MemoryId;
  factKey: Buffer;
  vector: Float32Array;
}

export const memoriesRepository = (sql: Sql) => ({
  /** The memory of the same fact, if it is known. */
  findByFact: async (groupId: GroupId, memberId: MemberId, factKey: Buffer): Promise<MemoryRow | undefined> => {
    const [row] = await sql<MemoryRow[]>`
      select id, member_id, predicate, body_sealed, message_ids, confidence, true_from from prosa.memories
      where group_id = ${groupId} and member_id = ${memberId} and fact_key = ${factKey}`;
    return row;
  },

  /** Records a fact; the same fact again brings its evidence up to date and keeps its id. */
  record: async (groupId: GroupId, analysisId: AnalysisId, model: string, memory: NewMemory): Promise<void> => {
    await sql`
      insert into prosa.memories (id, group_id, member_id, analysis_id, fact_key, predicate, body_sealed, message_ids,
        confidence, true_from, model, vector)
      values (${memory.id}, ${groupId}, ${memory.memberId}, ${analysisId}, ${memory.factKey}, ${memory.predicate},
        ${memory.bodySealed}, ${memory.messageIds}::bigint[], ${memory.confidence}, ${memory.trueFrom}, ${model},
        ${vectorText(memory.vector)}::text::extensions.vector)
      on conflict (group_id, member_id, fact_key) do update set
        analysis_id = excluded.analysis_id, body_sealed = excluded.body_sealed, message_ids = excluded.message_ids,
        confidence = excluded.confidence`;
  },

  /** What may be read of the named memories, oldest fact first. */
  byIds: async (groupId: GroupId, ids: MemoryId[]): Promise<MemoryRow[]> => sql<MemoryRow[]>`
    select id, member_id, predicate, body_sealed, message_ids, confidence, true_from from prosa.memories
    where group_id = ${groupId} and id = any (${ids}::text[]) and retired_at is null
    order by true_from, id`,
});
