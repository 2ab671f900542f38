import { test } from 'node:test';
import { agentResults, memoryBody } from '@prosa/contracts';
import { openJson, places } from '@prosa/vault';
import { replay } from './replay.ts';

test('memories: what a model told of a chat, and what was remembered of it', { timeout: 120_000 }, () =>
  replay('memories', async ({ databases, group, keys, result }) => {
    const { memoryIds, dropped } = agentResults.memories.parse(result);
    const rows = await databases.as('agents').transaction((tx) => tx.memories.byIds(group.groupId, memoryIds));
    const memories = rows.map(({ id, memberId, predicate, bodySealed, confidence, trueFrom }) => ({
      ...{ id, memberId, predicate, confidence, trueFrom },
      ...memoryBody.parse(openJson(keys.member(memberId), places.memory(id), bodySealed)),
    }));
    return { memories, dropped };
  }),
);
