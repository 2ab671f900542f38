import type { RequestState } from '@prosa/contracts';

/** Whether a request may go from one state to another: answered and refused are ends. */
export const mayBecome = (from: RequestState, to: RequestState): boolean => {
  if (from === 'answered' || from === 'refused') return false;
  return to === 'in_progress' ? from === 'opened' : to !== 'opened';
};

/** Still to be answered, and late. */
export const isOverdue = ({ state, dueAt }: { state: RequestState; dueAt: Date }, now: Date): boolean =>
  (state === 'opened' || state === 'in_progress') && dueAt < now;
