import { fold, letterOf, longestRun } from '../sentiment/fold.ts';
import { type Chunk, type Cut, cutText, marks } from '../words/chunks.ts';
import { hasEmoji, runsIn } from '../words/runs.ts';

/** Each alternative reads a word in one way only: a long hostile word costs no more than its length. */
export const laughter =
  /^(?:k[aeksh]*k|(?:rs)+r?|[aeiou]?(?:h[aeiou]){2,}h*|h?(?:u[ae]?h?){2,}|s?(?:h?[aeu]{1,2}s){2,}h?[aeu]*)$/;
const longestAnswer = 4;

/** Short answers that say no more than how much something was liked; folded, letters not doubled. */
const enthusiasm = new Set(
  `amei amo adorei adoro lindo linda lindos lindas lindeza maravilhoso maravilhosa maravilha perfeito perfeita parabens
  uhul uhu eba oba viva bravo arrasou sensacional genial genio icone show top demais morri morta morto chorei chorando
  rindo socorro eita caraca nossa mds scrr melhor incrivel fofo fofa ownt own awn aeh ae hino rainha rei mito lenda
  sdds saudade saudades vitoria gol golaco bora`.split(/\s+/),
);
const besides = new Set(
  'que de te meu minha deus gente muito mt mto eu a o e q mais dmais tao demais ai ah'.split(' '),
);

/** One or two words shouted or drawn out: "PAIIII", "GENTE", "naaaaao". */
const shout = (text: string, words: readonly string[]): boolean =>
  words.length <= 2 && (/\p{Lu}{3}/u.test(text) ? !/\p{Ll}/u.test(text) : /(\p{L})\1{3}/u.test(words.join(' ')));

/**
 * What a text is to the message before it. `only`: a reaction and no more: laughter, emoji alone, a few words of delight
 * ("que lindo!!", "amei"), a shout. `also`: it laughs and goes on ("kkkk mas quem levou o pote?"). Else null.
 */
export const reactionOf = (text: string, { chunks, marks: about }: Cut = cutText(text)): 'only' | 'also' | null => {
  if (text === '') return null;
  // Some wide spaces are no spaces to a reader, and hold words together.
  const written = about & marks.wide ? runsIn(text) : endsOf(chunks);
  if (written.length === 0) return hasEmoji(text) ? 'only' : null;
  if (written.length <= longestAnswer) {
    const words = written.map(fold);
    if (shout(text, words) || isDelight(words)) return 'only';
  }
  return laughs(written[0]) || laughs(written.at(-1)) ? 'also' : null;
};

/** The first words; where there are more than an answer has, the last one behind them. */
const endsOf = (chunks: readonly Chunk[]): string[] => {
  const words: string[] = [];
  for (const { runs } of chunks)
    for (const run of runs)
      if (words.push(run) > longestAnswer) {
        words.push(chunks.findLast(({ runs }) => runs.length > 0)?.runs.at(-1) ?? '');
        return words;
      }
  return words;
};

const laughs = (word: string | undefined): boolean =>
  word !== undefined && isOfLaughter(word) && laughter.test(fold(word));

const lettersOfLaughter = new Set(['', ...'aehikorsu']);
/** Whether all its letters are some that people laugh with: of most words the first ones are not. */
const isOfLaughter = (word: string): boolean => {
  for (let at = 0; at < word.length; at += 1) if (!lettersOfLaughter.has(letterOf(word.charCodeAt(at)))) return false;
  return true;
};

const isDelight = (words: readonly string[]): boolean => {
  let delights = false;
  for (const word of words) {
    const once = longestRun(word) > 1 ? word.replace(/(.)\1+/gu, '$1') : word;
    if (enthusiasm.has(once) || enthusiasm.has(word) || laughs(word)) delights = true;
    else if (!besides.has(once) && !besides.has(word)) return false;
  }
  return delights;
};
