type Ending = readonly [ending: string, replacement: string];
const dropped = (endings: string): Ending[] => endings.split(/\s+/).map((ending) => [ending, '']);

const steps: readonly (readonly Ending[])[] = [
  // plurals
  [['oes', 'ao'], ['aes', 'ao'], ['ais', 'al'], ['eis', 'el'], ['ois', 'ol'], ['ns', 'm'], ...dropped('res s')],
  // adverbs, diminutives, augmentatives
  dropped('mente zinho zinha inho inha zao'),
  // verbs and what is made of them, then the final vowel
  dropped(`assemos amento imento aremos eremos iremos ariamos avamos acao icao idade ancia encia aremo eremo iremo ariamo avamo
    aram eram iram ando endo indo asse esse isse aria eria iria avam arei erei irei ador edor eiro eira ante ente amos emos
    imos amo emo imo ado ada ido ida ava iam ara era ira ing ar er ir am em ou eu iu ei ia io ed ao a e o`),
];

/** By their last letter: of each step the first ending that fits is taken off, the longer ones first. */
const stepsByLetter = steps.map((endings) => Map.groupBy(endings, ([ending]) => ending.at(-1)));

const shortestStem = 3;

/**
 * A light stemmer for folded Portuguese chat, written with or without accents: plurals, diminutives, the common verb forms and
 * the final vowel go, so that "reunião", "reuniões" and "mudamos", "mudou" meet. It errs towards too little.
 */
export const stemOf = (folded: string): string => {
  let stem = folded;
  for (const endings of stepsByLetter) {
    const hit = endings
      .get(stem.at(-1))
      ?.find(([ending]) => stem.length - ending.length >= shortestStem && stem.endsWith(ending));
    if (hit) stem = stem.slice(0, stem.length - hit[0].length) + hit[1];
  }
  // "churrasqueira" and "churrasco", "cheguei" and "chegou"
  return stem.replace(/qu$/, 'c').replace(/gu$/, 'g');
};
