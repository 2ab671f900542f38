type Ending = readonly [ending: string, replacement: string];
const dropped = (endings: string): Ending[] => endings.split(/\s+/).map((ending) => [ending, '']);

/** No Portuguese word ends like these, so that both languages can share one stemmer and a group may write in either. */
const english: readonly Ending[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ying', 'y'],
  ['ationally', 'ate'],
  ['ational', 'ate'],
  ['ations', 'ate'],
  ['ation', 'ate'],
  ['fulness', ''],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['ings', ''],
  ['edly', ''],
  ['ness', ''],
  ['less', ''],
  ['ments', ''],
  ['ment', ''],
  ['ing', ''],
  ['ers', ''],
  ['ed', ''],
  ['ly', ''],
  ['ful', ''],
];

/** Of each step the first ending that fits is taken off, the longer ones first. */
const steps: readonly (readonly Ending[])[] = [
  // plurals
  [['oes', 'ao'], ['aes', 'ao'], ['ais', 'al'], ['eis', 'el'], ['ois', 'ol'], ['ns', 'm'], ...dropped('res s')],
  // adverbs, diminutives, augmentatives
  dropped('mente zinho zinha inho inha zao'),
  // verbs and what is made of them, then the final vowel
  dropped(`assemos amento imento aremos eremos iremos ariamos avamos acao icao idade ancia encia aremo eremo iremo ariamo avamo
    aram eram iram ando endo indo asse esse isse aria eria iria avam arei erei irei ador edor eiro eira ante ente amos emos
    imos amo emo imo ado ada ido ida ava iam ara era ira ar er ir or am em ou eu iu ei ia ao a e o y i`),
];

const shortestStem = 3;

const take = (word: string, endings: readonly Ending[], keeps = shortestStem): string => {
  const hit = endings.find(([ending]) => word.endsWith(ending) && word.length - ending.length >= keeps);
  return hit ? word.slice(0, word.length - hit[0].length) + hit[1] : word;
};

/**
 * A light stemmer for folded Portuguese and English chat: plurals, diminutives, common verb forms and the final vowel go, so
 * that "mudamos" and "mudou", "dancing" and "dancer" meet. It errs towards too little.
 */
export const stemOf = (folded: string): string => {
  let stem = take(folded, english);
  // "running", "planned"
  if (stem !== folded) stem = stem.replace(/([bdfglmnprt])\1$/u, '$1');
  for (const endings of steps) stem = take(stem, endings);
  // "alergica" and "alergia"; then "churrasqueira" and "churrasco", "cheguei" and "chegou", "comecei" and "comeco"
  if (stem.length > 5) stem = stem.replace(/ic$/, '');
  return stem.slice(0, 7).replace(/qu$/, 'c').replace(/gu$/, 'g');
};
