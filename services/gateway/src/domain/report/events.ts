import type { Report, Section } from '@prosa/contracts';
import { wallClock } from '../phrases/wording.ts';
import { aheadAndBehind, planTold } from '../plans.ts';
import { bullets, type Part } from './view.ts';

const mostShown = { ahead: 8, behind: 5, days: 5, bursts: 3 };

/** What is planned, what was, and the days and hours unlike the others. */
export const eventsPart: Part = ({ report, say }) => {
  const { events } = report;
  if (!events) return [];
  const { ahead, behind } = aheadAndBehind(report);
  const told = (plans: typeof ahead) => plans.map((plan) => say.events.plan(planTold(plan, report)));
  const unusual = [
    ...strongest(events.anomalousDays, ({ score }) => Math.abs(score), mostShown.days).map(say.events.unusualDay),
    ...strongest(newBursts(report, events), ({ weight }) => weight, mostShown.bursts).map((burst) =>
      say.events.burst({ ...burst, minutes: minutesOf(burst) }),
    ),
  ];
  return [
    ...listed(say.events.coming, told(ahead.slice(0, mostShown.ahead))),
    ...listed(say.events.before, told(behind.slice(0, mostShown.behind))),
    ...listed(say.events.unusual, unusual),
  ];
};

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`### ${title}`, bullets(lines)] : [];

/** The strongest, in their own order. */
const strongest = <T>(all: readonly T[], strength: (one: T) => number, most: number): T[] => {
  const kept = new Set(all.toSorted((a, b) => strength(b) - strength(a)).slice(0, most));
  return all.filter((one) => kept.has(one));
};

/** What goes on for longer is a lively day, and told as such. */
const longestBurst = 120;

/** Bursts that no moment has told of already. */
const newBursts = ({ moments }: Report, { bursts }: Section<'events'>): Section<'events'>['bursts'] =>
  bursts.filter(
    (burst) =>
      minutesOf(burst) <= longestBurst &&
      !moments?.moments.some(({ from, to }) => from <= burst.to && burst.from <= to),
  );

const minutesOf = ({ from, to }: { from: string; to: string }): number =>
  (wallClock(to).getTime() - wallClock(from).getTime()) / 60_000;
