import type { Section } from '@prosa/contracts';
import { table } from '../drawing.ts';
import { bullets, type Part, type View, worded } from './view.ts';

type Member = Section<'engagement'>['members'][number];

/** More do not fit a screen. */
const mostShown = 12;
const mostQuiet = 4;

/** How each one takes part, and kindly, who has been quieter. */
export const engagementPart: Part = (view) => {
  const { report, say, nameOf } = view;
  const { engagement } = report;
  if (!engagement || engagement.members.length === 0) return [];
  const shown = engagement.members.slice(0, mostShown);
  const sentences = shown.flatMap(({ wording }) => worded(wording, view) ?? []);
  const quiet = engagement.members
    .flatMap(({ memberId, churn }) => (churn && churn.risk !== 'low' ? [{ name: nameOf(memberId), ...churn }] : []))
    .sort((a, b) => b.silentDays - a.silentDays)
    .slice(0, mostQuiet);
  return [
    say.engagement.lately(engagement.lately),
    table(
      say.engagement.header,
      shown.map((member) => row(member, view)),
    ).join('\n'),
    say.engagement.legend,
    bullets(sentences),
    ...(quiet.length > 0
      ? [`### ${say.engagement.quietTitle}`, bullets(quiet.map(say.engagement.quiet)), say.engagement.quietNote]
      : []),
  ];
};

const row = (
  { memberId, participation, responsiveness, reach, reciprocity }: Member,
  { say, nameOf }: View,
): string[] => [
  nameOf(memberId),
  say.engagement.ratio(participation.activeDays, participation.days),
  responsiveness ? say.engagement.wait(responsiveness.minutes) : '–',
  say.engagement.ratio(reach.members, reach.of),
  reciprocity === null ? '–' : say.percent(reciprocity),
];
