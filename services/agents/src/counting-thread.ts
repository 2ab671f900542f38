import { type ChatDayLines, type CountedDay, countDay } from '@prosa/insights';

/** What a counting thread runs. */
export const countDays = (days: readonly ChatDayLines[]): CountedDay[] => days.map(countDay);
