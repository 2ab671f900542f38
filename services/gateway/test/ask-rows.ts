import { type GroupId, newId } from '@prosa/contracts';
import { memoryCell } from '@prosa/llm';
import { type Answer as Answering, type FakeOpenai, startFakeOpenai } from '@prosa/llm/fake-openai';
import { createLogger } from '@prosa/runtime';
import { termsOf } from '@prosa/search';
import { blindIndex, type DataKey, places, seal } from '@prosa/vault';
import { openSearchModels } from '../src/search/models.ts';
import { type Gateway, startGateway } from './fixture.ts';
import { groupKeyOf } from './report-rows.ts';

export const vectorModel = 'text-embedding-3-small';

/** A gateway with models, at a server that answers as `say` says. */
export const startAsking = async () => {
  let said: Answering = () => undefined;
  const prompts: string[] = [];
  const server: FakeOpenai = await startFakeOpenai({
    answer: (prompt) => {
      prompts.push(prompt.text);
      return said(prompt);
    },
  });
  const variables = {
    ...{ EMBEDDING_MODEL: vectorModel, EMBEDDING_DIMENSIONS: 1_536, ANALYSIS_MODEL: 'gpt-5-mini' },
    ...{ OPENAI_BASE_URL: server.url, OPENAI_REGION: 'br' },
  };
  const log = createLogger({ service: 'test', level: 'silent' });
  const sharedCell = () => memoryCell(() => performance.now());
  let gateway: Gateway;
  try {
    gateway = await startGateway({
      modelsOf: (database) => openSearchModels(variables, { database, log, sharedCell }),
    });
  } catch (error) {
    await server.close();
    throw error;
  }
  return {
    gateway,
    server,
    /** What was sent to the model that words answers. */
    prompts,
    say: (answer: Answering) => {
      said = answer;
    },
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await server.close();
    },
  };
};
export type Asking = Awaited<ReturnType<typeof startAsking>>;

/** From now on the group's texts may go to a model. */
export const allowTransfer = async ({ admin, users }: Gateway, groupId: GroupId): Promise<void> => {
  await admin`insert into prosa.legal_bases (id, group_id, purpose, basis, recorded_by)
    values (${newId('legalBasis')}, ${groupId}, 'model_transfer', 'contract', ${users.owner})`;
};

export interface Said {
  by: { id: string; key: Parameters<typeof seal>[0] };
  text: string;
  /** Whether its words are in the index. */
  indexed?: boolean;
}

/** Stores messages, a minute apart; their ids. */
export const writeSaid = async (gateway: Gateway, groupId: GroupId, said: readonly Said[]): Promise<number[]> => {
  const { admin } = gateway;
  const blind = blindIndex((await groupKeyOf(gateway, groupId)) as DataKey);
  const exportId = newId('export');
  await admin`
    insert into prosa.exports (id, group_id, uploaded_by, object_key, content_hash, bytes, stored)
    values (${exportId}, ${groupId}, gen_random_uuid(), 'x', ${Buffer.from(exportId)}, 1, ${said.length})`;
  const ids: number[] = [];
  for (const [minute, { by, text, indexed = true }] of said.entries()) {
    const stableKey = Buffer.from(`${exportId} ${minute}`);
    const localTime = new Date(Date.UTC(2025, 5, 1, 12, minute)).toISOString().slice(0, 19);
    const [row] = await admin<{ id: number }[]>`
      insert into prosa.messages (group_id, stable_key, member_id, export_id, batch, kind, type, sent_at, local_time, words,
        characters, media, edited, body_sealed, terms)
      values (${groupId}, ${stableKey}, ${by.id}, ${exportId}, 1, 'message', 'text', now(), ${localTime}::text::timestamp, 5,
        ${text.length}, 0, false, ${seal(by.key, places.message(stableKey), text)},
        ${`{${indexed ? blind(termsOf(text)).join(',') : ''}}`}::text::int[])
      returning id::int`;
    ids.push(row?.id ?? 0);
  }
  return ids;
};

/** A piece of conversation with its vector. */
export const writeSegment = async (
  { admin }: Gateway,
  groupId: GroupId,
  ids: readonly number[],
  { model, vector }: { model: string; vector: Float32Array },
): Promise<void> => {
  await admin`
    insert into prosa.segments (id, group_id, export_id, batch, first_message_id, message_ids, starts_at, ends_at, model, vector)
    select ${newId('segment')}, ${groupId}, export_id, 1, id, ${`{${ids.join(',')}}`}::text::bigint[], local_time, local_time, ${model},
      ${`[${vector.join(',')}]`}::text::extensions.vector
    from prosa.messages where id = ${ids[0] ?? 0}`;
};
