import type { MemberId } from '@prosa/contracts';
import { chatDayOf, countDay, mergeAll, type PartialFamily, type Partials, type SpokenLine } from '@prosa/insights';

/** A planted line: who, when, what. */
export type Planted = readonly [memberId: MemberId, localTime: string, text: string];

/** What is counted of planted lines, in order of time, as the statistics agent counts it. */
export const countPlanted = (planted: readonly Planted[], names: ReadonlyMap<MemberId, string> = new Map()) => {
  const lines = planted.map(
    ([memberId, localTime, text], at): SpokenLine => ({
      ...{ id: at + 1, memberId, localTime, text, kind: 'message', type: 'text' },
      ...{ words: text.split(' ').length, media: 0, edited: false },
    }),
  );
  const members = [...names].map(([memberId, name]) => ({ memberId, name }));
  const days = [...Map.groupBy(lines, ({ localTime }) => chatDayOf(localTime)).values()].map((lines) =>
    countDay({ lines, members, locale: 'pt-BR' }),
  );
  const dates = days.flatMap((day) => day.dates.map(([, part]) => part));
  const whole = <F extends PartialFamily>(family: F, parts: Partials[F][]): Partials[F] => {
    const merged = mergeAll(family, parts);
    if (merged === undefined) throw new Error(`nothing planted of ${family}`);
    return merged;
  };
  return {
    activity: whole(
      'activity',
      dates.map(({ activity }) => activity),
    ),
    interactions: whole(
      'interactions',
      days.map(({ interactions }) => interactions),
    ),
    segments: whole(
      'segments',
      days.map(({ segments }) => segments),
    ),
  };
};
