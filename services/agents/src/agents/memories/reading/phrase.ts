import { fold } from './fold.ts';
import { spelledWord } from './spelling.ts';

export interface Word {
  /** Verbatim. */
  text: string;
  /** As it is spelled out. */
  folded: string;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’/º°-]*/gu;

/** No value is read from more words than this. */
const mostWords = 12;

/** The words that follow one another with nothing but spaces between, from the start of `text`. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    if (words.length === mostWords || text.slice(end, match.index).trim() !== '') break;
    words.push({ text: match[0], folded: spelledWord(fold(match[0])) });
    end = match.index + match[0].length;
  }
  return words;
};

/** Words at which an object ends: what follows is a new clause, an aside or a filler. */
const ends = new Set(
  `e mas ou me te porque pois porem que quando onde desde ha faz para pro com sem so ne viu hein entao tambem
  agora hoje ontem amanha ja ai la aqui ali mesmo gente tia tio mae pai amor amiga amigo cara mano galera pessoal filha
  filho ta estou ok blz obg sim nao eu voce se como mais demais muito kkk rs ate por sao eh nem esse essa isso este
  esta ano mes semana viram sempre nunca ainda quase todo toda todos todas desse dessa nesse nessa neste nesta depois antes afinal pprt slk mds`
    .split(/\s+/)
    .filter(Boolean),
);
const connectors = new Set('de do da dos das d em no na nos nas a o as os ao à com um uma e'.split(' '));
const articles = new Set('o a os as um uma uns umas'.split(' '));

export const isEnd = ({ folded }: Word): boolean =>
  ends.has(folded) || /^k{2,}$|^(?:rs)+$|^(?:ha|he){2,}h?$/.test(folded);
export const isConnector = ({ folded }: Word): boolean => connectors.has(folded);

/** The object at the start of `words`: an article dropped, at most `most` words, no connector left hanging. */
export const objectOf = (words: readonly Word[], most: number): Word[] => {
  const start = words[0] && articles.has(words[0].folded) ? 1 : 0;
  const end = words.findIndex((one, i) => i >= start && isEnd(one));
  const object = words.slice(start, end === -1 ? undefined : end).slice(0, most);
  while (object.length > 0 && isConnector(object.at(-1) as Word)) object.pop();
  return object;
};

export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');
export const foldedOf = (words: readonly Word[]): string => words.map(({ folded }) => folded).join(' ');

/** Written as a name is: `Banco Ipê`, not `banco` and not `BANCO` in a message of capitals. */
export const isName = ({ text }: Word): boolean => /^\p{Lu}[\p{Ll}\p{M}'’-]+$/u.test(text);

/** The name at the start of `words`: capitalised words, with "de", "da"... between them. */
export const nameOf = (words: readonly Word[], most = 4): Word[] => {
  const name: Word[] = [];
  for (const one of words.slice(0, most)) {
    if (!isName(one) && !(name.length > 0 && /^d[aeo]s?$/.test(one.folded))) break;
    name.push(one);
  }
  while (name.length > 0 && !isName(name.at(-1) as Word)) name.pop();
  return name;
};
