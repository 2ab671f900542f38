import type { Predicate } from '@prosa/contracts';

const preposed = (value: string, known: RegExp, preposition: string): string =>
  known.test(value) ? value : `${preposition} ${value}`;
const place = (value: string): string => preposed(value, /^(?:em|no|na|nos|nas|num|numa|perto|com|a \d)\b/i, 'em');

/** News, plans and family are told in whole sentences: the quote behind says them best. */
const sentences: Record<Predicate, (value: string) => string> = {
  birthday: (value) => `Faz aniversário ${/^\d/.test(value) ? `em ${value}` : value}`,
  lives_in: (value) => `Mora ${place(value)}`,
  comes_from: (value) => `É ${preposed(value, /^(?:de|do|da|dos|das)\b/i, 'de')}`,
  works_as: (value) => `Trabalha ${preposed(value, /^(?:como|de)\b/i, 'como')}`,
  works_at: (value) => `Trabalha ${place(value)}`,
  studies: (value) => `Estuda ${value}`,
  likes: (value) => `Gosta ${preposed(value, /^(?:de|do|da|dos|das)\b/i, 'de')}`,
  dislikes: (value) => `Não gosta ${preposed(value, /^(?:de|do|da|dos|das)\b/i, 'de')}`,
  allergic_to: (value) => `Tem alergia ${preposed(value, /^(?:a|à|ao|às|aos)\b/i, 'a')}`,
  has_pet: (value) => `Tem um bicho de estimação: ${value}`,
  family: () => 'Sobre a família',
  supports_team: (value) =>
    /^(?:para|pro|pra|pelo|pela)\b/i.test(value) ? `Torce ${value}` : `Time do coração: ${value}`,
  plans: () => 'Tem planos',
  milestone: () => 'Conta uma novidade',
};

/** What is known of a member, as a sentence without its full stop. Values are as they were said. */
export const memorySentencePtBr = (predicate: Predicate, value: string): string => sentences[predicate](value);
