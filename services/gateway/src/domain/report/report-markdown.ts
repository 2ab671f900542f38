import type { Report } from '@prosa/contracts';
import type { Locale } from '../locale.ts';
import { inline } from '../markdown-text.ts';
import { notables } from '../notable.ts';
import { phrasesEn } from '../phrases/en/report.ts';
import type { PartName } from '../phrases/phrases.ts';
import { phrasesPtBr } from '../phrases/pt-br/report.ts';
import { changesPart } from './changes.ts';
import { engagementPart } from './engagement.ts';
import { eventsPart } from './events.ts';
import { memoriesPart } from './memories.ts';
import { momentsPart } from './moments.ts';
import { moodPart } from './mood.ts';
import { patternsPart } from './patterns.ts';
import { peoplePart } from './people.ts';
import { profilesPart } from './profiles.ts';
import { rhythmPart } from './rhythm.ts';
import { subjectsPart } from './subjects.ts';
import { summariesPart, versionTold } from './summaries.ts';
import { tiesPart } from './ties.ts';
import { bullets, type Part, type View } from './view.ts';

const parts: [PartName, Part][] = [
  [
    'numbers',
    ({ report: { overview, coverage }, say }) => (overview ? [bullets(say.numbers(overview, coverage))] : []),
  ],
  ['people', peoplePart],
  ['rhythm', rhythmPart],
  ['subjects', subjectsPart],
  ['mood', moodPart],
  ['ties', tiesPart],
  ['engagement', engagementPart],
  ['patterns', patternsPart],
  ['moments', momentsPart],
  ['summaries', summariesPart],
  ['events', eventsPart],
  ['memories', memoriesPart],
  ['profiles', profilesPart],
  ['changes', changesPart],
  ['method', ({ report, say }) => [bullets(say.method(report))]],
];

/**
 * A report to read: on a phone, in a terminal, on paper. Drawings are code blocks of 44 columns at most. Whatever comes
 * from the chat is escaped. A part with nothing to tell is left out.
 */
export const reportMarkdown = (report: Report, locale: Locale): string => {
  const { overview, group, members } = report;
  const say = (locale === 'pt-BR' ? phrasesPtBr : phrasesEn)({ zone: group.zone, withYear: yearsOf(report).size > 1 });
  const view: View = { report, say, locale, nameOf: (memberId) => inline(members[memberId] ?? '?') };
  const blocks = [
    `# ${inline(group.name)}`,
    ...(overview ? [`*${say.subtitle(overview)}*`] : []),
    versionTold(view) || notables(report).map(say.notable).join(' '),
    ...parts.flatMap(([name, part]) => {
      const told = part(view).filter(Boolean);
      return told.length > 0 ? [`## ${say.headings[name]}`, ...told] : [];
    }),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
};

/** Years of which the report speaks. */
const yearsOf = ({ overview, events }: Report): Set<string> =>
  new Set(
    [overview?.from, overview?.to, ...(events?.planned.map(({ when }) => when.start) ?? [])].flatMap(
      (local) => local?.slice(0, 4) ?? [],
    ),
  );
