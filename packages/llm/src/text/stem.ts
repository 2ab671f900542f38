type Ending = readonly [ending: string, replacement: string];
const dropped = (endings: string): Ending[] => endings.split(/\s+/).map((ending) => [ending, '']);

/** Of each step the first ending that fits is taken off; a stem keeps three letters at least. */
const steps: readonly (readonly Ending[])[] = [
  // plurals
  [['oes', 'ao'], ['aes', 'ao'], ['ais', 'al'], ['eis', 'el'], ['ois', 'ol'], ['ns', 'm'], ...dropped('es s')],
  // adverbs, diminutives
  dropped('mente zinho zinha inho inha'),
  // verbs and what is made of them, longest first; then the final vowel
  dropped(`assemos amento imento aremo eremo iremo ariamo avamo acao icao aram eram iram ando endo indo asse esse isse
    aria eria iria avam arei erei irei ador edor ante ente amo emo imo ado ada ido ida ava iam ara era ira ar er ir am
    em ou eu iu ei ia io ao a e o`),
];

const shortestStem = 3;

/**
 * A light stemmer for folded Portuguese: plurals, diminutives, the common verb forms and the final vowel go, so that
 * "mudamos", "mudando" and "mudou" meet. It errs towards too little: character n-grams cover what it leaves apart.
 */
export const stemOf = (token: string): string => {
  let stem = token;
  for (const endings of steps) {
    const hit = endings.find(([ending]) => stem.endsWith(ending) && stem.length - ending.length >= shortestStem);
    if (hit) stem = stem.slice(0, stem.length - hit[0].length) + hit[1];
  }
  // "churrasqueira" and "churrasco", "cheguei" and "chegou"
  return stem.replace(/qu$/, 'c').replace(/gu$/, 'g');
};
