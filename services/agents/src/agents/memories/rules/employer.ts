import { districts } from '../lexicon/districts.ts';
import { commonEmployers, employerNicknames, employers } from '../lexicon/employers.ts';
import { places } from '../lexicon/places.ts';
import { professions, workplaces } from '../lexicon/work.ts';
import { foldedOf, isConnector, isEnd, isName, nameOf, textOf, type Word } from '../reading/phrase.ts';
import type { RuleMatch, Value } from './rule.ts';

const notQualifying =
  /^(?:verdade|novo|hoje|noite|dia|manha|casa|vida|vez|coracao|mentira|segunda|sabado|domingo|semana|madrugada|tarde|fim|ontem|bairro|esquina|rua|frente|vila|cidade|centro|gente)$/;

/** "de ônibus", "na UTI", "civil": what may qualify a profession or a place of work, two words at most. */
const qualifier = (words: readonly Word[]): Word[] => {
  const [first, second, third] = words;
  if (!first || isEnd(first)) return [];
  if (
    /^(?:civil|formad[oa]|aposentad[oa]|autonom[oa]|chefe|junior|pleno|plena|senior|infantil|eletric[oa]|mecanic[oa]|estadual|particular|public[oa])$/.test(
      first.folded,
    )
  )
    return [first];
  if (!/^(?:de|da|do|em|na|no)$/.test(first.folded) || !second || isEnd(second) || isConnector(second)) return [];
  if (notQualifying.test(second.folded)) return [];
  return third && isName(second) && isName(third) ? [first, second, third] : [first, second];
};

/** Whom one is driver or nurse of for fun. */
const forFun =
  /^(?:familia|casa|turma|grupo|galera|rodada|trilha|trilhas|excursao|viagem|acampamento|churrasco|equipe|gangue|bonde|gat[oa]s?|cachorr[oa]s?|filh[oa]s?|net[oa]s?|marido|mulher|vo|role|festa|criancas?|rua|mim|gente|todos|voces?|meus?|minhas?|seus?|suas?|nossas?|vida)$/;

export const profession = ({ words }: Pick<RuleMatch, 'words'>): Value | null => {
  const [head, link, whose] = words;
  if (!head || !professions.has(head.folded)) return null;
  if (link && /^d[aeo]s?$/.test(link.folded) && whose && forFun.test(whose.folded)) return null;
  const all = [head, ...qualifier(words.slice(1))];
  return { value: textOf(all), normal: foldedOf(all) };
};

/** Days and months one works on, which employ nobody; nor does a town. */
const notEmployers =
  /^(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|natal|ano|pascoa|carnaval|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|deus)\b/;

const employerOf = (words: readonly Word[]): Value | null => {
  for (let length = Math.min(3, words.length); length > 0; length--) {
    const all = words.slice(0, length);
    const normal = foldedOf(all);
    if (employers.has(normal)) return { value: textOf(all), normal: employerNicknames[normal] ?? normal };
  }
  return null;
};

const named = (words: readonly Word[]): Value | null => {
  const name = nameOf(words);
  const normal = foldedOf(name);
  return name.length === 0 || notEmployers.test(normal) || places.has(normal) || districts.has(normal)
    ? null
    : { value: textOf(name), normal };
};

const common = (words: readonly Word[]): Value | null => {
  const [head, ...rest] = words;
  if (!head || !workplaces.has(head.folded)) return null;
  const name = nameOf(rest);
  const [next] = rest;
  // "hospital santa clara", in lower case.
  const saint = name.length === 0 && next && /^(?:santa|santo|sao)$/.test(next.folded) ? rest.slice(0, 2) : name;
  const all = [head, ...(saint.length > 0 ? saint : qualifier(rest))];
  return { value: textOf(all), normal: foldedOf(all) };
};

/** Where somebody works, behind words that say so. */
export const organisation = ({ words }: Pick<RuleMatch, 'words'>): Value | null =>
  named(words) ?? employerOf(words) ?? common(words);

/** Where one studies, trains or parks as well. */
const alsoVisited =
  /^(?:academia|escola|faculdade|universidade|colegio|creche|autoescola|estacionamento|garagem|shopping|hotel|posto|banco|bar|forum|tribunal|biblioteca|estadio|clinica|hospital|ubs|upa|igreja|smart ?fit|bodytech|kumon|wizard|ccaa|fisk|cultura inglesa|senac|senai|sesc|sesi|etec|fatec|objetivo|anglo|pilates|crossfit|yoga|natacao|muay|jiu|duolingo|ingles)\b/;
const unlessVisited = (found: Value | null): Value | null => (found && alsoVisited.test(found.normal) ? null : found);

/** Where somebody works, behind words that are said of a course or a gym too. */
export const newEmployer = (match: Pick<RuleMatch, 'words'>): Value | null => {
  const found = unlessVisited(organisation(match));
  return found && !commonEmployers.has(found.normal) ? found : null;
};
/** Known ones, and what any town has. */
export const plainEmployer = ({ words }: Pick<RuleMatch, 'words'>): Value | null =>
  unlessVisited(employerOf(words) ?? common(words));
/** Only those that are known, where anything may follow. */
export const knownEmployer = ({ words }: Pick<RuleMatch, 'words'>): Value | null => {
  const found = employerOf(words);
  return found && !commonEmployers.has(found.normal) ? found : null;
};
/** Signs of a new place of work. */
export const isHired = (said: string): boolean => hired.test(said);
const hired =
  /\b(?:vaga|emprego|clt|carteira assinada|entrevista|processo seletivo|contrat\w+|passei n[oa]|comeco n[oa])\b/;
const gotIn =
  /\b(?:vaga|emprego|trabalho|trabalhar|clt|carteira assinada|entrevista|processo seletivo|estagio|contrat\w+)\b/;
/** "Passei no Habib's" for a meal, or for good: what else is said tells. */
export const hiredBy = (match: RuleMatch): Value | null =>
  gotIn.test(match.said) || match.said.split(/[^\p{L}]+/u).some((word) => professions.has(word))
    ? knownEmployer(match)
    : null;

/** A trade, a preposition, an employer, and the end of it. */
export const isPost = (words: readonly Word[]): boolean => {
  const [head, , ...rest] = words;
  const at = knownEmployer({ words: rest });
  const next = at && rest[at.value.split(' ').length];
  return head !== undefined && professions.has(head.folded) && at !== null && (!next || isEnd(next));
};
