import { courses } from '../lexicon/studies.ts';
import { foldedOf, isEnd, isName, textOf } from '../reading/phrase.ts';
import { ending, object, type Rule, type RuleMatch, rule, saying, subject, type Value, whatever } from './rule.ts';

/** Spellings of one course. */
const course: Readonly<Record<string, string>> = {
  vet: 'veterinaria',
  adm: 'administracao',
  odonto: 'odontologia',
  fisio: 'fisioterapia',
  contabeis: 'contabilidade',
};

/** A known course with what narrows it: "engenharia civil", "ciência da computação", "educação física". */
const courseOf = ({ words }: RuleMatch): Value | null => {
  const [head, ...rest] = words;
  if (!head || !courses.has(head.folded)) return null;
  const [next, last] = rest;
  const narrowing =
    /^(?:civil|mecanica|eletrica|quimica|ambiental|fisica|social|sociais|contabeis|internacionais|politica|publica)$/;
  let all = [head];
  if (next && narrowing.test(next.folded)) all = [head, next];
  else if (
    next &&
    last &&
    /^d[aeo]$/.test(next.folded) &&
    !isEnd(last) &&
    (courses.has(last.folded) || /^(?:producao|informacao|alimentos|dados|moda|software)$/.test(last.folded))
  )
    all = [head, next, last];
  const normal = all.length === 1 ? (course[head.folded] ?? head.folded) : foldedOf(all);
  return { value: textOf(all), normal };
};

/** A course, or any subject written as a name. */
const subjectOf = (match: RuleMatch): Value | null => {
  const known = courseOf(match);
  const [head] = match.words;
  return known ?? (head && isName(head) ? { value: head.text, normal: head.folded } : null);
};

const degree =
  '(?:faculdade|graduacao|curso|tecnico|mestrado|doutorado|pos|pos-graduacao|residencia|especializacao|licenciatura)';
const ordinal = String.raw`(?:\d{1,2} ?[ºo°a]?|primeiro|segundo|terceiro|quarto|quinto|sexto|setimo|oitavo|ultimo)`;

/** What was left: the course that is named, else all of it. */
const leftCourse = (match: RuleMatch): Value | null => {
  if (match.groups['of'] === undefined) return whatever();
  return courseOf(match) ?? object(3)(match);
};

export const studiesRules: Rule[] = [
  rule('studies', 0.85, String.raw`${subject}(?:estudo|curso)\b`, courseOf),
  rule(
    'studies',
    0.85,
    String.raw`\b(?:(?:eu )?faco|(?:estou|to|tou) (?:fazendo|cursando|no|na)|comecei(?: a| o)?|entrei (?:na|no|em)|voltei (?:pra|para) a?) ?(?:a |o |minha |meu |um |uma )?${degree} (?:de|em)\b`,
    subjectOf,
  ),
  rule(
    'studies',
    0.85,
    String.raw`\b(?:(?:estou|to|tou) (?:cursando|estudando)|sou (?:estudante|alun[oa]|universitari[oa]|caloura?o?) (?:de|da|do))\b`,
    courseOf,
  ),
  rule(
    'studies',
    0.75,
    String.raw`(?<!\b(?:ele|ela|eles|elas|meu|minha|seu|sua|filh[oa]) (?:\S+ ){0,4})\b${ordinal} (?:semestre|periodo) (?:de|da|do)\b`,
    courseOf,
  ),
  rule(
    'studies',
    0.7,
    `${subject}faco(?= (?!direito|historia|musica|teatro|design|moda|educacao|arte|ciencia|fisica))`,
    courseOf,
  ),
  ending(
    'studies',
    String.raw`\b(?:(?:larguei|tranquei|abandonei|conclui|terminei)(?: [oa])?|parei (?:com )?[oa]|sai d[oa]|desisti d[oa]) (?:meu |minha )?(?:curso|facu|${degree})(?<of> (?:de|do|da))?\b`,
    leftCourse,
  ),
  ending('studies', String.raw`\bme formei\b(?<of> em)?`, leftCourse),
  ending('studies', String.raw`\b(?:(?:nao|n) (?:estudo|curso) mais|parei de estudar)\b(?= \S)`, courseOf),
  ending(
    'studies',
    String.raw`\b(?:nao|n) (?:faco|(?:estou|to|tou) (?:fazendo|cursando)) mais (?:[oa] )?(?:(?:curso|facu|${degree})(?<of> (?:de|do|da))?)?`,
    (match) => (match.groups['of'] === undefined && /\S$/.test(match.matched) ? whatever() : leftCourse(match)),
  ),
  rule(
    'milestone',
    0.9,
    String.raw`\b(?:passei|fui aprovad[oa]) (?:na|no|em|pra|para)(?: (?:a|o|uma|um))? (?:prova|concurso|vestibular|oab|enem|fuvest|exame|mestrado|doutorado|residencia|federal|usp|unicamp|unesp|ufrj|uf\w{1,3}|prova pratica|autoescola)\b`,
    saying(4),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:me formei|terminei (?:a faculdade|o mestrado|o doutorado|o curso|o tcc|a pos)|defendi (?:o |meu |minha )?(?:tcc|mestrado|doutorado|tese|dissertacao)|entreguei o tcc|colei grau|tirei (?:a |minha )?(?:carteira de motorista|cnh|habilitacao))\b`,
    saying(4),
  ),
];
