import type { MemberId } from '@prosa/contracts';
import type { SummedDay } from '@prosa/database';
import { datesOf, dayAfter, dayBefore, type Period } from '@prosa/insights';
import type { AgentContext } from '../../agent.ts';

/** A day with less talk is read sooner than its summary. */
const fewestMessages = 20;
const fewestMembers = 2;
/** Days looked at at a time. */
const window = 62;

/** A closed chat day that is worth a summary. */
export interface TalkedDay {
  day: string;
  /** Names all that its summary is made of. */
  madeOf: string;
  /** The summary there is of this, or of what the day was before. */
  known: SummedDay | undefined;
}

export interface Plan {
  /** Days whose summary is to be made, the last first. */
  due: TalkedDay[];
  /** The first that has to wait for another run; null where none has. */
  later: string | null;
  /** Days whose summary stands. */
  standing: SummedDay[];
  /** Days with a summary that are not worth one any more. */
  gone: string[];
}

/**
 * Which days to sum up: closed ones with enough talk whose summary is none yet, or is of something else; `most` of them, the latest
 * first. The last day of a group is not closed: what comes next may belong to it.
 * @param by names the reader and what it reads with
 */
export const planDays = async (
  { insights, summedDays, nameKey }: AgentContext,
  permitted: ReadonlySet<MemberId>,
  by: string,
  most: number,
): Promise<Plan> => {
  const plan: Plan = { due: [], later: null, standing: [], gone: [] };
  const span = await insights.span();
  if (!span) return plan;
  const known = new Map((await summedDays()).map((summed) => [summed.day, summed]));
  const members = [...permitted].sort();
  for (let to = dayBefore(span.to); to >= span.from && plan.later === null; to = dayBefore(to, window)) {
    const from = dayBefore(to, window - 1);
    const period: Period = { from: from > span.from ? from : span.from, to };
    const talked = new Set(
      (await insights.read('segments', 'day', period)).flatMap(({ startsOn, partial }) => {
        const said = partial.flatMap((segment) => segment.members.filter(([memberId]) => permitted.has(memberId)));
        const messages = said.reduce((sum, [, count]) => sum + count, 0);
        const authors = new Set(said.map(([memberId]) => memberId)).size;
        return messages >= fewestMessages && authors >= fewestMembers ? [startsOn] : [];
      }),
    );
    const marks = await insights.marks(datesOf({ from: period.from, to: dayAfter(to) }));
    for (const day of datesOf(period).toReversed()) {
      const summed = known.get(day);
      if (!talked.has(day)) {
        if (summed) plan.gone.push(day);
        continue;
      }
      // A chat day ends on the calendar day after it.
      const marked = [marks.get(day), marks.get(dayAfter(day))].join('/');
      const madeOf = nameKey([by, marked, ...members]);
      if (summed?.madeOf === madeOf) plan.standing.push(summed);
      else if (plan.due.length < most) plan.due.push({ day, madeOf, known: summed });
      else plan.later ??= day;
    }
  }
  return plan;
};
