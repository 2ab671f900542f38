import { courseOf, leftStudy, taughtAt, university } from './course.ts';
import { ending, object, type Rule, type RuleMatch, type Value, whatever } from './rule.ts';
import { degree } from './studies.ts';

/** Who got in needs no more preparing. */
const prepared = (match: RuleMatch): Value | null =>
  university(match) || taughtAt(match) ? { value: '', normal: 'cursinho' } : null;

/** What was left: the course that is named, else all of it. */
const leftCourse = (match: RuleMatch): Value | null => {
  if (match.groups['of'] === undefined) return whatever();
  return courseOf(match) ?? object(3)(match);
};

export const leavingStudiesRules: Rule[] = [
  ending('studies', String.raw`\b(?:passei|entrei)(?: na lista de espera)? (?:n[oa]|em|d[oa])\b`, prepared),
  ending('studies', String.raw`\b(?:troquei|mudei) de (?:curso|faculdade)\b`, whatever),
  ending(
    'studies',
    String.raw`\b(?:larguei|tranquei|abandonei|troquei|desisti d[aoe]|sai d[aoe]|adeus|tchau),?(?: [oa])?(?= \S)`,
    leftStudy,
  ),
  ending(
    'studies',
    String.raw`\b(?:(?:larguei|tranquei|abandonei|conclui|terminei)(?: [oa])?|parei (?:com )?[oa]|sai d[oa]|desisti d[oa]) (?:meu |minha )?(?:curso|${degree})(?<of> (?:de|do|da))?\b`,
    leftCourse,
  ),
  ending(
    'studies',
    String.raw`\b(?:acabou|terminou|defendi|apresentei) (?:[oa] )?(?:meu |minha )?(?<school>mestrado|doutorado|pos|mba|cursinho|supletivo)\b`,
    ({ groups: { school: normal = '' } }) => ({ value: '', normal }),
  ),
  ending('studies', String.raw`\bme formei\b(?<of> em)?`, leftCourse),
  ending('studies', String.raw`\b(?:nao (?:estudo|curso) mais|parei de estudar)\b(?= \S)`, courseOf),
  ending(
    'studies',
    String.raw`\bnao (?:faco|estou (?:fazendo|cursando)) mais (?:[oa] )?(?:(?:curso|${degree})(?<of> (?:de|do|da))?)?`,
    (match) => (/(?:mais|\s)$/.test(match.matched) ? courseOf(match) : leftCourse(match)),
  ),
];
