import { animals, edible } from '../lexicon/animals.ts';
import { isName, type Word } from '../reading/phrase.ts';
import { ending, opening, type Rule, type RuleMatch, rule, type Value } from './rule.ts';

const speciesOf = (words: readonly Word[]): { value: string; normal: string } | null => {
  const at = words.findIndex(({ folded }) => animals.has(folded));
  const head = words[at];
  const normal = animals.get(head?.folded ?? '');
  if (!head || normal === undefined || words[at + 1]?.folded === 'quente') return null;
  const next = words[at + 1];
  return { value: next && isName(next) ? `${head.text} ${next.text}` : head.text, normal };
};
/** The animal among the next words, up to the third. */
const near = ({ words }: RuleMatch): Value | null => speciesOf(words.slice(0, 3));
const tame = (match: RuleMatch): Value | null => {
  const found = near(match);
  return found && !edible.has(found.normal) ? found : null;
};
const sick =
  /\b(?:vizinh[oa]|meu (?:irmao|pai|tio|sogro|chefe|namorado|primo)|minha (?:irma|mae|tia|sogra|chefe|namorada|prima|vo|avo)|d[ea]l[ea]|da rua|de rua|do abrigo)\b/;
const next = ({ words }: RuleMatch): Value | null =>
  animals.has(words[0]?.folded ?? '') ? speciesOf(words.slice(0, 2)) : null;
/** A name, and what it is said of it anywhere in the message: "a Baleia adora passeio, a cachorra". */
const byName = (match: RuleMatch): Value | null => {
  const { said, groups, matched } = match;
  const word = said.split(/[^\p{L}-]+/u).find((one) => animals.has(one) && !edible.has(animals.get(one) ?? ''));
  const normal = animals.get(word ?? '');
  const name = groups['name'] ?? '';
  const kept = /\b(?:(?:meu|minha|nosso|nossa) (?:\S+ )?\p{L}|adot\w+|resgat\w+|peguei|ganhei|aqui em casa)/u;
  if (
    normal === undefined ||
    word === undefined ||
    !kept.test(said) ||
    sick.test(said) ||
    name.length < 2 ||
    animals.has(name)
  )
    return null;
  return matched === '' ? null : { value: `${word} ${name[0]?.toUpperCase()}${name.slice(1)}`, normal };
};
const care = '(?:racao|areia|areinha|coleira|caminha|arranhador|aquario|gaiola|petiscos?|caixa de transporte)';
const whose = '(?:meu|minha|meus|minhas|nosso|nossa|nossos|nossas)';

/** Animals somebody keeps, told in passing. */
export const companionRules: Rule[] = [
  rule(
    'has_pet',
    0.85,
    String.raw`\b(?:adotei|adotamos|a gente adotou|(?<found>peguei|pegamos|achei|encontrei|trouxe)|resgatei|resgatamos|acolhi|acolhemos|ganhei|ganhamos|compramos|comprei|me deram|trouxemos|recolhi) (?:(?:mais|outr[oa]|uma?|dois|duas|tres|o|a|filhote de|filhotes de|um casal de|ess[ea]|ninhada de) )+(?=\S)`,
    notOthers,
  ),
  rule(
    'has_pet',
    0.8,
    String.raw`\b${whose}(?: (?:querid[oa]|filh[oa] de quatro patas|bebe|velh[oa]|velhinh[oa]|amad[oa]|pequen[oa]|outr[oa]|dois|duas|tres|quatro))? (?=\S)`,
    tame,
  ),
  rule(
    'has_pet',
    0.8,
    String.raw`\b(?:tenho|temos|crio|criamos|cuido d[eao]s?|sou (?:mae|pai|tutora?|don[oa]) de|convivo com|divido (?:a casa|o apartamento|a cama) com|moro com|durmo com) (?:(?:mais|uma?|dois|duas|tres|quatro|cinco|\d+|o|a|os|as|meus?|minhas?|uns|umas|filhotes? de|casal de) )*(?=\S)`,
    next,
  ),
  rule(
    'has_pet',
    0.8,
    String.raw`\b(?:aqui(?: em casa)?|em casa|la em casa|aqui no apartamento|na minha casa),? (?:tem|temos|sao|e|somos|ja tem|moram|vivem|so)(?: \S+)? (?:(?:uma?|dois|duas|tres|quatro|cinco|\d+|o|a|os|as|meus?|minhas?|uns|umas) )*(?=\S)`,
    near,
    { bare: true },
  ),
  rule(
    'has_pet',
    0.75,
    String.raw`\b(?:(?:${care} d[oa]s?|passear com [oa]s?|passeando com [oa]s?|passeio com [oa]s?|levei [oa]s?|levo [oa]s?|levar [oa]s? (?=\S+ (?:no|ao|para o|pro) (?:vet|banho|pet)))(?: ${whose})?|(?:com|d[oa]s?|para|pro|sem|e|cuidar d[oa]s?|deixar|levar|buscar|vacinar|castrar|fotos? d[oa]s?) (?:[oa]s? )?${whose}) (?=\S)`,
    owned,
    { bare: true },
  ),
  rule(
    'has_pet',
    0.75,
    String.raw`${opening}(?:[oa]s? )(?=\S+(?: \S+)? (?:aqui (?:de casa|do apartamento|em casa)|la de casa|daqui de casa))`,
    near,
    { bare: true },
  ),
  rule(
    'has_pet',
    0.8,
    String.raw`\b(?:[oa] )?(?<name>\p{L}{2,15})(?:,? (?:que e )?${whose}|, [oa]) (?=\S+(?: (?:de|da|do) \S+)?(?=$|[,.!]))`,
    namedBehind,
  ),
  rule(
    'has_pet',
    0.75,
    String.raw`\b(?:se chama|chamei (?:de|ele de|ela de)|demos o nome de|batizei de|batizamos de|o nome (?:dele|dela) e) (?<name>\p{L}{2,15})\b`,
    byName,
  ),
  rule(
    'has_pet',
    0.75,
    String.raw`\b(?:tenho|temos) [oa] (?<name>\p{L}{2,15})\b(?!,? (?:como|para|do meu lado|comigo))`,
    byName,
  ),
  rule(
    'has_pet',
    0.75,
    String.raw`\b[oa] (?<name>\p{L}{2,15}) (?:mora|dorme|vive|fica|veio|esta|ta|destruiu|comeu|fugiu|latiu|miou|late|mia|adora|pulou|aprontou|rasgou)\b`,
    byName,
  ),
  rule(
    'has_pet',
    0.8,
    String.raw`\b(?:apareceu|chegou|seguiu (?:a gente|nos|eu)|ficou comigo|entrou) [^.!?]{0,30}?\b(?=${'(?:um|uma) \\S+'})(?:um|uma) (?=\S+[^.!?]*\b(?:ficou|fiquei|adotei|ficamos|agora e (?:meu|minha|nosso|nossa)|mora (?:comigo|com a gente)))`,
    near,
  ),
  ending(
    'has_pet',
    String.raw`\b(?:soltei|soltamos|devolvi|devolvemos|levei|entreguei|repassei|arrumei (?:um lar|uma familia|uma casa) para|achei (?:um lar|uma familia|uma casa) para) (?:[oa]s? )?(?:${whose} )?(?=\S)`,
    released,
  ),
];

/** Who "pegou um gato" may have been out for the night. */
function notOthers(match: RuleMatch): Value | null {
  const stray =
    /\b(?:abrigo|adot\w+|rua|feirinha|filhote|chama|chamei|ong|resgat\w+|casa|ficou|inh[oa]|gatinh[oa]|cachorrinh[oa]|dorme|protetora)\b/;
  if (match.groups['found'] !== undefined && !stray.test(match.said)) return null;
  return sick.test(match.said) && !/\b(?:adot|resgat)/.test(match.said) ? null : tame(match);
}
/** Of one's own house, or where nobody else's is named. */
function owned(match: RuleMatch): Value | null {
  return sick.test(match.said) || /\b(?:voces?|seu|sua|teu|tua|alguem|quem)\b/.test(match.said)
    ? null
    : tame({ ...match, words: match.words.slice(0, 2) });
}
function namedBehind(match: RuleMatch): Value | null {
  const { name = '' } = match.groups;
  const found = near({ ...match, words: match.words.slice(0, 1) });
  return found &&
    !sick.test(match.said) &&
    !/^(?:e|que|com|para|tem|sem|de|vi|ver|era|foi|nao|sim|gente|chegou|olha|cade|vendo|igual|mais|como|ou)$/.test(name)
    ? { ...found, value: `${found.value} ${name[0]?.toUpperCase()}${name.slice(1)}` }
    : null;
}
function released(match: RuleMatch): Value | null {
  return /\b(?:solt|liber|familia|outr[oa] (?:casa|lar)|nao e mais (?:meu|minha)|lar novo|novo lar|adocao|devolvi)/.test(
    match.said,
  )
    ? near(match)
    : null;
}
