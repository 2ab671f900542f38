import { foldedOf, isEnd, isName, nameOf, textOf } from '../reading/phrase.ts';
import { isResettled, isVisit, knownPlace, knownPlaceOf, nearPlace, place, plainValue } from './place.ts';
import { opening, type Rule, type RuleMatch, rule, type Value } from './rule.ts';

/** "há 3 anos", "sozinha", "com meus pais": what stands between living and where. */
const aside = String.raw`(?: (?:(?:ha|faz) (?:uns |quase |mais de )?\S+ (?:anos?|mes|meses)|sozinh[oa]|atualmente|agora|aqui|ali|la|hoje|de novo|com(?: \S+){1,3}?))?`;
export const at = '(?:em|no|na|nos|nas)';
const our = '(?:o|a|um|uma|meu|minha|nosso|nossa)';
/** Where one lives, spelled out. */
export const home =
  '(?:apartamento|casa|casinha|kitnet|kit|quitinete|sobrado|quarto|republica|studio|flat|loft|edicula|chacara|sitio)';
const there = '(?: aqui| ali| la)?';

/** Being somewhere is living there where something says so, and nothing that one only stays. */
const settled = (match: RuleMatch): Value | null =>
  isResettled(match.said) && !isVisit(match.said) ? knownPlace(match) : null;
const neighbours =
  /\b(?:predio|condominio|vizinh[oa]s?|minha rua|meu bairro|apartamento|aluguel|portaria|sindic[oa]|sacada|quintal|meu quarto|minha janela|minha varanda|minha calcada|sem (?:agua|luz|internet)|falt(?:ou|a|ando) (?:agua|luz)|(?:luz|internet) (?:caiu|acabou))\b/;
const atHome = (match: RuleMatch): Value | null =>
  neighbours.test(match.said) && !isVisit(match.said) ? knownPlace(match) : settled(match);
const notVisited = (match: RuleMatch): Value | null => {
  const next = knownPlaceOf(match)?.after[0]?.folded;
  return isVisit(match.said) || next === 'para' ? null : knownPlace(match);
};
/** Where nothing more is said of it: "endereço novo: Osasco", not "casa nova em Osasco à venda". */
const alone = (match: RuleMatch): Value | null => {
  const next = knownPlaceOf(match)?.after[0];
  return next && (next.folded === 'por' || !isEnd(next)) ? null : notVisited(match);
};
/** "Tô em Perdizes dividindo com duas meninas", not "tô em Perdizes". */
const staying = (match: RuleMatch): Value | null => {
  const found = knownPlaceOf(match);
  const stays = found?.after.some(({ folded }) => /^(?:dividindo|morando|vivendo|definitivamente)$/.test(folded));
  return stays && !isVisit(match.said) ? plainValue(found) : settled(match);
};

/** "Saio de Mauá às cinco todo dia". */
const commutes = (match: RuleMatch): Value | null => {
  const found = knownPlaceOf(match);
  const daily = /\b(?:todo (?:santo )?dia|todos os dias|sempre|de segunda a sexta|toda manha)\b/;
  return found && daily.test(match.said) && !isVisit(match.said) ? plainValue(found) : null;
};
/** "31 anos na rua das Acácias". */
const street = ({ words }: RuleMatch): Value | null => {
  const [head, link, name] = words;
  if (!head || !link || name?.folded === 'amargura') return null;
  const all =
    name && /^d[aeo]s?$/.test(link.folded) ? [head, link, name] : isName(link) ? [head, ...nameOf(words.slice(1))] : [];
  return all.length === 0 ? null : { value: textOf(all), normal: foldedOf(all) };
};

export const homeRules: Rule[] = [
  rule('lives_in', 0.8, String.raw`\b(?:moro|moramos|a gente mora|estou morando)${aside} ${at}\b`, nearPlace, {
    playful: true,
  }),
  rule(
    'lives_in',
    0.9,
    String.raw`\b(?:moro|moramos|a gente mora|resido|residimos|(?:estou|estamos) morando|vivo(?= em)|passei a morar|voltei a morar|vim morar|fui morar|continuo(?: morando)?|sigo morando)${aside} (?:em|no|na|nos|nas|para)\b`,
    place,
  ),
  rule(
    'lives_in',
    0.9,
    String.raw`\b(?:me mudei|nos mudamos|mudei(?:-me)?|mudamos|mudamo-nos|me mandei|a gente (?:se )?mudou|voltei a viver|estou de mudanca|estamos de mudanca|cheguei de mudanca|mudanca feita)(?: de vez| finalmente| ontem| hoje| agora| de \S+)?${there} (?:para|pro|em)\b(?! (?:\S+ ){1,3}?(?:(?:no|ate o) (?:fim|comeco|inicio|final|meio) d|dia \d|(?:mes|ano|semana) que vem))`,
    place,
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`\b(?:aqui em casa,|minha casa|meu apartamento|minha chacara|meu sitio|minha kitnet)(?: nov[oa])?(?: e| fica| fica aqui)? ${at}\b`,
    place,
  ),
  rule(
    'lives_in',
    0.85,
    String.raw`\b(?:aluguei|alugamos)(?: (?:um|uma|o|a) ${home}(?: (?:nov[oa]|maior|menor|lind[oa]|pequen[oa]))?)?${there} ${at}\b`,
    place,
  ),
  rule(
    'lives_in',
    0.85,
    String.raw`\b(?:comprei|compramos|peguei|pegamos|arrumei|arrumamos|financiei|financiamos) ${our} ${home}(?: (?:nov[oa]|maior|menor|lind[oa]|pequen[oa]))?${there} ${at}\b`,
    knownPlace,
  ),
  rule(
    'lives_in',
    0.85,
    String.raw`\b(?:peguei|pegamos|recebi|recebemos) (?:as |a )?chaves?(?: d[oa] ${home})?(?: nov[oa])?${there} (?:${at}|d[aeo])\b`,
    place,
  ),
  rule(
    'lives_in',
    0.85,
    String.raw`\b(?:dividindo|divido|dividimos)(?: ${our})? ?${home}(?: com \S+(?: \S+)?)?${there} ${at}\b`,
    place,
    { bare: true },
  ),
  rule('lives_in', 0.85, String.raw`\b(?:estou|estamos) n(?:um|uma) ${home}(?: \S+)?${there} ${at}\b`, place),
  rule(
    'lives_in',
    0.85,
    String.raw`\b(?:fechei|assinei|fechamos|assinamos) (?:o )?contrato d[aeo] ${home}${there} ${at}\b`,
    place,
  ),
  rule(
    'lives_in',
    0.75,
    String.raw`\b(?:(?:meu|minha|nosso|nossa) (?:${home}|predio|condominio|bairro|rua)(?: nov[oa])?|o apartamento|em casa,?),? aqui ${at}\b`,
    place,
  ),
  rule(
    'lives_in',
    0.75,
    String.raw`\b(?:estou|estamos|acordando|acordei|instalad[oa]s?)(?: agora| ja| de vez| de casa nova| de apartamento novo)? ${at}\b`,
    staying,
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`(?:${opening}|\b(?:sou|virei|agora|oficialmente) )(?:oficialmente )?(?:nov[oa] )?moradora? (?:oficial |nova |antiga )?d[aeo]\b`,
    alone,
    { bare: true },
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`\b(?:(?:endereco|cep|apartamento|casa|lar) nov[oa]|nov[oa] (?:endereco|cep|apartamento|casa|lar))(?::| e| ${at}|,)+(?: ${at})?(?= \S)`,
    alone,
    { bare: true },
  ),
  rule(
    'lives_in',
    0.7,
    String.raw`(?:^|[,!.] ?|\b(?:eu|nos|ja|agora|gente|feita|feito) )(?:eu |ja |agora )?aqui(?: ja)? ${at}\b`,
    atHome,
    { bare: true },
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`\bprimeir[oa] (?:noite|dia|cafe|manha|domingo|semana|fim de semana) n[oa] (?:(?:meu|minha|nosso|nossa) )?(?:nov[oa] )?${home}(?: nov[oa])? (?:d[aeo]|${at})\b`,
    place,
  ),
  rule('lives_in', 0.8, String.raw`\banos? (?:n[ao]|de)(?= (?:rua|avenida|travessa|alameda|vila) \S)`, street, {
    bare: true,
  }),
  rule('lives_in', 0.75, String.raw`\b(?:voltei|voltamos|(?:fui|vim|fomos|viemos) de vez) (?:para|pro)\b`, notVisited),
  rule('lives_in', 0.7, String.raw`\bsaio (?:de casa )?(?:la )?(?:de|do|da|em|no|na)\b`, commutes),
  rule('lives_in', 0.85, String.raw`\b(?:anos?|meses) (?:morando|vivendo) ${at}\b`, place, { bare: true }),
];

/** "Tatuapé", "na Lapa, com minha mãe": to who asked where one lives. */
export const homeAnswer = rule(
  'lives_in',
  0.8,
  String.raw`^(?:(?:eu|aqui|e eu),? )*(?:(?:em|no|na|nos|nas|perto d[aoe]) )?(?=\S)`,
  (match) => {
    const found = knownPlaceOf(match);
    return found && (!found.after[0] || isEnd(found.after[0])) ? plainValue(found) : null;
  },
);
/** "Eu aqui na Vila Matilde também": to who told where they live. */
export const homeEcho = rule(
  'lives_in',
  0.75,
  String.raw`^(?:e )?eu (?:aqui )?${at}\b|^aqui ${at}\b(?=.*\btambem\b)`,
  notVisited,
);
