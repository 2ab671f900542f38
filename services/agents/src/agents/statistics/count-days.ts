import {
  type CalendarDay,
  type ChatDayLines,
  countDates,
  countDay,
  mergeActivity,
  mergeMood,
  type TopicModel,
  topicsOf,
} from '@prosa/insights';
import type { Batch } from './batches.ts';
import { openDayPacker, type PackedDays } from './pack-days.ts';

export const ofCalendar = ['activity', 'mood'] as const;
export const ofChat = ['interactions', 'moments', 'events', 'segments'] as const;

/** What days are read with. */
interface CountWith {
  readWith: Omit<ChatDayLines, 'lines'>;
  /** Tells the topics of segments; null where none is fitted yet. */
  model: TopicModel | null;
}

export type CountOrder = Batch & CountWith;

/** Counts the chat days of a batch, and the calendar days that they complete. */
export const countDays = ({ days, night, readWith, model }: CountOrder): PackedDays => {
  const packer = openDayPacker();
  const dates = new Map(countDates(night ?? []));
  for (const { day, lines } of days) {
    const counted = countDay({ lines, ...readWith });
    for (const family of ofChat) packer.add(family, day, counted[family]);
    if (model) packer.add('topics', day, topicsOf(counted.segments, model));
    for (const [date, part] of counted.dates) dates.set(date, joined(dates.get(date), part));
  }
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  for (const [date, day] of dates) {
    const isWhole = (night !== null || date !== first) && (last === undefined || date <= last);
    if (isWhole) for (const family of ofCalendar) packer.add(family, date, day[family]);
  }
  return packer.packed();
};

/** Two parts of one calendar day, the earlier one first. */
const joined = (before: CalendarDay | undefined, part: CalendarDay): CalendarDay =>
  before ? { activity: mergeActivity(before.activity, part.activity), mood: mergeMood(before.mood, part.mood) } : part;
