import type { GroupId } from '@prosa/contracts';
import type { Sql } from '../sql.ts';

export interface SealedTopicModel {
  /** Names the fit. */
  fit: string;
  bodySealed: Buffer;
}

export const topicModelsRepository = (sql: Sql) => ({
  find: async (groupId: GroupId): Promise<SealedTopicModel | undefined> => {
    const [row] = await sql<SealedTopicModel[]>`
      select fit, body_sealed from prosa.topic_models where group_id = ${groupId} order by fitted_at desc limit 1`;
    return row;
  },

  /** The name of the fit alone. */
  fit: async (groupId: GroupId): Promise<string | undefined> => {
    const [row] = await sql<{ fit: string }[]>`
      select fit from prosa.topic_models where group_id = ${groupId} order by fitted_at desc limit 1`;
    return row?.fit;
  },

  /** Takes the place of the one before. */
  put: async (groupId: GroupId, { fit, bodySealed }: SealedTopicModel): Promise<void> => {
    await sql`delete from prosa.topic_models where group_id = ${groupId}`;
    await sql`
      insert into prosa.topic_models (group_id, fit, body_sealed) values (${groupId}, ${fit}, ${bodySealed})`;
  },
});
