import { ambiguousPlaces, gentilics, places } from '../lexicon/places.ts';
import { foldedOf, isName, nameOf, textOf, type Word } from '../reading/phrase.ts';
import { ending, type Rule, type RuleMatch, rule, subject, type Value } from './rule.ts';

/** Names that are no places: the sky, the stars, faiths, parties. What someone believes is never a memory. */
const noPlace =
  /^(?:deus|jesus|cristo|nossa senhora|oxum|ogum|iemanja|xango|oxossi|igreja|aries|touro|gemeos|rua|avenida|av|quadra|bloco|condominio|whatsapp|zap|instagram|insta|twitter|tiktok|facebook|ifood|cancer|leao|virgem|libra|escorpiao|sagitario|capricornio|aquario|peixes|lua|marte|casa|segunda|terca|quarta|quinta|sexta|sabado|domingo|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|uber|onibus|uti)\b/;

/** The place at the start of `words`, by the list of known ones or written as a name. */
const placeOf = (words: readonly Word[]): Value | null => {
  const rest = words[0] && /^(?:o|a|os|as)$/.test(words[0].folded) ? words.slice(1) : words;
  for (let length = Math.min(5, rest.length); length > 0; length--) {
    const normal = foldedOf(rest.slice(0, length));
    const known = places.get(normal);
    if (known && (!ambiguousPlaces.has(normal) || (rest[0] && isName(rest[0])))) return { value: known, normal };
  }
  const name = nameOf(rest);
  const normal = foldedOf(name);
  return normal.length < 3 || noPlace.test(normal) ? null : { value: textOf(name), normal };
};

const place = ({ words }: RuleMatch) => placeOf(words);

/** "sou de" is said of stars, faiths and firms too: only a place that is known will do. */
const knownPlace = ({ words }: RuleMatch): Value | null => {
  const found = placeOf(words);
  return found && places.has(found.normal) ? found : null;
};

const gentilic = ({ words: [word] }: RuleMatch): Value | null => {
  const from = word && gentilics.get(word.folded);
  return from ? { value: from, normal: from.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() } : null;
};

/** "há 3 anos", "sozinha", "com meus pais": what stands between living and where. */
const aside = String.raw`(?: (?:(?:ha|faz) (?:uns |quase |mais de )?\S+ (?:anos?|mes|meses)|sozinh[oa]|atualmente|agora|aqui|la|hoje|de novo|com(?: \S+){1,3}?))?`;

export const placeRules: Rule[] = [
  rule(
    'lives_in',
    0.9,
    String.raw`\b(?:moro|moramos|(?:estou|to|tou|tamo|estamos) morando|vivo(?= em)|passei a morar|voltei a morar|vim morar|fui morar)${aside} (?:em|no|na|nos|nas|pra|para)\b`,
    place,
  ),
  rule(
    'lives_in',
    0.9,
    String.raw`\b(?:me mudei|nos mudamos|mudei|mudamos|a gente (?:se )?mudou|voltei a viver)(?: de vez| finalmente| ontem| hoje| agora| de \S+)? (?:pra|para|pro|p|em)\b`,
    place,
  ),
  rule(
    'lives_in',
    0.8,
    String.raw`\b(?:aqui em casa,|minha casa|meu ape|meu apartamento|minha chacara|meu sitio)(?: nov[oa])?(?: e| fica| fica aqui)? em\b`,
    place,
  ),
  ending(
    'lives_in',
    String.raw`\b(?:(?:nao|n) (?:moro|moramos|(?:estou|to|tou)(?: mais)? morando|vivo)(?: mais)?|deixei de (?:morar|viver)) (?:em|no|na|nos|nas)\b`,
    place,
  ),
  ending('lives_in', String.raw`\b(?:fui embora|fomos embora|me mudei|nos mudamos|sai de vez) (?:de|do|da)\b`, place),
  rule(
    'comes_from',
    0.85,
    String.raw`\b(?:nasci|cresci|fui criad[oa]|nasci e cresci|sou natural|sou nascid[oa]|sou nascid[oa] e criad[oa])(?: e fui criad[oa])? (?:em|no|na|de|do|da)\b`,
    place,
  ),
  rule(
    'comes_from',
    0.75,
    String.raw`\bsou(?: la)? (?:de|do|da)\b(?<!\b(?:do|da)(?= (?:santos|vitoria|fortaleza)))`,
    knownPlace,
  ),
  rule('comes_from', 0.8, String.raw`\b(?:minha familia e|meus pais sao) (?:de|do|da)\b`, place),
  rule('comes_from', 0.7, String.raw`${subject}sou(?: um| uma)?(?: legitim[oa]| bem| muito)?(?= \S)`, gentilic),
];
