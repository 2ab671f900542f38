import { professions } from '../lexicon/work.ts';
import { fold } from '../reading/fold.ts';
import { foldedOf, isName, nameOf, textOf } from '../reading/phrase.ts';
import { doing } from './partner.ts';
import { opening, type Rule, type RuleMatch, rule, saying, type Value } from './rule.ts';

const kin =
  '(?:mae|pai|mamae|papai|irma|irmao|irmas|irmaos|filha|filho|filhas|filhos|avo|vo|vovo|tia|tio|esposa|esposo|mulher|marido|namorada|namorado|noiva|noivo|sogra|sogro|cunhada|cunhado|sobrinha|sobrinho|neta|neto|enteada|enteado|madrasta|padrasto|madrinha|padrinho|afilhada|afilhado)';
const number = String.raw`(?:um|uma|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|\d{1,2})`;
const several = '(?:filh[oa]s?|irma|irmas|irmaos?|net[oa]s?|sobrinh[oa]s?|enteadas?|enteados?|afilhad[oa]s?)';

/** "minha mãe é professora": a judgement ("é um cabeça dura") is no fact about her. */
const kinProfession = (match: RuleMatch): Value | null =>
  match.words[0] && professions.has(match.words[0].folded) ? saying(3)(match) : null;
const kinName = (match: RuleMatch): Value | null => (nameOf(match.words).length > 0 ? saying(3)(match) : null);
/** "Três netos", as it was counted. */
const counted = ({ words }: RuleMatch): Value | null => {
  const all = words.slice(0, 2);
  return /^[oa]?\s?d[eao]s? /.test(foldedOf(words.slice(2))) ? null : { value: textOf(all), normal: foldedOf(all) };
};
const named = ({ words, matched }: RuleMatch): Value | null => {
  const [name] = words;
  if (!name || !isName(name)) return null;
  const value = `${matched} ${name.text}`;
  return { value, normal: fold(value) };
};
/** "Minha caçula": the child, whichever way they are called. */
const youngest = ({ matched, groups }: RuleMatch): Value => {
  const normal = groups['my'] === 'minha' ? 'filha' : 'filho';
  return { value: matched, normal };
};
const child = ({ groups }: RuleMatch): Value => ({ value: groups['child'] ?? '', normal: groups['child'] ?? '' });

export const familyRules: Rule[] = [
  rule('family', 0.85, String.raw`\b(?:tenho|temos) ${number} ${several}\b`, saying(3)),
  rule(
    'family',
    0.85,
    String.raw`\bsou (?:mae|pai|avo|tia|tio|madrinha|padrinho) (?:de|do|da|dos|das)\b(?! (?:pet|planta|todos|voces))`,
    saying(3, { needsObject: true }),
  ),
  rule(
    'family',
    0.8,
    String.raw`\b(?:meu|minha|meus|minhas|nosso|nossa) ${kin}(?: mais velh[oa]| mais nov[oa]| cacula| do meio)?(?: \S+)? (?:mora|moram|vive|vivem|trabalha|nasceu|nasceram|estuda) (?:em|no|na|como|de)\b`,
    saying(3, { needsObject: true }),
  ),
  rule(
    'family',
    0.85,
    String.raw`\b(?:meu|minha|meus|minhas) ${kin}(?: mais velh[oa]| mais nov[oa]| cacula| do meio)? (?:se chama|chama|chama-se)\b`,
    kinName,
  ),
  rule('family', 0.75, String.raw`\b(?:meu|minha) ${kin} e\b`, kinProfession),
  rule(
    'family',
    0.75,
    String.raw`\b(?:meus|minhas|nossos|nossas|agora sao|ja sao)(?= ${number} ${several}\b)`,
    counted,
  ),
  rule(
    'family',
    0.8,
    String.raw`\beram \S+ (?<kin>${several}),? (?:e )?agora sao (?<now>${number})\b`,
    ({ groups: { now = '', kin = '' } }) => ({ value: `${now} ${kin}`, normal: `${now} ${kin}` }),
  ),
  rule('family', 0.75, String.raw`${opening}(?=${number} ${several} (?!d[eao]s? )\S)`, counted, { bare: true }),
  rule('family', 0.85, String.raw`\b(?:tenho|temos) (?:um casal de (?:filhos|gemeos)|gemeos|gemeas)\b`, saying(0)),
  rule(
    'family',
    0.7,
    String.raw`\b(?:minhas|meus) (?<child>filh[oa]s)(?: gemeos| gemeas)? (?:fazem|estao|foram|vao|tem|sao|querem|moram|estudam|chegaram|vieram|adoram|amam|dormem|ficaram|ficam|fizeram|pediram|comeram|chegam|voltaram|viram|brigam|gostam|odeiam)\b`,
    child,
  ),
  rule(
    'family',
    0.7,
    String.raw`\b(?:os meus|as minhas|meus|minhas) (?:dois|duas|tres|quatro)(?= (?:me|ja|vieram|estao|foram|moram|dormem|dormiram|chegaram|fizeram|acordaram|quebraram|comeram)\b)`,
    saying(0),
  ),
  rule(
    'family',
    0.7,
    String.raw`\b(?:o meu|a minha|meu|minha) (?<child>filh[oa])(?: mais velh[oa]| mais nov[oa]| cacula)? (?:${doing}|\p{L}{2,}(?:ou|eu|iu))\b`,
    child,
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?:meu|minha) (?:irma|irmao|filha|filho|neta|neto|sobrinha|sobrinho|enteada|enteado|afilhada|afilhado)(?: mais velh[oa]| mais nov[oa]| cacula| do meio)?,?(?: [oa])?(?= \p{L}{3,} ?(?:[.!,)]|${doing}|\p{L}+ou\b|$))`,
    named,
  ),
  rule(
    'family',
    0.7,
    String.raw`\b(?<my>meu|minha) (?:cacula|primogenit[oa]|mais velh[oa]|mais nov[oa])(?= ${doing}\b)`,
    youngest,
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?:sem|buscar|levar|deixar|busquei|levei|deixei|pegar|buscando|levando|vacinar|escola d[oa]|festa d[oa]|formatura d[oa]) (?:[oa] )?(?:meu|minha) (?<child>filh[oa])\b`,
    child,
  ),
];

/** "Uma filha, Helena": to who asked for children. */
export const childrenAnswer = rule(
  'family',
  0.8,
  String.raw`^(?:sim,? )?(?:so )?(?:um|uma|dois|duas|tres|quatro|cinco) (?:filh[oa]s?|menin[oa]s?)\b`,
  saying(0),
);
