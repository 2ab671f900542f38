import { foldedOf, isEnd, objectOf, textOf } from '../reading/phrase.ts';
import { courseOf, taughtAt, university } from './course.ts';
import { opening, type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';
import { degree } from './studies.ts';

const stage = String.raw`(?:\d{1,2} ?[ºo°a]?|primeir[oa]|segund[oa]|terceir[oa]|quart[oa]|quint[oa]|sext[oa]|setim[oa]|oitav[oa]|non[oa]|decim[oa]|ultim[oa]|penultim[oa])`;
const term = '(?:periodo|semestre|ano|fase|modulo|etapa)';

/** "Eu farmácia", "arquitetura, sétimo período": a course that is all a clause says. */
const alone = (match: RuleMatch): Value | null => {
  const course = courseOf(match);
  const next = course && match.words[course.value.split(' ').length];
  return course && (!next || isEnd(next)) ? course : null;
};
const told =
  /\b(?:curso|cursando|periodo|semestre|fase|faculdade|graduacao|tcc|calour[oa]|vestibular|formo|formar|formatura|estudo|estudando|materia|prova|provas|professor[a]?|noturno|integral|ead|federal|campus|bolsa|prouni|fies|sisu|enem|u[f]\w{1,3}|puc|usp|aprovad[oa]|passei|matricul\w+|trancar|transferencia)\b/;
const whereStudied = (match: RuleMatch): Value | null => (told.test(match.said) ? courseOf(match) : null);
/** "Aula de sanfona"; "aula de etiqueta pra você" is none. */
const lesson = (match: RuleMatch): Value | null => courseOf(match) ?? taughtAt(match);
const named = ({ words }: RuleMatch): Value | null => {
  const found = objectOf(words, 3);
  const normal = foldedOf(found);
  return normal.length < 4 ||
    /^(?:vida|voces?|novo|que|fato|verdade|boa|tudo|isso|sobrevivencia|amor|mim|casa|hoje|noivos|batismo|gestantes?|casais|crisma)\b/.test(
      normal,
    )
    ? null
    : { value: textOf(found), normal };
};
const exam = ({ groups: { exam: normal = '' } }: RuleMatch): Value => ({
  value: normal.length <= 4 ? normal.toUpperCase() : normal,
  normal,
});

/** What somebody studies, told in passing. */
export const courseRules: Rule[] = [
  rule(
    'studies',
    0.75,
    String.raw`\b(?:estou|cheguei|passei|sai) (?:n?a |d?a )?(?:na metade|no meio|no (?:comeco|inicio|fim|final)|a metade) d[aeo](?: (?:curso|faculdade) de)?\b`,
    courseOf,
  ),
  rule('studies', 0.7, String.raw`\b(?:n?a|da|pra|para a) (?:faculdade|graduacao|turma) de\b`, ownCourse, {
    bare: true,
  }),
  rule(
    'studies',
    0.85,
    String.raw`\b(?:entrei|ingressei|passei|fui aprovad[oa]|comecei|recomecei|estou|matriculei-me|me matriculei|me inscrevi|voltei|mudei|migrei|transferi|sigo|continuo|continuando|firme|terminando|acabando|concluindo|cursando|retomei)(?: \S+){0,3}? (?:em|n[oa]|para|pro|para [oa]|[oa])\b(?! (?:direito|historia|musica|teatro|artes?|moda|educacao|rh)\b)`,
    whereStudied,
  ),
  rule(
    'studies',
    0.85,
    String.raw`\b(?:${stage}) (?:${term})(?: d[aeo] (?:faculdade|curso|graduacao|curso de))?,? (?:de|do|da|em|n[oa])\b`,
    lesson,
    { bare: true },
  ),
  rule(
    'studies',
    0.8,
    String.raw`(?:${opening}|\b(?:eu|e eu),? )(?:faco |curso )?(?=\S)`,
    (match) =>
      new RegExp(`\\b${stage} ${term}\\b|\\b(?:ultimo ano|calour[oa]|tcc|formo)\\b`).test(match.said)
        ? alone(match)
        : null,
    { bare: true },
  ),
  rule('studies', 0.8, '^eu,? (?:faco |curso )?(?=\\S+(?: \\S+){0,2}$)', alone),
  rule(
    'studies',
    0.85,
    String.raw`\b(?:aulas?|curso|oficina|escola|escolinha|professor[a]?|conservatorio) (?:particular(?:es)? )?(?:de|do|da)\b`,
    (match) =>
      !/\b(?:dou|dando|dar|da|dei)\b/.test(match.before) &&
      /\b(?:faco|fazendo|comecei|comeco|tenho|tendo|entrei|voltei|estou|me matriculei|minhas?|meu|meses de|anos de|sai da|indo para|indo pra|semana de|primeira)\b/.test(
        match.before,
      )
        ? lesson(match)
        : null,
  ),
  rule(
    'studies',
    0.8,
    String.raw`\b(?:estou|comecei a|sigo|voltei a|resolvi|vivo) (?:\S+ )?(?:aprendendo|aprender|estudando|estudar)(?: a tocar| a falar| um pouco de)?(?! (?:para|pra|muito)\b)`,
    courseOf,
  ),
  rule(
    'studies',
    0.8,
    String.raw`\b(?<whose>meu|minha|a|o|do|da|no|na)(?: nov[oa])? (?:${degree}|dissertacao|tese|tcc|monografia|orientador[a]?|iniciacao cientifica|projeto de pesquisa|artigos?)(?: d[aeo] (?:mestrado|doutorado|pos))? (?:em|de)\b`,
    (match) =>
      /^m/.test(match.groups['whose'] ?? '') ||
      /\b(?:estou|tenho|faco|para|entreguei|terminei|escrev\w+|comecei|defendi|ler|prova|aula)\b/.test(match.before)
        ? named(match)
        : null,
  ),
  rule(
    'studies',
    0.85,
    String.raw`\b(?:comecei|fazendo|faco|terminando|entrei|estou|cursando|voltei|curso|iniciei|inicio|comeco)(?: \S+)?(?: [oa]| n[oa]| para [oa]| um| uma| minha| meu)? ?(?:pos(?:-graduacao| graduacao)?|especializacao|mba|mestrado|doutorado|doutoramento|tecnologo|licenciatura|bacharelado|residencia|tecnico|bootcamp)(?: de| do| da| em| n[oa])\b`,
    named,
  ),
  rule(
    'studies',
    0.75,
    String.raw`\b(?:estudando|estudo|me preparando|cursinho) para (?:o |a |os |as )?(?<exam>concursos?|enem|vestibular|oab|residencia|medicina|carreiras policiais|policia|fuvest|encceja|prova da ordem)\b`,
    exam,
  ),
  rule(
    'studies',
    0.75,
    String.raw`\bme formo (?:em|no|na|esse|este|ano|agora|so)\b`,
    (match) => courseOf(match) ?? { value: 'faculdade', normal: 'faculdade' },
  ),
  rule(
    'studies',
    0.75,
    String.raw`\b(?:estou no|faco o|cursando o|terminando o|terminei o|fazendo o|n[oa]) (?:ultimo|segundo|terceiro|primeiro|[123] ?[ºo°]?) ano (?:do (?:ensino )?medio|da eja|do colegio|n[ao] eja)\b`,
    () => ({ value: 'ensino médio', normal: 'ensino medio' }),
  ),
  rule(
    'studies',
    0.75,
    String.raw`\b(?:estou|ja estou|agora estou|entrei|comecei|faco)(?: de novo| tambem)? n[oa](?= (?:senai|senac|etec|fatec|cefet|ifsul|if\w{2,3})\b)`,
    (match) => university(match) ?? taughtPlace(match),
  ),
  rule('studies', 0.75, String.raw`${subject}estudo (?:n[oa]|para|em)\b`, university),
];

function taughtPlace({ words }: RuleMatch): Value | null {
  const [head] = words;
  return head ? { value: head.text, normal: head.folded } : null;
}

/** Of one's own trials: "semana de provas na faculdade de direito". */
function ownCourse(match: RuleMatch): Value | null {
  const mine =
    /\b(?:eu|meus?|minhas?|me|estou|tenho|vou|semana de provas?|tcc|prova|trabalho d[aeo]|aula|sai|saindo|chego|cheguei|entreguei)\b/;
  return mine.test(match.said) ? courseOf(match) : null;
}
