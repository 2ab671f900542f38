import { test } from 'node:test';
import { agentResults, subjectBody, summaryBody } from '@prosa/contracts';
import { openJson, places } from '@prosa/vault';
import { replay } from './replay.ts';

for (const agent of ['engagement', 'patterns'] as const)
  test(`${agent}: figures that a model put in sentences, and what it made up`, { timeout: 120_000 }, () =>
    replay(agent),
  );

test('subjects: what a model called them, and what is kept', { timeout: 120_000 }, () =>
  replay('subjects', async ({ databases, group, keys, result }) => {
    const rows = await databases.as('agents').transaction((tx) => tx.subjects.all(group.groupId));
    const subjects = rows.map(({ id, topic, bodySealed }) => ({
      ...{ id, topic },
      ...subjectBody.parse(openJson(keys.group, places.subject(id), bodySealed)),
    }));
    return { subjects, dropped: agentResults.subjects.parse(result).dropped };
  }),
);

test('summaries: what a model said of days and of the group, and what of it holds', { timeout: 120_000 }, () =>
  replay('summaries', async ({ databases, group, keys, result }) => {
    const { versionId, summaryIds, dropped } = agentResults.summaries.parse(result);
    const ids = [...(versionId ? [versionId] : []), ...summaryIds];
    const rows = await databases.as('agents').transaction((tx) => tx.summaries.byIds(group.groupId, ids));
    const summaries = rows.map(({ id, kind, method, startsAt, endsAt, bodySealed }) => ({
      ...{ id, kind, method, startsAt, endsAt },
      ...summaryBody.parse(openJson(keys.group, places.summary(id), bodySealed)),
    }));
    return { summaries, dropped };
  }),
);
