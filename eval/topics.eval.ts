import { readFileSync } from 'node:fs';
import { agreement, findTopics } from '@prosa/insights';
import { z } from 'zod';
import type { Evaluate } from './evaluate.ts';

const planted = z.object({ id: z.coerce.string(), text: z.string(), topic: z.coerce.string() });

/**
 * Texts with planted topics, one JSON object a line: `{"id","text","topic"}`. `ari`: adjusted Rand index of the topics found
 * and the planted ones, over all texts; the texts that belong to no topic count as one more topic. `coverage`: texts with a topic.
 */
export const evaluate: Evaluate = async (path) => {
  const lines = readFileSync(path, 'utf8').split('\n');
  const texts = lines.flatMap((line) => (line.trim() === '' ? [] : [planted.parse(JSON.parse(line))]));
  // Their ids are theirs: lines are told apart by number, in case two share one.
  const { topics, outlierIds } = findTopics(
    texts.map(({ text }, line) => ({ id: String(line), text, localTime: '2025-01-06T12:00:00' })),
  );
  const found = texts.map(() => 'none');
  for (const { id, documentIds } of topics) for (const line of documentIds) found[Number(line)] = id;
  return {
    ari: agreement(
      found,
      texts.map(({ topic }) => topic),
    ),
    texts: texts.length,
    planted: new Set(texts.map(({ topic }) => topic)).size,
    found: topics.length,
    coverage: texts.length === 0 ? null : 1 - outlierIds.length / texts.length,
    words: Object.fromEntries(
      topics.map(({ id, size, words }) => [id, { size, words: words.map(({ word }) => word) }]),
    ),
  };
};
