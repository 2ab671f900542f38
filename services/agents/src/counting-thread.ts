/** What a counting thread runs. */
export { countDays } from './agents/statistics/count-days.ts';
