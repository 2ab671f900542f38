import type { Pattern } from '@prosa/contracts';
import { subjectName } from '../subject-name.ts';
import { bullets, type Part, type View, worded } from './view.ts';

const mostOfMembers = 14;

/** Habits of the group and of its members. */
export const patternsPart: Part = (view) => {
  const { report, say } = view;
  const told = (report.patterns?.patterns ?? []).filter((found) => !isToldElsewhere(found));
  const said = (patterns: readonly Pattern[]) =>
    patterns.map((found) => worded(found.wording, view) ?? sentence(found, view)).filter(Boolean);
  const ofGroup = said(told.filter(({ memberId }) => memberId === null));
  const ofMembers = said(evenly(told.filter(({ memberId }) => memberId !== null)));
  if (ofGroup.length + ofMembers.length === 0) return [];
  return [
    say.patterns.intro,
    ...(ofGroup.length > 0 ? [`### ${say.patterns.ofGroup}`, bullets(ofGroup)] : []),
    ...(ofMembers.length > 0 ? [`### ${say.patterns.ofMembers}`, bullets(ofMembers)] : []),
  ];
};

/** Who starts is among the ties, and how the group's weeks changed in its rhythm. */
const isToldElsewhere = (found: Pattern): boolean =>
  (found.kind === 'role' && found.role === 'starts') || (found.kind === 'change' && found.memberId === null);

/** Some of each kind, rather than all of the first. */
const evenly = (patterns: readonly Pattern[]): Pattern[] => {
  const kinds = [...Map.groupBy(patterns, ({ kind }) => kind).values()];
  const kept = new Set<Pattern>();
  for (let at = 0; kinds.some((some) => at < some.length); at += 1)
    for (const some of kinds)
      for (const found of some.slice(at, at + 1)) if (kept.size < mostOfMembers) kept.add(found);
  return patterns.filter((found) => kept.has(found));
};

const sentence = (found: Pattern, { report, say, nameOf }: View): string => {
  const name = found.memberId === null ? null : nameOf(found.memberId);
  switch (found.kind) {
    case 'hours':
      return say.patterns.hours({ ...found, name });
    case 'weekday':
      return say.patterns.weekday({ ...found, name });
    case 'tempo':
      return say.patterns.tempo(found);
    case 'role':
      return say.patterns.role({ ...found, name: name ?? '?' });
    case 'change':
      return say.patterns.change({ ...found, name: name ?? '?' });
    case 'affinity': {
      const topic = report.topics?.topics.find(({ id }) => id === found.topicId);
      return topic ? say.patterns.affinity({ ...found, name: name ?? '?', subject: `*${subjectName(topic)}*` }) : '';
    }
  }
};
