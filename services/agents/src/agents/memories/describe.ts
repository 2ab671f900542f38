import type { Predicate } from '@prosa/contracts';

/** How a fact reads in Portuguese, behind a name. */
const phrases: Readonly<Record<Predicate, string>> = {
  birthday: 'faz aniversário em',
  lives_in: 'mora em',
  comes_from: 'é de',
  works_as: 'trabalha como',
  works_at: 'trabalha em',
  studies: 'estuda',
  likes: 'gosta de',
  dislikes: 'não gosta de',
  allergic_to: 'tem alergia a',
  has_pet: 'tem um bicho de estimação:',
  family: 'sobre a família:',
  supports_team: 'torce para o time',
  plans: 'tem planos:',
  milestone: 'conta uma novidade:',
};

/** The sentence a memory is found by: "Bia mora em Curitiba". */
export const describe = (name: string, predicate: Predicate, value: string): string =>
  `${name} ${phrases[predicate]} ${value}`.trim();
