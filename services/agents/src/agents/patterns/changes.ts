import type { MemberId } from '@prosa/contracts';
import type { Temporal } from '@prosa/insights';
import { type Found, type Period, rounded } from './found.ts';

/** Half as much again, or a third less, and some messages a week at all. */
const factor = 1.5;
const fewestPerWeek = 5;
const mostKept = 3;

/**
 * Weeks from which the group, or a member, wrote distinctly more or less: the latest. Each holds until the next, or the end. A member's
 * is one beside the group's: where everybody writes less, nobody has changed.
 * @param group null where this is the group
 */
export const changesOf = (
  { changes }: Temporal,
  memberId: MemberId | null,
  { to }: Period,
  group: Temporal | null,
): Found<'change'>[] =>
  changes
    .filter(({ week, before, after }) => {
      const beside = group === null ? 1 : after / Math.max(1, before) / changeAt(group, week);
      return group === null || beside >= factor || beside <= 1 / factor;
    })
    .flatMap(({ week, before, after }, at): Found<'change'>[] => {
      const [less, more] = before < after ? [before, after] : [after, before];
      if (more < fewestPerWeek || more < less * factor) return [];
      const period = { from: week, to: changes[at + 1]?.week ?? to };
      const found = { memberId, period, messageIds: [], wording: null };
      return [{ kind: 'change', ...found, since: week, before: rounded(before), after: rounded(after) }];
    })
    .slice(-mostKept);

/** Messages a week since a week, as a multiple of those before it. */
const changeAt = ({ weeks }: Temporal, since: string): number => {
  const mean = (some: Temporal['weeks']) =>
    some.reduce((sum, { messages }) => sum + messages, 0) / Math.max(1, some.length);
  const before = mean(weeks.filter(({ week }) => week < since));
  return Math.max(0.01, mean(weeks.filter(({ week }) => week >= since)) / Math.max(1, before));
};
