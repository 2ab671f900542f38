import type { Predicate } from '@prosa/contracts';
import { allergens } from './lexicon/allergens.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const singular = (text: string): string => text.replace(/(?<=\p{L}{4})s\b/gu, '');
/** "Professora" and "professor". */
export const bothGenders = (profession: string): string =>
  profession.replace(/(?:ora|[ao])\b/g, (end) => (end === 'ora' ? 'or' : ''));

const enjoying =
  /^(?:fazer|jogar|tocar|comer|tomar|beber|ouvir|assistir|ver|ler|praticar|andar de|dancar)(?: (?:um|uma|o|a|os|as))? (?=\p{L})/u;
const house =
  /^(?:hospital|colegio|escola|banco|radio|clinica|loja|lojas|escritorio|supermercado|museu)(?: d[aeo])? (?=\p{L}{3})/u;
const sting = /^(?:picada|ferroada|ferrao|pelo|mordida)s? d[aeo]s? /;

/** By what two tellings of one thing are known to be of one thing: "fazer trilhas" and "trilha", "picada de abelha" and "abelha". */
export const sameness = (predicate: Predicate, normal: string): string => {
  if (predicate === 'works_as') return bothGenders(normal);
  if (predicate === 'works_at') return normal.replace(house, '');
  if (predicate === 'likes' || predicate === 'dislikes') return singular(normal.replace(enjoying, ''));
  if (predicate !== 'allergic_to') return normal;
  const cause = normal.replace(sting, '');
  return plain(allergens.get(cause) ?? cause).replace(sting, '');
};
