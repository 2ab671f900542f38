/** What a counting thread runs. */
export { countDay } from '@prosa/insights';
