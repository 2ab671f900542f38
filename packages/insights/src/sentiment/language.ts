import { letterOf } from './fold.ts';
import type { Language } from './lexicon.ts';

/** Words of one language that the other does not have, and that few sentences do without; folded. */
const telling: Record<Language, ReadonlySet<string>> = {
  'pt-BR': new Set(
    `que nao uma um com por para pra voce vc ele ela eu meu minha seu sua isso esse essa muito mais mas foi esta sao nos eles tem ta to hoje
    quem quando onde tudo gente aqui agora ja so bom dia e de da os ao na em`.split(/\s+/),
  ),
  en: new Set(
    `the and is are was were you your she my this that what with for have has had not dont it its we they of on at be been will just so good
    about from when who how why there here can get got`.split(/\s+/),
  ),
};
const atLeast = 2;
/** A message's first words tell; the rest would only take time. */
const read = 200;

/** The language a short message is written in, as far as its commonest words tell; else the usual one. */
export const languageOf = (text: string, usual: Language): Language => {
  const counts = { 'pt-BR': 0, en: 0 };
  let word = '';
  for (let at = 0; at <= Math.min(text.length, read); at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    word += letter;
    if (letter !== '' || word === '') continue;
    for (const language of ['pt-BR', 'en'] as const) if (telling[language].has(word)) counts[language] += 1;
    word = '';
  }
  const other = usual === 'en' ? 'pt-BR' : 'en';
  return counts[other] >= atLeast && counts[other] > 2 * counts[usual] ? other : usual;
};
