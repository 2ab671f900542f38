import { ambiguousDistricts, districts } from '../lexicon/districts.ts';
import { ambiguousPlaces, isBrazilianTown, places, stateAbbreviations } from '../lexicon/places.ts';
import { fold } from '../reading/fold.ts';
import { foldedOf, isConnector, isEnd, isName, nameOf, textOf, type Word } from '../reading/phrase.ts';
import type { RuleMatch, Value } from './rule.ts';

/** Names that are no places: the sky, the stars, faiths, parties. What someone believes is never a memory. */
const noPlace =
  /^(?:deus|jesus|cristo|nossa senhora|oxum|ogum|iemanja|xango|oxossi|igreja|aries|touro|gemeos|rua|avenida|av|quadra|condominio|whatsapp|zap|instagram|insta|twitter|tiktok|facebook|ifood|cancer|leao|virgem|libra|escorpiao|sagitario|capricornio|aquario|peixes|lua|marte|casa|segunda|terca|quarta|quinta|sexta|sabado|domingo|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|uber|onibus|uti)\b/;
/** What the names of districts begin with, in lower case too. */
const heads = /^(?:vila|jardim|parque|santa|santo|sao|conjunto|residencial|setor|bloco)$/;

export interface Place extends Value {
  /** The words behind it. */
  after: readonly Word[];
}

const longest = 5;

/** The place at the start of `words`: a known one, or one that is written as a name. */
const placeOf = (words: readonly Word[]): Place | null => {
  const rest = words[0] && /^(?:o|a|os|as)$/.test(words[0].folded) ? words.slice(1) : words;
  const known = knownOf(rest, false);
  if (known) return known;
  const [head, next] = rest;
  const named = nameOf(rest);
  const name =
    named.length === 0 &&
    head &&
    heads.test(head.folded) &&
    next &&
    (/^\p{Lu}$/u.test(next.text) || !(isEnd(next) || isConnector(next)));
  const all = name ? [head, next] : named;
  const normal = foldedOf(all);
  if (normal.length < 3 || noPlace.test(normal)) return null;
  return { value: textOf(all), normal, after: rest.slice(all.length) };
};

/** Words of every day even behind "moro em". */
const neverPlain = new Set(['para', 'porto', 'feira', 'campos', 'serra']);
const isAmbiguous = (normal: string): boolean =>
  ambiguousPlaces.has(normal) || (!places.has(normal) && ambiguousDistricts.has(normal));

const isNamed = ([head]: readonly Word[]): boolean => head !== undefined && isName(head);
const isPlain = (normal: string, sure: boolean): boolean => neverPlain.has(normal) || (sure && isAmbiguous(normal));

/** @param sure names that are words of every day as well count only where they are written as names */
const knownOf = (words: readonly Word[], sure: boolean): Place | null => {
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const all = words.slice(0, length);
    const normal = foldedOf(all);
    const known = places.get(normal) ?? districts.get(normal);
    if (!known) continue;
    const shouted = /^\p{Lu}{2,3}$/u.test(words[0]?.text ?? '');
    if (stateAbbreviations.has(normal) ? !shouted : !shouted && !isNamed(words) && isPlain(normal, sure)) continue;
    return { value: known, normal: fold(known), after: words.slice(length) };
  }
  return null;
};

export const place = ({ words }: RuleMatch): Value | null => plainValue(placeOf(words));

/** Where the words before are said of stars, faiths, firms and journeys too: only a place that is known will do. */
export const knownPlaceOf = ({ words }: Pick<RuleMatch, 'words'>): Place | null =>
  knownOf(words[0] && /^(?:o|a)$/.test(words[0].folded) ? words.slice(1) : words, true);
export const knownPlace = (match: RuleMatch): Value | null => plainValue(knownPlaceOf(match));

export const plainValue = (found: Value | null): Value | null => found && { value: found.value, normal: found.normal };

/** Nobody jokes about living in a town round the corner. */
export const nearPlace = (match: RuleMatch): Value | null => {
  const found = knownPlace(match);
  return found && (isBrazilianTown(found.normal) || districts.has(found.normal)) ? found : null;
};

/** Who is somewhere for these lives elsewhere. */
const visit =
  /\b(?:ferias|viagem|viajando|visitar?|visitando|passeio|passear|passeando|turis\w+|hotel|pousada|airbnb|feriado|feriadao|carnaval|natal|pascoa|reveillon|ano novo|(?:fim|final|fins) de semana|fds|hospedad[oa]|congresso|reuniao|evento|show|festa|casamento|velorio|a trabalho|de passagem|bate e volta|conhecer|fico ate|so ate|na casa d[aeo]s?|(?:para|pro) casa d[aeo]s?|jogo|praia|resolver|resolvendo|consulta|hospital|aeroporto|rodoviaria|transito|parad[oa])\b/;
export const isVisit = (said: string): boolean => visit.test(said);

const resettled =
  'me mudei|mudei|mudamos|mudanca|caixas|aluguei|alugamos|aluguel|chaves?|dividindo|republica|transferid[oa]|de vez|definitiv\\w+|morar|morando|sai d\\w+|saimos d\\w+|devolvi|entreguei|(?:casa|apartamento|bairro|cidade|endereco|cep) nov[oa]|nov[oa] (?:casa|apartamento|bairro|cidade|endereco|cep)';
const moves = new RegExp(String.raw`\b(?:${resettled})\b`);
/** Signs of a home that is new. */
export const isResettled = (said: string): boolean => moves.test(said);
const turns = new RegExp(
  String.raw`\b(?:${resettled}|voltei|voltamos|agora|finalmente|oficial|recem|acabei de|deixei|larguei|desde (?:ontem|anteontem|hoje|segunda|terca|quarta|quinta|sexta|sabado|domingo|semana passada))\b`,
);
/** Signs that where one lives is not where one lived. */
export const isMove = (said: string): boolean => turns.test(said);
