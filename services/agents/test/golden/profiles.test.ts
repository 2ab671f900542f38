import { test } from 'node:test';
import { agentResults, profileBodies } from '@prosa/contracts';
import { openJson, places } from '@prosa/vault';
import { replay } from './replay.ts';

for (const kind of ['disc', 'enneagram'] as const)
  test(`${kind}: what a model told of two halves of somebody, and what was published of it`, { timeout: 120_000 }, () =>
    replay(kind, async ({ databases, group, keys, result }) => {
      const { profileIds, dropped, unread } = agentResults[kind].parse(result);
      const rows = await databases.as('agents').transaction((tx) => tx.profiles.byIds(group.groupId, profileIds));
      const profiles = rows.map(({ id, memberId, state, confidence, words, model, promptVersion, bodySealed }) => ({
        ...{ memberId, state, confidence, words, model, promptVersion },
        body: bodySealed && profileBodies[kind].parse(openJson(keys.member(memberId), places.profile(id), bodySealed)),
      }));
      return { profiles, dropped, unread };
    }),
  );
