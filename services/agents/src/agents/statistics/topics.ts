import { randomUUID } from 'node:crypto';
import {
  dayAfter,
  fitTopics,
  needsRefit,
  type Period,
  packedSegments,
  type TopicModel,
  type TopicSegment,
  topicsOf,
} from '@prosa/insights';
import type { Fitted, InsightBook, InsightStore } from '../../insight-store.ts';
import { openDayPacker } from './pack-days.ts';
import { openPortion } from './portion.ts';
import { rollUpYears } from './roll-up.ts';

/** Days read at a time: some ten thousand segments of a very lively group. */
const daysAtOnce = 31;
/** Segments that topics are found in at most, spread evenly over all; half as many at least. */
const sampled = 6_000;

/**
 * Fits the topics of a group again where its conversations have outgrown the last fit, and tells every day's segments by
 * the new one; all of that in one transaction, so that partial aggregates of two fits never lie side by side.
 */
export const keepTopicsCurrent = async (store: InsightStore): Promise<Fitted | undefined> => {
  const span = await store.span();
  if (!span) return undefined;
  const fitted = await store.model();
  const totals = await store.whole('topics');
  if (fitted && totals && !needsRefit(fitted.model, totals)) return fitted;

  return store.exclusively(async (book) => {
    const now = { fit: randomUUID(), model: await fit(book, span) };
    await book.keepModel(now);
    await tell(book, span, now.model);
    await rollUpYears(book, 'topics', span);
    return now;
  });
};

const fit = async (book: InsightBook, span: Period): Promise<TopicModel> => {
  const sample = sampleOf(sampled);
  for await (const days of segmentsByDay(book, span))
    for (const { packed } of days) for (const segment of packedSegments(packed)) sample.offer(segment);
  // Read again: what was fitted with the words of somebody who was erased meanwhile is gone.
  const model = fitTopics(sample.taken(), (await book.model())?.model.known);
  model.fitted.segments = sample.offered();
  return model;
};

const tell = async (book: InsightBook, span: Period, model: TopicModel): Promise<void> => {
  const portion = openPortion(book);
  for await (const days of segmentsByDay(book, span)) {
    const packer = openDayPacker();
    for (const { startsOn, partial } of days) packer.add('topics', startsOn, topicsOf(partial, model));
    portion.add(packer.packed());
  }
  await portion.write(book, 'topics', span);
};

/** Every nth of a stream of packed segments, n as small as leaves no more than `most`: the same ones whatever is done between them. */
const sampleOf = (most: number) => {
  let every = 1;
  let offered = 0;
  // Text of their own: a part of the bytes of a day would hold on to all of them.
  let taken: string[] = [];
  return {
    offer: (packed: Buffer): void => {
      if (offered % every === 0) taken.push(packed.toString('utf8'));
      offered += 1;
      if (taken.length < most) return;
      taken = taken.filter((_, at) => at % 2 === 0);
      every *= 2;
    },
    taken: () => taken.map((json): TopicSegment => JSON.parse(json)),
    offered: () => offered,
  };
};

/** In order of time, some days at once, the next of them read meanwhile. */
const segmentsByDay = async function* (book: InsightBook, { from, to }: Period) {
  const read = (begins: string) => book.read('segments', 'day', { from: begins, to: dayAfter(begins, daysAtOnce) });
  let next = read(from);
  for (let begins = from; begins <= to; ) {
    const days = next;
    begins = dayAfter(begins, daysAtOnce + 1);
    if (begins <= to) next = read(begins);
    next.catch(() => {});
    yield await days;
  }
};
