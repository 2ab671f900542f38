import type { GroupId, MemberId } from '@prosa/contracts';
import { type InsightGrain, type NewPartial, openDatabase } from '@prosa/database';
import {
  activityOf,
  chatDayOf,
  eventsOf,
  fitTopics,
  interactionsOf,
  isMemberMessage,
  linkThreads,
  mergeAll,
  momentsOf,
  moodOf,
  type PartialFamily,
  type Partials,
  partialsVersion,
  type ReadMessage,
  sentimentOf,
  topicSegmentsOf,
  topicsOf,
} from '@prosa/insights';
import { places, seal, sealCompressed } from '@prosa/vault';
import type { Gateway } from './fixture.ts';
import { groupKeyOf } from './report-rows.ts';

export interface Author {
  id: MemberId;
  name: string;
  key: Parameters<typeof seal>[0];
}
export interface Line {
  by: Author;
  /** `2025-03-10T14:05:00` */
  at: string;
  text: string;
}

/** Stores a chat and what is counted of it, as the workers do: sealed messages, sealed partial aggregates by day, month and year. */
export const writeChat = async (gateway: Gateway, groupId: GroupId, lines: readonly Line[]): Promise<number[]> => {
  const { admin, database } = gateway;
  const exportId = `exp_${crypto.randomUUID().replaceAll('-', '')}`;
  await admin`
    insert into prosa.exports (id, group_id, uploaded_by, object_key, content_hash, bytes)
    values (${exportId}, ${groupId}, gen_random_uuid(), 'x', ${Buffer.from(exportId)}, 1)`;
  const ids: number[] = [];
  for (const [n, { by, at, text }] of lines.entries()) {
    const stableKey = Buffer.from(`${exportId} ${n}`);
    const [row] = await admin<{ id: string }[]>`
      insert into prosa.messages (group_id, stable_key, member_id, export_id, batch, kind, type, sent_at, local_time, words,
        characters, media, edited, body_sealed)
      values (${groupId}, ${stableKey}, ${by.id}, ${exportId}, 1, 'message', 'text', now(), ${at}::text::timestamp, 5,
        ${text.length}, 0, false, ${seal(by.key, places.message(stableKey), text)})
      returning id`;
    ids.push(Number(row?.id));
  }

  const groupKey = await groupKeyOf(gateway, groupId);
  const { partials, model } = counted(lines, ids);
  const rows = partials.map(
    ({ family, grain, startsOn, partial }): NewPartial => ({
      ...{ family, grain, startsOn, version: partialsVersion },
      bodySealed: sealCompressed(groupKey, places.insightPartial(groupId, family, grain, startsOn), partial),
    }),
  );
  const agents = openDatabase({ url: database.url('prosa_agents'), service: 'agents', connections: 1 });
  await agents.transaction(async (tx) => {
    await tx.insightPartials.put(groupId, rows);
    const bodySealed = sealCompressed(groupKey, places.topicModel(groupId, 'fit_1'), model);
    await tx.topicModels.put(groupId, { fit: 'fit_1', bodySealed });
  });
  await agents.close();
  return ids;
};

const counted = (lines: readonly Line[], ids: readonly number[]) => {
  const read = lines.map(
    ({ by, at, text }, n): ReadMessage => ({
      ...{ id: ids[n] ?? 0, memberId: by.id, kind: 'message', type: 'text', localTime: at, words: 5, media: 0 },
      ...{ edited: false, text, sentiment: sentimentOf(text) },
    }),
  );
  const members = [...new Map(lines.map(({ by }) => [by.id, { memberId: by.id, name: by.name }])).values()];
  const dates = [...Map.groupBy(read, ({ localTime }) => localTime.slice(0, 10))];
  const chatDays = [...Map.groupBy(read, ({ localTime }) => chatDayOf(localTime))].map(([date, lines]) => {
    const threads = linkThreads(members);
    const linked = lines.filter(isMemberMessage).map((line) => threads.next(line));
    return { date, lines, linked, segments: topicSegmentsOf(linked, lines) };
  });
  const model = fitTopics(chatDays.flatMap(({ segments }) => segments));
  const days: { [F in PartialFamily]: (readonly [string, Partials[F]])[] } = {
    activity: dates.map(([date, lines]) => [date, activityOf(lines)]),
    mood: dates.map(([date, lines]) => [date, moodOf(lines)]),
    interactions: chatDays.map(({ date, linked }) => [date, interactionsOf(linked)]),
    moments: chatDays.map(({ date, lines }) => [date, momentsOf(lines)]),
    events: chatDays.map(({ date, lines }) => [date, eventsOf(lines, 'pt-BR')]),
    topics: chatDays.map(({ date, segments }) => [date, topicsOf(segments, model)]),
    segments: [],
  };
  const families = Object.keys(days) as PartialFamily[];
  return { model, partials: families.flatMap((family) => rolledUp(family, days[family])) };
};

/** Days, and the months and years they make. */
const rolledUp = <F extends PartialFamily>(family: F, days: readonly (readonly [string, Partials[F]])[]) => {
  const by = (grain: InsightGrain, startOf: (date: string) => string) =>
    [...Map.groupBy(days, ([date]) => startOf(date))].map(([startsOn, parts]) => ({
      ...{ family, grain, startsOn },
      partial: mergeAll(
        family,
        parts.map(([, partial]) => partial),
      ),
    }));
  return [
    ...by('day', (date) => date),
    ...by('month', (date) => `${date.slice(0, 7)}-01`),
    ...by('year', (date) => `${date.slice(0, 4)}-01-01`),
  ];
};
