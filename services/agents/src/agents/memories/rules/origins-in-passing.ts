import { clubGentilics, gentilics } from '../lexicon/gentilics.ts';
import { teams } from '../lexicon/teams.ts';
import { fold } from '../reading/fold.ts';
import { foldedOf, isEnd, nameOf } from '../reading/phrase.ts';
import { knownPlace, knownPlaceOf, place, plainValue } from './place.ts';
import { opening, type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';

const gentilic = ({ words: [head] }: RuleMatch): Value | null => {
  const from = head && gentilics.get(head.folded);
  return from ? { value: from, normal: fold(from) } : null;
};
const plainGentilic = (match: RuleMatch): Value | null =>
  clubGentilics.has(match.words[0]?.folded ?? '') ? null : gentilic(match);
/** A place nobody listed, where nothing else can be meant: "sou de Garrafão do Norte, lá faz calor". */
const unlisted = (match: RuleMatch): Value | null => {
  const known = knownPlaceOf(match);
  const club = /^d[ao]$/.test(match.groups['link'] ?? '') && /^(?:santos|vitoria|fortaleza)$/.test(known?.normal ?? '');
  if (known) return club ? null : plainValue(known);
  const name = nameOf(match.words);
  if (teams.has(foldedOf(name))) return null;
  const next = match.words[name.length];
  return name.length > 0 &&
    (!next || isEnd(next)) &&
    !/^(?:aries|touro|gemeos|cancer|leao|virgem|libra|escorpiao|sagitario|capricornio|aquario|peixes|deus|jesus|oxum|ogum|iemanja|xango|humanas|exatas|boa|lua|marte|paz)\b/.test(
      match.words[0]?.folded ?? '',
    )
    ? place(match)
    : null;
};
const home =
  /\b(?:minha (?:terra|terrinha|cidade|mae|avo|vo|familia|infancia|casa|gente)|meus? (?:pais?|avos?|vo|povo|irmaos?)|onde (?:eu )?(?:nasci|cresci)|saudades?|infancia|crianca|menin[oa]|guri[a]?|pequen[oa]|mamae|papai|mae|pai|visitar|raizes|sotaque|interior|adolescencia)\b/;
const missed = (match: RuleMatch): Value | null => (home.test(match.said) ? knownPlace(match) : null);

/** Where somebody comes from, told in passing. */
export const passingOriginRules: Rule[] = [
  rule(
    'comes_from',
    0.8,
    String.raw`(?:${subject}|\b(?:eu,?|nos|tambem|que|mas|a gente) )(?<!\b(?:agora|time) )(?:sou|somos|e)(?: la| natural| originalmente| orgulhosamente| tambem| cria| gente)?(?: (?:do (?:interior|litoral|sertao|norte|sul|oeste|extremo sul|meio-oeste|vale|centro|lado)|da (?:serra|regiao|divisa|capital|fronteira|colonia|roca|zona rural|regiao metropolitana|beira)))?,?(?: la)? (?<link>d[aeo])\b(?<!\be d[aeo])(?!\s(?:time|boa|paz|humanas|exatas|casa|dia|noite|rua|area|turma|familia|tipo|epoca))`,
    unlisted,
    { playful: true },
  ),
  rule(
    'comes_from',
    0.8,
    String.raw`\b(?:minha|na minha|da minha|la na minha|saudade da minha) (?:terra|terrinha|cidade|cidadezinha|querida|amada|quebrada)(?: natal| querida| amada)?,? ?(?:la )?(?:,|e|em|que e|no|na)?(?= \S)`,
    knownPlace,
  ),
  rule(
    'comes_from',
    0.8,
    String.raw`\b(?:em|no|na|de|do|da|para)(?= \S+(?: \S+){0,3}?,? (?:e )?(?:minha (?:terra|terrinha|cidade natal|cidade)|terra (?:da gente|onde nasci|que me (?:pariu|criou|viu crescer))|onde (?:eu )?(?:nasci|cresci|me criei|passei (?:a )?(?:minha )?infancia)))`,
    knownPlace,
  ),
  rule(
    'comes_from',
    0.8,
    String.raw`\b(?:me criei|fui criad[oa]|cresci|nascid[oa](?: e criad[oa])?|criad[oa]|nasci)(?: \S+){0,3}? (?:em|no|na|la em|la no|la na)(?: interior d[aeo]| litoral d[aeo]| cidade de| periferia d[aeo])?\b(?! (?:hospital|maternidade|dia|ano|meio|mesm|familia|epoca|tempo))`,
    unlisted,
  ),
  rule(
    'comes_from',
    0.75,
    String.raw`\b(?:na|minha|durante a|toda a|comi tanto na|passei a) infancia(?: \S+){0,3}? (?:em|no|na|la em|la no|la na)\b`,
    unlisted,
  ),
  rule(
    'comes_from',
    0.75,
    String.raw`\b(?:la em casa|la em casa,|meus pais (?:moram|vivem|estao|sao)|minha (?:mae|familia|avo|vo) (?:toda )?(?:mora|vive|esta|e)|casa d(?:a minha mae|os meus pais|a mae|o pai|os pais|a minha avo|a vo))(?: ainda| la)? (?:em|no|na|d[aeo])\b`,
    knownPlace,
  ),
  rule(
    'comes_from',
    0.75,
    String.raw`\b(?:saudades?|falta) (?:enorme |grande )?(?:d[aeo]|da minha|do meu)(?: minha| meu| meus| tempo)?(?: la)?(?: (?:em|no|na|de))?(?= \S)`,
    missed,
  ),
  rule(
    'comes_from',
    0.8,
    String.raw`\b(?:sai|vim|vinda?|viemos|saimos|cheguei)(?: la)? (?:de|do|da)(?= \S+(?: \S+){0,3}? (?:com \d+ anos|com (?:dez|quinze|dezessete|dezoito|vinte)|aos \d|para (?:estudar|trabalhar|morar|tentar|fazer)|ha \S+ anos|faz \S+ anos|em (?:19|20)\d\d|crianca|pequen[oa]|menin[oa]|nov[oa]|adolescente|de (?:mala|onibus|pau)))`,
    knownPlace,
  ),
  rule(
    'comes_from',
    0.75,
    String.raw`\b(?:como|sendo|eu que sou|que sou|sou|orgulho de ser) (?:um |uma |bom |boa |uma boa |um bom |legitim[oa] |autentic[oa] )*(?=\S)`,
    plainGentilic,
  ),
  rule(
    'comes_from',
    0.75,
    String.raw`${opening}(?=\S+ (?:que (?:sou|se preza)|ate (?:morrer|debaixo|no)|no exilio|fora de casa|orgulhos[oa]|nat[oa]|roxo|roxa|da ilha|do interior|perdid[oa]|exilad[oa]|ofendid[oa]|com saudade|sofre|aqui|na area))`,
    plainGentilic,
    { bare: true },
  ),
  rule(
    'comes_from',
    0.7,
    String.raw`\b(?:volto|voltei|fui|vou|voltando|indo)(?: \S+){0,2}? (?:na|para a|da|para) minha (?:cidade|terra|terrinha)[,:]? (?:em |no |na )?(?=\S)`,
    knownPlace,
  ),
];
