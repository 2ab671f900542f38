import { readFileSync } from 'node:fs';
import { agreement, fitTopics, readerOf, type TopicSegment, topicSegmentsOf } from '@prosa/insights';
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
  const segments = texts.flatMap(({ text }, line) => asDay(text, line));
  const model = fitTopics(segments);
  const found = segments.map((segment) => readerOf(model).topicOf(segment) ?? 'none');
  return {
    ari: agreement(
      found,
      texts.map(({ topic }) => topic),
    ),
    texts: texts.length,
    planted: new Set(texts.map(({ topic }) => topic)).size,
    found: model.topics.length,
    coverage: texts.length === 0 ? null : 1 - found.filter((topic) => topic === 'none').length / texts.length,
    words: Object.fromEntries(
      model.topics.map(({ id, size, words }) => [id, { size, words: words.map(({ word }) => word) }]),
    ),
  };
};

/** A text as the one message of a chat day. */
const asDay = (text: string, id: number): TopicSegment[] => {
  const author = { id, memberId: 'mem_0', localTime: '2025-01-06T12:00:00' } as const;
  return topicSegmentsOf(
    [{ ...author, answers: null, mentions: [], asks: false }],
    [{ ...author, kind: 'message', type: 'text', words: 0, media: 0, edited: false, text, sentiment: null }],
  );
};
