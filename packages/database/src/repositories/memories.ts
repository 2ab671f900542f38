import { type AnalysisId, type GroupId, type MemberId, type MemoryId, ProsaError } from '@prosa/contracts';
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

export interface NewMemory extends MemoryRow {
  factKey: Buffer;
  /** When a newer fact took this one's place, in the world; null while it holds. */
  trueUntil: string | null;
  vector: Float32Array;
}

export interface RecordedMemory extends MemoryRow {
  trueUntil: string | null;
  recordedAt: Date;
  retiredAt: Date | null;
}

export interface KnownFact {
  id: MemoryId;
  memberId: MemberId;
  factKey: Buffer;
}

export const memoriesRepository = (sql: Sql) => ({
  /** The facts of a group that have a memory, retired ones among them. */
  known: async (groupId: GroupId): Promise<KnownFact[]> => sql<KnownFact[]>`
    select id, member_id, fact_key from prosa.memories where group_id = ${groupId}`,

  /**
   * Records a fact; the same fact again brings its evidence up to date and keeps its id. A memory with `trueUntil` is
   * retired, one without holds (again). A run that saw fewer messages than the last to write a memory changes nothing.
   * @throws ProsaError `conflict` (retryable) where another run has just recorded the same fact under another id.
   */
  record: async (
    groupId: GroupId,
    run: { analysisId: AnalysisId; watermark: number; model: string },
    memory: NewMemory,
  ): Promise<void> => {
    const { analysisId, watermark, model } = run;
    const [row] = await sql<{ id: MemoryId }[]>`
      insert into prosa.memories (id, group_id, member_id, analysis_id, fact_key, predicate, body_sealed, message_ids,
        confidence, true_from, true_until, retired_at, model, vector)
      values (${memory.id}, ${groupId}, ${memory.memberId}, ${analysisId}, ${memory.factKey}, ${memory.predicate},
        ${memory.bodySealed}, ${memory.messageIds}::bigint[], ${memory.confidence}, ${memory.trueFrom}::timestamp,
        ${memory.trueUntil}::timestamp, case when ${memory.trueUntil}::timestamp is not null then now() end, ${model},
        ${vectorText(memory.vector)}::text::extensions.vector)
      on conflict (group_id, member_id, fact_key) do update set
        analysis_id = excluded.analysis_id, body_sealed = excluded.body_sealed, message_ids = excluded.message_ids,
        confidence = excluded.confidence, true_from = excluded.true_from, true_until = excluded.true_until,
        retired_at = case when excluded.true_until is not null then coalesce(memories.retired_at, now()) end,
        model = excluded.model, vector = excluded.vector
      where memories.id = excluded.id
        and not exists (
          select 1 from prosa.analyses where analyses.id = memories.analysis_id and analyses.watermark > ${watermark})
      returning id`;
    if (row) return;
    const [same] = await sql`select 1 from prosa.memories where id = ${memory.id}`;
    if (!same) {
      throw new ProsaError('conflict', 'Another run has just recorded the same fact', {
        retryable: true,
        context: { analysisId },
      });
    }
  },

  /** Everything recorded of a member, retired ones among them, oldest fact first. */
  ofMember: async (memberId: MemberId): Promise<RecordedMemory[]> => sql<RecordedMemory[]>`
    select id, member_id, predicate, body_sealed, message_ids, confidence, true_from, true_until, recorded_at, retired_at
    from prosa.memories where member_id = ${memberId} order by true_from, id`,

  /** What may be read of the named memories, oldest fact first. */
  byIds: async (groupId: GroupId, ids: MemoryId[]): Promise<MemoryRow[]> => sql<MemoryRow[]>`
    select id, member_id, predicate, body_sealed, message_ids, confidence, true_from from prosa.memories
    where group_id = ${groupId} and id = any (${ids}::text[]) and retired_at is null
    order by true_from, id`,

  /** The same with those that are retired by now. */
  everByIds: async (groupId: GroupId, ids: MemoryId[]): Promise<MemoryRow[]> => sql<MemoryRow[]>`
    select id, member_id, predicate, body_sealed, message_ids, confidence, true_from from prosa.memories
    where group_id = ${groupId} and id = any (${ids}::text[]) order by true_from, id`,
});
