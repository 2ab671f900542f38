import { employers } from '../lexicon/employers.ts';
import { fold } from '../reading/fold.ts';
import { objectOf, textOf } from '../reading/phrase.ts';
import { ending, type Rule, type RuleMatch, rule, type Value } from './rule.ts';

/** Whom one has says what one is: the wife of a person and their being married are one fact. */
const statusOf: Readonly<Record<string, string>> = {
  marid: 'casado',
  mulher: 'casado',
  espos: 'casado',
  casad: 'casado',
  casament: 'casado',
  noiv: 'noivo',
  namorad: 'namorado',
  mina: 'namorado',
  namor: 'namorado',
  solteir: 'solteiro',
  viuv: 'viuvo',
  divorciad: 'divorciado',
  separad: 'divorciado',
};
const statusBy = (word: string): string => statusOf[word.replace(/(?<=.{4})[oa]s?$/, '')] ?? '';
const status = (match: RuleMatch): Value | null => {
  const is = statusBy(match.groups['status'] ?? '');
  const [link, ...rest] = match.words;
  if (link?.folded === 'com' && rest.slice(0, 2).some(({ folded }) => /^m(?:eu|inha)$/.test(folded))) return null;
  const name = link && /^(?:com|desde)$/.test(link.folded) ? objectOf(rest, 2) : [];
  const value = name.length > 0 ? `${match.matched} ${link?.text} ${textOf(name)}` : match.matched;
  return is === '' ? null : { value, normal: `sou ${is}` };
};

const mine = ({ groups: { my = '', status: word = '' } }: RuleMatch): Value => ({
  value: `${my} ${word}`,
  normal: `sou ${statusBy(word)}`,
});

/** "Terminei com o Lucas", not "com o bolo". */
const leftByName = ({ matched }: RuleMatch): Value | null =>
  / \p{Lu}\p{Ll}+$/u.test(matched) ? { value: '', normal: 'namorado' } : null;

/** "Tô com a Duda faz dois meses", not "com a Vivo". */
const togetherWith = ({ matched }: RuleMatch): Value | null => {
  const name = /(?<= )\p{Lu}\p{Ll}+$/u.exec(matched)?.[0];
  return name === undefined || employers.has(fold(name)) ? null : { value: matched, normal: 'sou namorado' };
};

/** What a husband or a son does: "meu filho" alone is how old people call everybody. */
export const doing =
  '(?:e|esta|ta|tem|foi|fez|faz|quer|vai|veio|mora|nasceu|comecou|estuda|trabalha|passou|casou|mudou|chegou|ganhou|adora|ama|odeia|disse|falou|fala|gosta|joga|entrou|precisa|pediu|comeu|dorme|acordou|teve|virou|voltou|sai|saiu|conseguiu|vive|torce|comprou|cozinha|apoia|acha|me|nao|tambem|ainda|ja|so|que)';
const partner = '(?<status>marido|mulher|esposa|esposo|noivo|noiva|namorado|namorada|mina)';
const single = (normal: string) => (): Value => ({ value: '', normal });

const parted = String.raw`(?:\b(?:terminei|terminamos|acabei|acabou) (?:o )?(?:meu )?namoro|\ba gente terminou(?= |$|[.!])(?! (?:de|o|a|com|n[oa]|cedo|tarde)\b)|\bterminei com (?:[oa] )?(?:meu|minha) namorad[oa]|\beu e [oa] \S+(?: \S+)? terminamos(?! (?:os?|as?|de|uma?|com|n[oa]) )|\b[oa] \S+ e eu terminamos(?! (?:os?|as?|de|uma?|com|n[oa]) )|\b(?:nao estou mais namorando|terminei com (?:[oa] )?(?:meu namorado|minha namorada|minha mina)))\b`;

export const partnerRules: Rule[] = [
  rule(
    'family',
    0.8,
    String.raw`\b(?:sou|estou|somos|estamos|hoje sou|fiquei) (?<status>(?:casad|viuv|solteir|divorciad|noiv)[oa]s?)\b`,
    status,
  ),
  rule('family', 0.8, String.raw`\b\S+ anos? (?<status>viuv[oa])\b`, status, { bare: true }),
  rule(
    'family',
    0.75,
    String.raw`^(?:(?:e|era|essa e|esse e) )?[oa]? ?(?<my>meu|minha) (?<status>namorad[oa]|noiv[oa]|marido|espos[oa])(?=,? (?:po|gente|tia|tio|vo|mae|pai|ue)\b| (?:desde|ha|faz)\b|, \S+ (?:anos?|meses)\b)`,
    mine,
  ),
  rule(
    'family',
    0.75,
    String.raw`\bestou (?:com|c) (?:[oa] )?\p{L}{3,}(?= (?:ha|faz) (?:uns |quase |mais de )?\S+ (?:anos?|mes|meses)\b)`,
    togetherWith,
  ),
  rule('family', 0.8, String.raw`\btenho (?:um |uma )?(?<status>namorad[oa])\b`, status),
  rule(
    'family',
    0.8,
    String.raw`^(?<status>(?:casad|noiv|solteir|divorciad|viuv)[oa])(?=\s*[!.]|$| (?:desde|ha|faz)\b|, (?:gente|galera|pessoal|povo)\b)`,
    status,
  ),
  rule(
    'family',
    0.8,
    String.raw`(?<!\b(?:faco|fazemos|fiz) )\b\S+ anos? de (?<status>casad[oa]s?|casamento|namoro|noivado)\b(?! d)`,
    status,
    { bare: true },
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?<my>meu|minha) ${partner}(?: \p{L}+)?,? (?:${doing}|(?!morreu|faleceu)\p{L}{2,}(?:ou|eu|iu))\b`,
    mine,
  ),
  rule(
    'family',
    0.75,
    String.raw`\b(?:com|pro|para|do|da|pelo|pela|ao|e)(?: [oa])? (?<my>meu|minha) ${partner}\b`,
    mine,
  ),
  ending(
    'family',
    String.raw`\b(?:me separei|^separei|a gente se separou|me divorciei|nos separamos(?! n[oa]\b)|nos divorciamos|(?:estou|fiquei) (?:separad|divorciad|solteir|viuv)[oa]|nao (?:sou|estou) mais casad[oa]|(?:acabou|terminou) (?:o )?meu casamento)\b`,
    single('casado'),
  ),
  ending(
    'family',
    String.raw`\b(?:(?:terminei|terminamos|acabei|acabou|desmanchei|rompi) (?:o |com o )?(?:meu )?noivado|o noivado acabou|desmanchamos|nao caso mais|nao (?:sou|estou) mais noiv[oa])\b`,
    single('noivo'),
  ),
  ending('family', parted, single('namorado')),
  ending('milestone', `${parted}|\\b(?:noivei|casei|fiquei noiv[oa])\\b`, single('namorando')),
  ending('family', String.raw`\bterminei com (?:[oa] )?\p{L}+(?=$|[,.!])`, leftByName),
  ending(
    'family',
    String.raw`\b(?:estou namorando|estamos namorando|comecei a namorar|noivei|casei|fiquei noiv[oa])\b`,
    single('viuvo'),
  ),
  ending(
    'family',
    String.raw`\b(?:estou namorando|estamos namorando|comecei a namorar|noivei|casei|fiquei noiv[oa])\b`,
    single('solteiro'),
  ),
];
