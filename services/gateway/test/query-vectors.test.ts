import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type FoundPage, type GroupId, newId } from '@prosa/contracts';
import { openEmbedding } from '@prosa/llm';
import { offlineEmbedding } from '@prosa/llm/offline-embedding';
import { places, sealJson } from '@prosa/vault';
import { type Asking, allowTransfer, startAsking, vectorModel, writeSaid, writeSegment } from './ask-rows.ts';
import type { Person } from './fixture.ts';
import { groupKeyOf } from './report-rows.ts';

let asking: Asking;
before(async () => {
  asking = await startAsking();
});
after(() => asking?.[Symbol.asyncDispose]());

/** What the fake model makes of a text. */
const vectorOf = async (text: string, model = vectorModel, dimensions = 1_536): Promise<Float32Array> => {
  const settings = { apiKey: 'any', baseUrl: asking.server.url, model, dimensions, callTimeoutMs: 5_000 };
  const embedding = openEmbedding(settings, { record: () => {}, now: () => 0, sleep: async () => {}, random: () => 0 });
  const [vector = new Float32Array()] = await embedding.embed([text], { signal: AbortSignal.timeout(20_000) });
  return vector;
};

/** Two messages that no word finds, each alone in its segment: the vector of the first is a model's, of the second offline. */
const createGroup = async (): Promise<{ groupId: GroupId; ids: number[] }> => {
  const { gateway } = asking;
  const { id: groupId, subject } = await gateway.createGroup();
  const texts = ['churrasco de domingo na laje', 'churrasco de domingo na praia'];
  const ids = await writeSaid(
    gateway,
    groupId,
    texts.map((text) => ({ by: subject, text, indexed: false })),
  );
  const [first = 0, second = 0] = ids;
  await writeSegment(gateway, groupId, [first], { model: vectorModel, vector: await vectorOf(texts[0] ?? '') });
  const [offline = new Float32Array()] = offlineEmbedding.embed([texts[1] ?? '']);
  await writeSegment(gateway, groupId, [second], { model: offlineEmbedding.model, vector: offline });
  return { groupId, ids };
};
const search = async (groupId: GroupId, body: object = {}, person: Person = 'owner'): Promise<FoundPage> => {
  const answer = await asking.gateway.post(person, `/v1/groups/${groupId}/search`, {
    query: 'churrasco de domingo',
    ...body,
  });
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as FoundPage;
};
const idsOf = ({ items }: FoundPage) => items.flatMap((item) => (item.kind === 'message' ? item.messageId : []));

describe('vectors of a query', () => {
  test('are made by the model of each set: both are searched while a change of model is under way', async () => {
    const { groupId, ids } = await createGroup();
    await allowTransfer(asking.gateway, groupId);
    const found = await search(groupId);
    assert.deepEqual(idsOf(found).toSorted(), ids);
    assert.equal(found.withoutModel, null);
    const calls = await asking.gateway.admin`
      select agent, purpose from prosa.model_calls where group_id = ${groupId} and outcome = 'answered'`;
    assert.deepEqual(
      calls.map((call) => ({ ...call })),
      [{ agent: 'search', purpose: 'search' }],
    );
  });

  test('also by a model that is configured no longer, where its name says which', async () => {
    const { groupId, ids } = await createGroup();
    await allowTransfer(asking.gateway, groupId);
    await asking.gateway.admin`delete from prosa.segments where group_id = ${groupId}`;
    const older = { model: `${vectorModel}/512`, vector: await vectorOf('churrasco de domingo', vectorModel, 512) };
    await writeSegment(asking.gateway, groupId, ids.slice(0, 1), older);
    assert.deepEqual(idsOf(await search(groupId)), ids.slice(0, 1));
  });

  test('leave for no model without a basis in law, and the answer says so', async () => {
    const { groupId, ids } = await createGroup();
    const before = asking.server.stats().answered;
    const found = await search(groupId);
    assert.deepEqual([idsOf(found), found.withoutModel], [ids.slice(1), 'no_legal_basis']);
    assert.equal(asking.server.stats().answered, before);
  });

  test('of a model that does not answer in time are done without', async () => {
    const { groupId, ids } = await createGroup();
    await allowTransfer(asking.gateway, groupId);
    asking.server.setFaults('stall');
    const found = await search(groupId);
    assert.deepEqual([idsOf(found), found.withoutModel], [ids.slice(1), 'model_unavailable']);
  });

  test('are done without where the budget is used up', async () => {
    const { groupId, ids } = await createGroup();
    await allowTransfer(asking.gateway, groupId);
    await asking.gateway.admin`insert into prosa.budgets (group_id, period, tokens) values (${groupId}, 'day', 1)`;
    const found = await search(groupId);
    assert.deepEqual([idsOf(found), found.withoutModel], [ids.slice(1), 'budget_exhausted']);
  });

  test('keep to the period and the member that are asked for', async () => {
    const { groupId, ids } = await createGroup();
    await allowTransfer(asking.gateway, groupId);
    assert.deepEqual(idsOf(await search(groupId, { from: '2025-06-01', to: '2025-06-01' })).toSorted(), ids);
    assert.deepEqual(idsOf(await search(groupId, { from: '2025-06-02' })), []);
    const other = await asking.gateway.addMember(groupId, 'Rafa');
    assert.deepEqual(idsOf(await search(groupId, { member: other.id })), []);
  });

  test('are not even asked for by who may not read messages', async () => {
    const { groupId } = await createGroup();
    await allowTransfer(asking.gateway, groupId);
    const before = asking.server.stats().answered;
    for (const [person, status] of [
      ['viewer', 403],
      ['stranger', 404],
    ] as const) {
      const answer = await asking.gateway.post(person, `/v1/groups/${groupId}/search`, { query: 'churrasco' });
      assert.equal(answer.status, status);
    }
    assert.equal(asking.server.stats().answered, before);
  });

  test('find no conversation for a subject, who may read its own messages only', async () => {
    const { groupId } = await createGroup();
    await allowTransfer(asking.gateway, groupId);
    assert.deepEqual(idsOf(await search(groupId, {}, 'subject')), []);
  });
});

describe('summaries', () => {
  const write = async (groupId: GroupId, kind: 'day' | 'analysis', text: string, memberIds: string[] = []) => {
    const { gateway } = asking;
    const id = newId('summary');
    const analysisId = newId('analysis');
    if (kind === 'analysis')
      await gateway.admin`insert into prosa.analyses (id, group_id, reason) values (${analysisId}, ${groupId}, 'new-data')`;
    const body = { text, sentences: [{ text, messageIds: [] }], messages: 2, memberIds };
    const sealed = sealJson(await groupKeyOf(gateway, groupId), places.summary(id), body);
    await gateway.admin`
      insert into prosa.summaries (id, group_id, kind, analysis_id, day, made_of, starts_at, ends_at, locale, body_sealed, method,
        member_ids, model, vector)
      values (${id}, ${groupId}, ${kind}, ${kind === 'analysis' ? analysisId : null}, ${kind === 'day' ? '2025-06-01' : null},
        ${kind === 'day' ? id : null}, '2025-06-01', '2025-06-01 12:00', 'pt-BR', ${sealed}, 'model', ${memberIds},
        ${vectorModel}, ${`[${(await vectorOf(text)).join(',')}]`}::text::extensions.vector)`;
    return id;
  };
  const found = ({ items }: FoundPage) =>
    items.map((item) => (item.kind === 'summary' ? [item.summary.of, item.summary.id, item.why.alike] : []));

  test('are found by words and by vectors, as far as they may be read', async () => {
    const { groupId } = await createGroup();
    await allowTransfer(asking.gateway, groupId);
    const version = await write(groupId, 'analysis', 'O grupo planejou um churrasco');
    const day = await write(groupId, 'day', 'Combinaram o churrasco da laje');
    const kinds = ['summaries'];
    assert.deepEqual(
      found(await search(groupId, { kinds })).toSorted(),
      [
        ['analysis', version, true],
        ['day', day, true],
      ].toSorted(),
    );
    // Days quote messages; the summary of a version is everybody's.
    assert.deepEqual(found(await search(groupId, { kinds }, 'subject')), [['analysis', version, true]]);
    assert.deepEqual(found(await search(groupId, { kinds, from: '2025-06-02' })), []);
    assert.equal(
      (await asking.gateway.post('viewer', `/v1/groups/${groupId}/search`, { query: 'x', kinds })).status,
      403,
    );
  });

  test('of a member only; none that tells of one who is blocked', async () => {
    const { groupId } = await createGroup();
    const { id: memberId } = await asking.gateway.addMember(groupId, 'Rafa');
    const day = await write(groupId, 'day', 'Rafa levou o churrasco', [memberId]);
    await write(groupId, 'analysis', 'Um churrasco');
    const ids = async (body: object) =>
      found(await search(groupId, { kinds: ['summaries'], ...body })).map(([, id]) => id);
    assert.deepEqual(await ids({ member: memberId }), [day]);
    await asking.gateway.admin`update prosa.members set blocked_at = now() where id = ${memberId}`;
    assert.equal((await ids({})).includes(day), false);
  });
});
