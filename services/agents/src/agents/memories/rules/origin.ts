import { clubGentilics, gentilics } from '../lexicon/gentilics.ts';
import { fold } from '../reading/fold.ts';
import { isEnd } from '../reading/phrase.ts';
import { knownPlace, knownPlaceOf, place, plainValue } from './place.ts';
import { opening, type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';

const gentilic = ({ words: [word] }: RuleMatch): Value | null => {
  const from = word && gentilics.get(word.folded);
  return from ? { value: from, normal: fold(from) } : null;
};
/** Without "sou", who says "santista" may mean the club. */
const plainGentilic = (match: RuleMatch): Value | null =>
  clubGentilics.has(match.words[0]?.folded ?? '') ? null : gentilic(match);

/** "Cearense em São Paulo". */
const abroad = (match: RuleMatch): Value | null =>
  knownPlaceOf({ words: match.words.slice(2) }) ? plainGentilic(match) : null;

/** "Vim de Belém faz cinco anos"; who came from Belém today was there. */
const cameFrom = (match: RuleMatch): Value | null => {
  const found = knownPlaceOf(match);
  const since = /^(?:faz|ha|com|quando|pequen[oa]|crianca|menin[oa]|nov[oa]|em \d{4}|morar|para morar|para estudar)\b/;
  return found && since.test(found.after.map(({ folded }) => folded).join(' ')) ? plainValue(found) : null;
};

/** "Em Muriaé. Também sou de lá." */
const ofMyLand = (match: RuleMatch): Value | null =>
  /\b(?:minha terra|(?:sou|vim|sai|nasci|cresci) (?:de )?la)\b/.test(match.said) ? knownPlace(match) : null;

export const originRules: Rule[] = [
  rule(
    'comes_from',
    0.85,
    String.raw`\b(?:nasci|cresci|fui criad[oa]|nasci e cresci|sou natural|sou nascid[oa]|sou nascid[oa] e criad[oa])(?: e fui criad[oa])? (?:em|no(?! natal\b)|na|de|do|da)\b`,
    place,
  ),
  rule(
    'comes_from',
    0.75,
    String.raw`(?<!\bagora )\bsou(?: la)?(?: do interior| do sul| do norte)? (?:de|do|da)\b(?<!\b(?:do|da)(?= (?:santos|vitoria|fortaleza)))`,
    knownPlace,
    { playful: true },
  ),
  rule('comes_from', 0.8, String.raw`\b(?:minha familia e|meus pais sao) (?:de|do|da)\b`, place),
  rule('comes_from', 0.75, String.raw`\bvim (?:la )?d[aeo]\b`, cameFrom),
  rule(
    'comes_from',
    0.8,
    String.raw`\bminha terra(?: natal)?\b[^.!?]{0,20}?(?:,(?: la)?(?: em| no| na)?| em| no| na)(?= \S)`,
    knownPlace,
  ),
  rule('comes_from', 0.8, String.raw`^(?:la )?(?:em|no|na)\b`, ofMyLand),
  rule(
    'comes_from',
    0.8,
    String.raw`\bsou (?:\S+ )?(?:pe vermelho|caipira|cria|matut[oa]|cabocl[oa]|menin[oa]|nativ[oa]|gente|roceir[oa]) (?:la )?d[aeo]\b`,
    knownPlace,
  ),
  rule('comes_from', 0.7, String.raw`${subject}sou(?: um| uma)?(?: legitim[oa]| bem| muito)?(?= \S)`, gentilic),
  rule(
    'comes_from',
    0.7,
    String.raw`${opening}(?=\S+ (?:raiz|da gema|de nascenca|de nascimento|de coracao|com orgulho|no meio d\S+|perdid[oa] (?:em|no|na)|aqui\b))`,
    plainGentilic,
    { bare: true },
  ),
  rule('comes_from', 0.7, String.raw`${opening}(?=\S+ (?:em|no|na) )`, abroad, { bare: true }),
];

const alone = (match: RuleMatch): Value | null => {
  const found = knownPlaceOf(match);
  return found &&
    (!found.after[0] || isEnd(found.after[0]) || /^(?:po|pae|uai|tche|ue|meu)$/.test(found.after[0].folded))
    ? plainValue(found)
    : null;
};

/** "De Aracaju", "gaúcho": to who asked where one comes from. */
export const originAnswers: readonly Rule[] = [
  rule('comes_from', 0.8, '^(?:(?:eu|sou|vim|la) )*d[aeo]\\b', place),
  rule('comes_from', 0.8, '^(?=\\S)', alone),
  rule('comes_from', 0.8, '^(?:eu )?(?=\\S)', gentilic),
];
