import type { GroupId } from '@prosa/contracts';
import { hex, type Sql } from '../sql.ts';

/** What a model said of a piece of a chat; the key stands for prompt, model and piece. */
export interface AgentChunk {
  key: Buffer;
  sealed: Buffer;
}

/** Runs of an agent that an answer is kept through without being used. */
const keptThrough = 3;

export const agentChunksRepository = (sql: Sql) => ({
  find: async (groupId: GroupId, agent: string, key: Buffer): Promise<Buffer | undefined> => {
    const [row] = await sql<{ bodySealed: Buffer }[]>`
      select body_sealed from prosa.agent_chunks
      where group_id = ${groupId} and agent = ${agent} and chunk_key = ${key}`;
    return row?.bodySealed;
  },

  /** The first answer stays: whoever asked at the same time uses their own for this once. */
  keep: async (groupId: GroupId, agent: string, { key, sealed }: AgentChunk): Promise<void> => {
    await sql`
      insert into prosa.agent_chunks (group_id, agent, chunk_key, body_sealed)
      values (${groupId}, ${agent}, ${key}, ${sealed}) on conflict do nothing`;
  },

  /** A run has ended that used these: what others have not used for some runs goes. */
  sweep: async (groupId: GroupId, agent: string, used: readonly Buffer[]): Promise<void> => {
    await sql`
      update prosa.agent_chunks set unused = case
        when chunk_key in (select decode(key, 'hex') from unnest(${used.map(hex)}::text[]) as used (key)) then 0
        else unused + 1 end
      where group_id = ${groupId} and agent = ${agent}`;
    await sql`
      delete from prosa.agent_chunks
      where group_id = ${groupId} and agent = ${agent} and unused >= ${keptThrough}`;
  },
});
