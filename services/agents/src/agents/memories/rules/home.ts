import { animals, edible } from '../lexicon/animals.ts';
import { professions } from '../lexicon/work.ts';
import { isName, nameOf, objectOf, textOf, type Word } from '../reading/phrase.ts';
import { ending, type Rule, type RuleMatch, rule, saying, type Value } from './rule.ts';

const named = /^(?:chamad[oa]|chama-se)$/;

const petOf = (words: readonly Word[], kept: boolean): Value | null => {
  const [head, next, after] = words;
  const species = head && animals.get(head.folded);
  if (!head || !species || next?.folded === 'quente' || (!kept && edible.has(species))) return null;
  const name = next && isName(next) ? next : next && named.test(next.folded) && after && isName(after) ? after : null;
  return { value: name ? `${head.text} ${name.text}` : head.text, normal: species };
};

const kept = ({ words }: RuleMatch) => petOf(words, true);
const got = ({ words }: RuleMatch) => petOf(words, false);

const one = String.raw`(?: (?:um|uma|dois|duas|tres|quatro|cinco|\d+|mais um|mais uma|outro|outra|o|a|meu|minha|nosso|nossa))`;
const kin =
  '(?:mae|pai|mamae|papai|irma|irmao|irmas|irmaos|filha|filho|filhas|filhos|avo|vo|vovo|tia|tio|prima|primo|esposa|esposo|mulher|marido|namorada|namorado|noiva|noivo|sogra|sogro|cunhada|cunhado|sobrinha|sobrinho|neta|neto|enteada|enteado|madrasta|padrasto|madrinha|padrinho|afilhada|afilhado)';
const several = '(?:filh[oa]s?|irma|irmas|irmaos?|net[oa]s?|sobrinh[oa]s?|enteadas?|enteados?|afilhad[oa]s?)';

/** "minha mãe é professora": a judgement ("é um cabeça dura") is no fact about her. */
const kinProfession = (match: RuleMatch): Value | null =>
  match.words[0] && professions.has(match.words[0].folded) ? saying(3)(match) : null;
const kinName = (match: RuleMatch): Value | null => (nameOf(match.words).length > 0 ? saying(3)(match) : null);
const spouse = (match: RuleMatch): Value | null => {
  const [link, ...rest] = match.words;
  const name = link && /^(?:com|desde)$/.test(link.folded) ? objectOf(rest, 2) : [];
  return {
    value: name.length > 0 ? `${match.matched} ${link?.text} ${textOf(name)}` : match.matched,
    normal: match.matched.toLowerCase().replace(/a$/, 'o'),
  };
};

export const homeRules: Rule[] = [
  rule(
    'has_pet',
    0.9,
    String.raw`\b(?:adotei|adotamos|resgatei|resgatamos|ganhei|ganhamos|comprei|compramos)${one}(?= \S)`,
    got,
  ),
  rule('has_pet', 0.85, String.raw`\b(?:tenho|temos|crio|criamos|cuido de)${one}(?= \S)`, kept),
  rule('has_pet', 0.7, String.raw`\b(?:meu|minha|meus|minhas|nosso|nossa|os meus|as minhas)(?= \S)`, got),
  ending(
    'has_pet',
    String.raw`\b(?:meu|minha|nosso|nossa)(?=(?: \S+){1,3} (?:morreu|faleceu|partiu|se foi|virou estrelinha|foi pro ceu|fugiu|sumiu de vez))`,
    kept,
  ),
  ending(
    'has_pet',
    String.raw`\b(?:perdi|perdemos|doei|doamos|dei|demos|enterrei|enterramos|(?:tive|tivemos) que (?:doar|sacrificar|dar))(?: [oa])?(?: (?:meu|minha|nosso|nossa))?(?= \S)`,
    kept,
  ),
  ending('has_pet', String.raw`\b(?:nao|n) (?:tenho|temos) mais(?: [oa]| meu| minha| nenhuma?)?(?= \S)`, kept),
  ending(
    'family',
    String.raw`\b(?:me separei|me divorciei|nos separamos|nos divorciamos|(?:estou|to|tou|fiquei) (?:separad|divorciad|solteir|viuv)[oa]|(?:nao|n) (?:sou|estou|to) mais casad[oa]|(?:acabou|terminou) (?:o )?meu casamento)\b`,
    () => ({ value: '', normal: 'casado' }),
  ),
  ending(
    'family',
    String.raw`\b(?:(?:terminei|terminamos|acabei|acabou|desmanchei|rompi) (?:o |com o )?(?:meu )?noivado|(?:nao|n) (?:sou|estou|to) mais noiv[oa])\b`,
    () => ({ value: '', normal: 'noivo' }),
  ),
  rule(
    'family',
    0.85,
    String.raw`\b(?:tenho|temos) (?:um|uma|dois|duas|tres|quatro|cinco|seis|\d+) ${several}\b`,
    saying(3),
  ),
  rule(
    'family',
    0.85,
    String.raw`\bsou (?:mae|pai|avo|tia|tio|madrinha|padrinho) (?:de|do|da|dos|das)\b`,
    saying(3, { needsObject: true }),
  ),
  rule('family', 0.8, String.raw`\bsou (?:casad|viuv|solteir|divorciad|noiv)[oa]\b`, spouse),
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
];

/** "Uma filha, Helena": to who asked for children. */
export const childrenAnswer = rule(
  'family',
  0.8,
  String.raw`^(?:sim,? )?(?:um|uma|dois|duas|tres|quatro|cinco) filh[oa]s?\b`,
  saying(0),
);
