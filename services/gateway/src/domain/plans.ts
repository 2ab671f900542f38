import type { PlannedEvent, Report } from '@prosa/contracts';
import { stretchOf } from './calendar.ts';
import { inline } from './markdown-text.ts';
import { shortList } from './short-list.ts';
import { inZone } from './zone.ts';

export type When = PlannedEvent['when'];

/** A plan as a sentence needs it, escaped for Markdown. */
export interface PlanTold {
  /** Null for readers who may not read the message that says it. */
  title: string | null;
  place: string | null;
  when: When;
  state: 'proposed' | 'confirmed' | 'changed' | 'cancelled';
  /** Its time has come and gone, or it will not come. */
  over: boolean;
  by: string;
  yes: string[];
  maybe: string[];
  no: string[];
}

export const planTold = (plan: PlannedEvent, report: Report): PlanTold => {
  const { title, place, when, state, changes, proposedBy, answers } = plan;
  const { quotes, members } = report;
  const nameOf = (memberId: string): string => inline(members[memberId] ?? '?');
  const said = (wanted: string) =>
    shortList(answers.filter(({ answer }) => answer === wanted).map(({ memberId }) => nameOf(memberId)));
  const text = (stretch: typeof place) => {
    const words = stretchOf(quotes, stretch);
    return words === undefined ? null : inline(words);
  };
  const last = changes.findLast((change) => change.state !== 'past')?.state;
  return {
    title: text(title),
    place: text(place),
    when,
    state: last === undefined || last === 'past' ? 'proposed' : last,
    over: state === 'cancelled' || !isAhead(plan, report),
    by: nameOf(proposedBy),
    ...{ yes: said('yes'), maybe: said('maybe'), no: said('no') },
  };
};

/** Plans still ahead when the report was made, the next first; and those before, the latest first. */
export const aheadAndBehind = (report: Report): { ahead: PlannedEvent[]; behind: PlannedEvent[] } => {
  const planned = (report.events?.planned ?? []).toSorted((a, b) => (a.when.start < b.when.start ? -1 : 1));
  const ahead = planned.filter((plan) => isAhead(plan, report));
  return { ahead, behind: planned.filter((plan) => !ahead.includes(plan)).reverse() };
};

/** By the clock of the reader's report, not by what the group wrote last: an export may be old. */
const isAhead = ({ state, when: { start, end = start } }: PlannedEvent, { analysis, group }: Report): boolean =>
  // A day is not over before its end: it is compared as a text that begins with it.
  state !== 'past' && `${end}T24`.slice(0, 19) >= inZone(analysis.finishedAt, group.zone);
