import { type ActivityPartial, mergeActivity } from '../activity/partial.ts';
import { type EventsPartial, mergeEvents } from '../events/partial.ts';
import { type InteractionsPartial, mergeInteractions } from '../interactions/partial.ts';
import { type MomentsPartial, mergeMoments } from '../moments/partial.ts';
import { type MoodPartial, mergeMood } from '../sentiment/mood.ts';
import { mergeTopics, type TopicsPartial } from '../topics/partial.ts';
import type { TopicSegment } from '../topics/topic-segment.ts';

/**
 * Form of the partial aggregates: raised with every change of what they hold or how it is counted. Rows of another form
 * are passed over by who reads, and their days counted again.
 */
export const partialsVersion = 2;

/** The partial aggregate of each family; `segments` are what topics are told of, kept by day. */
export interface Partials {
  activity: ActivityPartial;
  mood: MoodPartial;
  interactions: InteractionsPartial;
  moments: MomentsPartial;
  events: EventsPartial;
  topics: TopicsPartial;
  segments: TopicSegment[];
}
export type PartialFamily = keyof Partials;

/** What a family is merged up to. Events of a year are those of its months side by side: as long, and written twelve times. */
export const coarsestGrain = (family: PartialFamily): 'day' | 'month' | 'year' =>
  family === 'segments' ? 'day' : family === 'events' ? 'month' : 'year';

type Merge<P> = (earlier: P, later: P) => P;
const merges: { readonly [F in PartialFamily]: Merge<Partials[F]> } = {
  activity: mergeActivity,
  mood: mergeMood,
  interactions: mergeInteractions,
  moments: mergeMoments,
  events: mergeEvents,
  topics: mergeTopics,
  segments: (earlier, later) => [...earlier, ...later],
};

/** Partial aggregates in order of time as one; undefined where there are none. Pairs first, so that no long one is copied often. */
export const mergeAll = <F extends PartialFamily>(
  family: F,
  partials: readonly Partials[F][],
): Partials[F] | undefined => {
  const merge: Merge<Partials[F]> = merges[family];
  let round = partials;
  while (round.length > 1) {
    const next: Partials[F][] = [];
    for (let at = 0; at < round.length; at += 2) {
      const [earlier, later] = round.slice(at, at + 2) as [Partials[F], Partials[F]?];
      next.push(later === undefined ? earlier : merge(earlier, later as Partials[F]));
    }
    round = next;
  }
  return round[0];
};
