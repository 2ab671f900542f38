import type { KeyObject } from 'node:crypto';
import { type AnalysisId, type GroupId, newId, type Section, type SummaryBody, type SummaryId } from '@prosa/contracts';
import { type DataKey, places, seal, sealJson } from '@prosa/vault';
import type { Gateway } from './fixture.ts';

type Member = { id: `mem_${string}`; key: KeyObject };

/** The rows of a completed analysis, as the workers write them: two members, one moment, one memory of Bia's. */
export const writeReport = async (gateway: Gateway, groupId: GroupId, bia: Member): Promise<AnalysisId> => {
  const { admin, addMember } = gateway;
  const rafa = await addMember(groupId, 'Rafa');
  const groupKey = await groupKeyOf(gateway, groupId);
  const analysisId = newId('analysis');
  const exportId = newId('export');
  await admin`
    insert into prosa.exports (id, group_id, uploaded_by, object_key, content_hash, bytes, state, accounting, finished_at)
    values (${exportId}, ${groupId}, gen_random_uuid(), 'x', ${Buffer.from(exportId)}, 1, 'stored',
      ${admin.json({ lines: 3, unrecognised: 0 })}, now())`;

  const write = async ({ id, key }: Member, localTime: string, text: string): Promise<number> => {
    const stableKey = Buffer.from(`${exportId} ${text}`);
    const [row] = await admin<{ id: string }[]>`
      insert into prosa.messages (group_id, stable_key, member_id, export_id, batch, kind, type, sent_at, local_time, words,
        characters, media, edited, body_sealed)
      values (${groupId}, ${stableKey}, ${id}, ${exportId}, 1, 'message', 'text', now(), ${localTime}::text::timestamp, 5,
        ${text.length}, 0, false, ${seal(key, places.message(stableKey), text)})
      returning id`;
    return Number(row?.id);
  };
  const said = await write(bia, '2025-06-01 22:15:00', 'agora é oficial: moro em Curitiba');
  const joke = await write(rafa, '2025-06-01 22:16:00', 'a *mangueira* vai chorar');

  await admin`
    insert into prosa.analyses (id, group_id, version, state, reason, watermark, manifest, started_at, finished_at)
    values (${analysisId}, ${groupId}, 1, 'completed', 'new-data', ${joke}, ${admin.json({
      agents: [
        { name: 'statistics', version: '1', method: 'statistics' },
        { name: 'memories', version: '1', method: 'offline' },
      ],
    })}, now(), now())`;
  for (const agent of ['statistics', 'memories']) {
    await admin`
      insert into prosa.agent_results (analysis_id, group_id, agent, state, agent_version, method)
      values (${analysisId}, ${groupId}, ${agent}, 'completed', '1', 'offline')`;
  }

  const writeSummary = async (
    { id, kind }: { id: SummaryId; kind: 'analysis' | 'day' },
    body: Omit<SummaryBody, 'text'>,
  ): Promise<void> => {
    const sealed = sealJson(groupKey, places.summary(id), { text: 'uma piada', ...body });
    const [ofAnalysis, day] = kind === 'day' ? [null, '2025-06-01'] : [analysisId, null];
    await admin`
      insert into prosa.summaries (id, group_id, kind, analysis_id, day, made_of, starts_at, ends_at, locale, body_sealed,
        method, member_ids, model, vector)
      values (${id}, ${groupId}, ${kind}, ${ofAnalysis}, ${day}::text::date, ${day}, '2025-06-01 22:15:00',
        '2025-06-01 22:16:00', 'pt-BR', ${sealed}, 'model', ${body.memberIds}, 'offline', '[1,2]')`;
  };

  const memoryId = newId('memory');
  const body = { value: 'Curitiba', quotes: [{ messageId: said, quote: 'moro em Curitiba' }] };
  await admin`
    insert into prosa.memories (id, group_id, member_id, analysis_id, fact_key, predicate, body_sealed, message_ids,
      confidence, true_from, model, vector)
    values (${memoryId}, ${groupId}, ${bia.id}, ${analysisId}, 'fact', 'lives_in',
      ${sealJson({ id: '', key: bia.key }, places.memory(memoryId), body)}, array[${said}]::bigint[], 0.9,
      '2025-06-01 22:15:00', 'offline', '[1,2]')`;

  const versionId = newId('summary');
  const dayId = newId('summary');
  const summed = { messages: 2, memberIds: [rafa.id] };
  await writeSummary(
    { id: versionId, kind: 'analysis' },
    { sentences: [{ text: 'São duas.', messageIds: [] }], ...summed },
  );
  await writeSummary(
    { id: dayId, kind: 'day' },
    { sentences: [{ text: `{${rafa.id}} fez uma piada.`, messageIds: [joke] }], ...summed },
  );

  const sections = {
    overview: { individual: false, body: overview },
    activity: { individual: false, body: activity(bia.id, rafa.id) },
    topics: { individual: false, body: topics(joke) },
    moments: { individual: false, body: moments(bia.id, rafa.id, joke) },
    memories: { individual: true, body: { memoryIds: [memoryId], dropped: 1 } },
    engagement: { individual: true, body: engagement(bia.id) },
    patterns: { individual: true, body: { patterns: [], dropped: 0 } },
    summaries: { individual: false, body: { versionId, summaryIds: [dayId], dropped: 0 } },
  };
  for (const [section, { individual, body }] of Object.entries(sections)) {
    await admin`
      insert into prosa.report_sections (analysis_id, section, group_id, individual, body_sealed)
      values (${analysisId}, ${section}, ${groupId}, ${individual},
        ${sealJson(groupKey, places.reportSection(analysisId, section), body)})`;
  }
  return analysisId;
};

export const groupKeyOf = async ({ admin, vault }: Gateway, groupId: GroupId): Promise<DataKey> => {
  const [row] = await admin<{ id: string; wrapped: Buffer }[]>`
    select id, wrapped from prosa.data_keys where group_id = ${groupId} and member_id is null`;
  return vault.unwrap(row && { ...row, groupId });
};

const from = '2025-06-01T22:15:00';
const to = '2025-06-01T22:16:00';
const at22 = Array.from({ length: 24 }, (_, hour) => (hour === 22 ? 1 : 0));

const momentum = { streak: { days: 1, from: '2025-06-01', to: '2025-06-01' }, growth: null };

const overview: Section<'overview'> = {
  ...{ from, to, days: 1, activeDays: 1, members: 2, messages: 2, words: 10 },
  ...{ media: 0, edited: 0, deleted: 0, systemLines: 0, ...momentum },
};
const activity = (...memberIds: Member['id'][]): Section<'activity'> => ({
  members: memberIds.map((memberId) => ({
    ...{ memberId, messages: 1, share: 0.5, words: 5, media: 0, firstAt: from, lastAt: to, hours: at22 },
    ...momentum,
  })),
  hours: at22.map((n) => n * 2),
  week: Array.from({ length: 7 }, (_, day) => at22.map((n) => (day === 6 ? n * 2 : 0))),
  calendar: [{ date: '2025-06-01', messages: 2 }],
});
const topics = (messageId: number): Section<'topics'> => ({
  topics: [
    {
      ...{ id: 'top_1', words: ['mangueira', 'quintal'], size: 1, share: 0.5, trend: null, mood: null },
      ...{ weeks: [{ monday: '2025-05-26', size: 1 }], messageIds: [messageId] },
    },
  ],
  segments: 1,
  outliers: 0,
});
const moments = (bia: Member['id'], rafa: Member['id'], messageId: number): Section<'moments'> => ({
  moments: [{ from, to, messages: 2, memberIds: [bia, rafa], highlight: { messageId, reactions: 1 } }],
  silence: null,
});
const engagement = (memberId: Member['id']): Section<'engagement'> => ({
  period: { from: '2025-06-01', to: '2025-06-01' },
  lately: { members: 2, of: 2 },
  members: [
    {
      memberId,
      participation: { messages: 1, share: 0.5, activeDays: 1, days: 1 },
      responsiveness: null,
      reciprocity: null,
      reach: { members: 0, of: 1 },
      trend: null,
      churn: null,
      wording: null,
    },
  ],
  dropped: 0,
});
