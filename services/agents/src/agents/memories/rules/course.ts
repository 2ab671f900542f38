import { courses, isInstitution, isUniversity } from '../lexicon/studies.ts';
import { foldedOf, isEnd, isName, textOf, type Word } from '../reading/phrase.ts';
import type { RuleMatch, Value } from './rule.ts';

/** Spellings of one course. */
const spellings: Readonly<Record<string, string>> = {
  vet: 'veterinaria',
  psico: 'psicologia',
  med: 'medicina',
  eng: 'engenharia',
  adm: 'administracao',
  odonto: 'odontologia',
  fisio: 'fisioterapia',
  contabeis: 'contabilidade',
};
const narrowing =
  /^(?:civil|mecanica|eletrica|quimica|ambiental|fisica|social|sociais|contabeis|internacionais|politica|publica)$/;

const knownCourse = (words: readonly Word[]): Word[] => {
  const [head, next, last] = words;
  if (!head || !courses.has(head.folded)) return [];
  if (next && narrowing.test(next.folded)) return [head, next];
  const narrowed =
    next &&
    last &&
    /^d[aeo]$/.test(next.folded) &&
    !isEnd(last) &&
    (courses.has(last.folded) || /^(?:producao|informacao|alimentos|dados|moda|software)$/.test(last.folded));
  return narrowed ? [head, next, last] : [head];
};

/** "na UFMG", "da Cruzeiro do Sul": a place of study at the start of `words`, with its preposition. */
const institutionOf = (words: readonly Word[]): Word[] => {
  const [link] = words;
  if (!link || !/^(?:em|n[ao]|d[ao]|pel[ao])$/.test(link.folded)) return [];
  for (const length of [4, 3, 2]) {
    const all = words.slice(0, length);
    if (all.length === length && isInstitution(foldedOf(all.slice(1)))) return all;
  }
  return [];
};

const normalOf = (course: readonly Word[]): string => {
  const normal = foldedOf(course);
  return spellings[normal] ?? normal;
};
const taught = (course: readonly Word[], rest: readonly Word[]): Value => ({
  value: textOf([...course, ...institutionOf(rest)]),
  normal: normalOf(course),
});

/** A known course with what narrows it: "engenharia civil", "ciência da computação", "educação física". */
export const courseOf = ({ words }: Pick<RuleMatch, 'words'>): Value | null => {
  const course = knownCourse(words);
  return course.length === 0 ? null : taught(course, words.slice(course.length));
};

/** A course, or any subject written as a name. */
export const subjectOf = (match: RuleMatch): Value | null => {
  const [head] = match.words;
  const named = head && isName(head) && !isInstitution(head.folded) ? { value: head.text, normal: head.folded } : null;
  return courseOf(match) ?? named;
};

const ofDegree = /^(?:a|o|um|uma|curso|cursos|faculdade|graduacao|de|do|da|em)$/;
/** Whatever is taught where people study: "corte de cabelo no Senac". */
export const taughtAt = ({ words }: RuleMatch): Value | null => {
  const start = words.findIndex(({ folded }) => !ofDegree.test(folded));
  if (start === -1) return null;
  for (let end = start + 1; end <= start + 3 && end < words.length; end++) {
    if (institutionOf(words.slice(end)).length > 0) return taught(words.slice(start, end), words.slice(end));
  }
  return null;
};

/** A university, where the course is not said: "passei na UFRGS". */
export const university = ({ words: [head] }: RuleMatch): Value | null =>
  head && isUniversity(head.folded) ? { value: head.text, normal: head.folded } : null;

/** A course or a place of study that was left. */
export const leftStudy = ({ words }: RuleMatch): Value | null => {
  const course = courseOf({ words });
  if (course) return course;
  for (const length of [3, 2, 1]) {
    const all = words.slice(0, length);
    if (isInstitution(foldedOf(all))) return { value: textOf(all), normal: foldedOf(all) };
  }
  const [head] = words;
  return head && /^(?:cursinho|mestrado|doutorado|supletivo)$/.test(head.folded)
    ? { value: head.text, normal: head.folded }
    : null;
};
