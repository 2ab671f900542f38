import { randomUUID } from 'node:crypto';
import { dayAfter, fitTopics, mergeAll, needsRefit, type TopicSegment, topicsOf } from '@prosa/insights';
import type { Fitted, InsightStore, Period } from '../../insight-store.ts';
import { rollUp } from './roll-up.ts';

/** Days read at a time: some ten thousand segments of a very lively group. */
const daysAtOnce = 31;
/** Segments that topics are found in, spread evenly over all. */
const sampled = 3_000;

/**
 * Fits the topics of a group again where its conversations have outgrown the last fit, and tells every day's segments by
 * the new one; all of that in one transaction, so that partial aggregates of two fits never lie side by side.
 */
export const keepTopicsCurrent = async (store: InsightStore): Promise<Fitted | undefined> => {
  const span = await store.span();
  if (!span) return undefined;
  const fitted = await store.model();
  const totals = mergeAll(
    'topics',
    (await store.read('topics', 'year', whole)).map(({ partial }) => partial),
  );
  if (fitted && totals && !needsRefit(fitted.model, totals)) return fitted;

  return store.exclusively(async (book) => {
    const days: string[] = [];
    let total = 0;
    for await (const { startsOn, partial } of segmentsByDay(book, span)) {
      days.push(startsOn);
      total += partial.length;
    }
    const sample: TopicSegment[] = [];
    let at = 0;
    for await (const { partial } of segmentsByDay(book, span)) {
      // Every so manieth in order of time, all where there are few.
      for (const segment of partial) if (Math.floor((at++ * sampled) / total) >= sample.length) sample.push(segment);
    }
    const model = fitTopics(sample, fitted?.model.known);
    model.fitted.segments = total;
    const now = { fit: randomUUID(), model };
    await book.keepModel(now);
    for await (const { startsOn, partial } of segmentsByDay(book, span))
      await book.put('topics', 'day', [{ startsOn, partial: topicsOf(partial, model) }]);
    await rollUp(book, ['topics'], days);
    return now;
  });
};

const whole: Period = { from: '0001-01-01', to: '9999-12-31' };

/** In order of time, some days in memory at once. */
const segmentsByDay = async function* (book: Pick<InsightStore, 'read'>, { from, to }: Period) {
  for (let begins = from; begins <= to; ) {
    const ends = dayAfter(begins, daysAtOnce);
    yield* await book.read('segments', 'day', { from: begins, to: ends });
    begins = dayAfter(ends);
  }
};
