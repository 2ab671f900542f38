import { isEnd } from '../reading/phrase.ts';
import { courseOf, subjectOf, taughtAt, university } from './course.ts';
import { object, opening, type Rule, type RuleMatch, rule, saying, subject, type Value } from './rule.ts';

/** What leads to a degree, or to a trade. */
export const degree =
  '(?:faculdade|graduacao|curso|mba|bootcamp|tecnologo|tecnico|mestrado|doutorado|pos|pos-graduacao|residencia|especializacao|licenciatura)';
const ordinal = String.raw`(?:\d{1,2} ?[ºo°a]?|primeiro|segundo|terceiro|quarto|quinto|sexto|setimo|oitavo|ultimo)`;

/** "Tô no cursinho": what is prepared for is not said. */
const school = ({ groups: { school: normal = '' } }: RuleMatch): Value => ({
  value: normal === 'pos' ? 'pós' : normal,
  normal,
});

/** What is named without its subject. */
const higher = '(?:mestrado|doutorado|pos|pos-graduacao|mba|faculdade|cursinho|supletivo|residencia)';

/** "Troquei de curso, agora psicologia". */
const changedTo = (match: RuleMatch): Value | null =>
  /\b(?:curso|faculdade|larguei|tranquei|troquei|transferi)\b/.test(match.said) ? courseOf(match) : null;
/** "Engenharia na UFABC!!": a course beside where it is taught needs no verb. */
const nominal = (match: RuleMatch): Value | null => {
  const course = courseOf(match);
  if (!course || !/ (?:em|n[ao]) /i.test(course.value)) return null;
  const next = match.words[course.value.split(' ').length];
  const closed = !next || isEnd(next) || /^(?:porra|caralho|finalmente|uhul|noturno|integral)$/.test(next.folded);
  // "Medicina na USP é caro" speaks of it.
  return closed && next?.text !== 'é' ? course : null;
};

export const studiesRules: Rule[] = [
  rule('studies', 0.85, String.raw`${subject}(?:estudo|curso)\b`, courseOf),
  rule(
    'studies',
    0.85,
    String.raw`\b(?:(?:eu )?faco|estou (?:fazendo|cursando|no|na)|comecei(?: a| o)?|entrei (?:na|no|em)|voltei para a?) ?(?:a |o |minha |meu |um |uma )?${degree} (?:de|em)\b`,
    subjectOf,
  ),
  rule(
    'studies',
    0.85,
    String.raw`\b(?:estou (?:cursando|estudando)|sou (?:estudante|alun[oa]|universitari[oa]|caloura?o?) (?:de|da|do))\b`,
    courseOf,
  ),
  rule(
    'studies',
    0.7,
    `${subject}faco(?= (?!direito|historia|musica|teatro|design|moda|educacao|arte|ciencia|fisica))`,
    courseOf,
  ),
  rule(
    'studies',
    0.85,
    String.raw`(?:${subject}faco|\b(?:estou fazendo|estou cursando|faco|comecei|entrei em|passei em|curso))\b`,
    taughtAt,
  ),
  rule(
    'studies',
    0.75,
    String.raw`\b(?:comecei|recomecei|voltei (?:para|pro|a estudar)|passei para|troquei \S+(?: \S+)? (?:por|para))(?: [oa])?\b(?! (?:direito|historia|musica|teatro|moda|artes?|ciencias?|educacao|fisica|servico|relacoes)\b)`,
    courseOf,
  ),
  rule(
    'studies',
    0.8,
    String.raw`\b(?:minha (?:turma|faculdade|graduacao|aula)|meu (?:curso|tcc|mestrado|estagio)) (?:de|em)\b`,
    courseOf,
  ),
  rule(
    'studies',
    0.8,
    String.raw`\b(?:estou|entrei|comecei|comeco|voltei|faco|fazendo)(?: no| pro| o| na)? (?<school>cursinho|eja|mestrado|doutorado|supletivo|ensino medio|terceirao|pre-vestibular)\b`,
    school,
  ),
  rule(
    'studies',
    0.75,
    String.raw`\b(?:faco|estou fazendo|comecei|entrei n|me matriculei n|voltei para)(?: ?(?:um|o|no|num))? curso de\b(?! (?:noivos|batismo|gestantes?|casais|crisma|como|um|uma)\b)`,
    object(2),
  ),
  rule(
    'studies',
    0.8,
    String.raw`\b(?:entrei|passei|fui aprovad[oa]|me matriculei|estudo)(?: na lista(?: de espera)?| em \S+)? (?:n[oa]|d[oa]|para|pro)\b`,
    university,
  ),
  rule('studies', 0.75, String.raw`\b(?:agora(?: e| faco| curso)?|mudei para|transferi para)(?= \S)`, changedTo),
  rule('studies', 0.8, String.raw`\bfaltam? \S+ (?:periodos?|semestres?|anos?|materias?) d[aeo]\b`, courseOf, {
    bare: true,
  }),
  rule('studies', 0.85, String.raw`\b(?:doutorand|mestrand|graduand|pos-graduand)[oa] (?:em|de)\b`, object(2), {
    bare: true,
  }),
  rule('studies', 0.75, String.raw`${opening}(?:estudante|universitari[oa]|calour[oa]|academic[oa]) de\b`, courseOf, {
    bare: true,
  }),
  rule('studies', 0.75, String.raw`${opening}(?=\S+(?: \S+)? (?:no|na) \S+)`, nominal, { bare: true }),
  rule(
    'studies',
    0.8,
    String.raw`(?:${opening}|\b(?:estou|faco|fazendo|passei|comecei|cursando|eu) (?:n?o |agora |para o )*)(?:${ordinal}|[123]) ?(?:ano )?d[oe] (?:ensino )?medio\b`,
    () => ({ value: 'ensino médio', normal: 'ensino medio' }),
    { bare: true },
  ),
  rule(
    'studies',
    0.75,
    String.raw`\b(?:(?:tenho|tive|sai|saindo|vou|indo|volto|voltei|estou|perdi|hoje tem)(?: \S+){0,3} aulas? d[aeo]|primeir[oa] (?:dia|semana|aula) (?:n[oa]|d[eoa])) (?<school>${higher})\b(?! (?:d[aeo] )?(?:minha|meu|filh|el[ea])\b)`,
    school,
    { bare: true },
  ),
  rule(
    'studies',
    0.75,
    String.raw`\b(?:o|a|meu|minha) (?<school>${higher}) (?:esta|ta|vai|anda|segue) (?:me (?:engolindo|matando|consumindo|sugando|deixando|enlouquecendo|destruindo|quebrando)|acabando comigo|puxad[oa]|corrid[oa]|pesad[oa]|tirando meu sono)\b`,
    school,
  ),
  rule(
    'milestone',
    0.9,
    String.raw`\b(?:passei|fui aprovad[oa]) (?:na|no|em|para)(?: (?:a|o|uma|um))? (?:prova(?! d[aeo]s? (?!direcao|titulos|ordem|oab|volante|rua|baliza|concurso|moto|carro|detran))|concurso|vestibular|oab|enem|fuvest|exame|mestrado|doutorado|residencia|federal|usp|unicamp|unesp|ufrj|uf\w{1,3}|prova pratica|autoescola)\b`,
    saying(4),
  ),
  rule(
    'milestone',
    0.85,
    String.raw`\b(?:me formei|terminei (?:a faculdade|o mestrado|o doutorado|o curso|o tcc|a pos)|defendi (?:o |a |meu |minha )?(?:tcc|mestrado|doutorado|tese|dissertacao)|defendi(?=$|[!.,])|(?<=^(?:finalmente |hoje |gente,? )?)(?:peguei|recebi|busquei) (?:o |meu )(?:diploma|canudo)|fiz o enem|entreguei o tcc|colei grau|tirei (?:a |minha )?(?:carta|carteira de motorista|cnh|habilitacao))\b`,
    saying(4),
  ),
];

/** "Engenharia", "direito na UFMG": to who asked for the course. */
export const studyAnswer = rule('studies', 0.8, '^(?:(?:eu|faco|de|em|curso) )*(?=\\S)', courseOf);
