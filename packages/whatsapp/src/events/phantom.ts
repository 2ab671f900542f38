/** What is known of a file when a line begins with a name that was not seen before. */
export interface Known {
  /** Whether somebody writes under this name, or a notice speaks of them. */
  isMember(name: string): boolean;
  /** Whether any notice of the file was understood: then those that are not are few, and more must speak against a name. */
  languageKnown: boolean;
}

const closing: Record<string, string> = {
  '"': '"',
  '“': '”“',
  '„': '“”"',
  '”': '”“',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '《': '》',
  '‘': '’',
  "'": "'",
};
const mark = /["“„”«»‹›「」『』《》‘’']/u;
const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** A mark opens after a blank, a bracket or the script that has no blanks; inside a word (`ד"ר`, `D'Ávila`) it is no mark. */
const opens = (line: string, at: number): boolean => {
  const before = line.charAt(at - 1);
  const after = line.charAt(at + 1);
  if (after === '' || after === ' ' || after === ':') return false;
  if (!isLetter(before)) return true;
  return !/["'‘’”»]/u.test(line.charAt(at));
};

/** Where a quotation that begins at `open` ends: at the next mark of its kind that does not open another one. */
const endOfQuotation = (line: string, open: number): number | 'none' | 'another' => {
  const closers = closing[line.charAt(open)] ?? '';
  for (let at = open + 1; at < line.length; at++) {
    const character = line.charAt(at);
    if (!closers.includes(character)) continue;
    if (/['’]/u.test(character) && isLetter(line.charAt(at + 1))) continue;
    if (line.charAt(at - 1) !== ' ') return at;
    if (opens(line, at)) return 'another';
    if (!/["']/u.test(character)) return at;
  }
  return 'none';
};

/** Longer prefixes are no names, and no notice quotes more than a group's name. */
const LONGEST_NAME = 100;
const LONGEST_QUOTED = 1000;

/** Whether a colon stands inside a quotation that goes on after it: `X vaihtoi nimeksi "Huom: B"`. */
export const isQuoted = (wholeLine: string, colon: number): boolean => {
  const line = wholeLine.slice(0, LONGEST_QUOTED);
  const unclosed = new Set<string>();
  for (let at = 0; at < colon && at < line.length; at++) {
    const character = line.charAt(at);
    if (!mark.test(character) || unclosed.has(character) || !opens(line, at)) continue;
    const end = endOfQuotation(line, at);
    if (end === 'none') unclosed.add(character);
    else if (end !== 'another') {
      if (end > colon) return true;
      at = end;
    }
  }
  return false;
};

/** Scripts that write no blanks between words, or join words to names. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}]/u;
const unspacedLetters = new RegExp(unspaced, 'gu');
/** Small words inside names, of three letters or more: `Maria das Dores`, `Ludwig van Beethoven`. */
const particles = new Set('das dos del della van von der den bin ibn las los des'.split(' '));

/** Words that no name but many sentences hold: in small letters, or of a script that has no others. */
const plainWords = (text: string): number =>
  text
    .split(' ')
    .filter((word) => /^(?:\p{Ll}[\p{L}\p{M}'’-]{2}|\p{Lo}[\p{L}\p{M}])/u.test(word) && !particles.has(word)).length;

/** `You`, of whom notices speak as of a member: of the owner of the phone. */
const you =
  /^(?:You|Você|Vocês|Tú|Usted|Vous|Du|Sie|Ti|Вы|Ви|Вие|Sen|Siz|Je|Jij|Vy|Ty|Sinä|Te|Anda|Kamu|Awak|Bạn|Εσείς|Jūs|Сіз|Dvs\.|أنت|आप|আপনি)(?= )|^(?:您|你|あなた|คุณ)/u;

/** Where a member's name ends with which the text begins, and goes on; 0 when it does not. */
const memberPrefix = (text: string, known: Known): number => {
  const self = you.exec(text)?.[0].length ?? 0;
  const number = /^\+[\d\s().\u2010\u2011-]{7,24}(?= |\p{Lo})/u.exec(text)?.[0].length ?? 0;
  let end = Math.max(self, number);
  for (let at = 2; at < text.length && at < 64; at++) {
    const ends = text.charAt(at) === ' ' || (unspaced.test(text.charAt(at)) && text.charAt(at - 1) !== ' ');
    if (ends && known.isMember(text.slice(0, at))) end = at;
  }
  return end;
};

const stop = /[.。！？।۔]/;
const plainWordAndStop = /^[\p{Ll}\p{Lo}][\p{L}\p{M}]*\.$/u;
const unspacedSentence = /\p{Lo}[\p{Lo}\p{M}]*[。！？।۔]/gu;

/**
 * Whether a sentence ends and another begins: titles and initials (`Dr.`, `Profa.`) are shorter, or come first. The
 * lengths are no part of the patterns, for V8 takes 0.3 s to compile `[\p{L}\p{M}]{3,}\.` for text beyond Latin-1.
 */
const holdsSentence = (text: string): boolean => {
  if (!stop.test(text)) return false;
  const words = text.split(/\s/u);
  const ends = words.some(
    (word, at) => at > 0 && word.length > 4 && plainWordAndStop.test(word) && words[at + 1] && words[at + 2],
  );
  return ends || (text.match(unspacedSentence) ?? []).some((sentence) => sentence.length > 8);
};

const MOST_WORDS = 8;
const MOST_UNSPACED = 30;

/**
 * Whether what precedes a colon reads like a sentence rather than a name: longer than names are, with the end of a
 * sentence in it, or a member's name that goes on in several small words.
 */
export const isSentence = (text: string, known: Known): boolean => {
  if (text.length > LONGEST_NAME || text.split(' ').length > MOST_WORDS || holdsSentence(text)) return true;
  const plain = plainWords(text);
  const letters = text.match(unspacedLetters)?.length ?? 0;
  if (plain < 2 && letters < 8) return false;
  const prefix = memberPrefix(text, known);
  const rest = text.slice(prefix);
  if (prefix > 0) {
    return plainWords(rest) >= (known.languageKnown ? 4 : 2) || (rest.match(unspacedLetters)?.length ?? 0) >= 8;
  }
  if (letters > MOST_UNSPACED) return true;
  if (/^\p{Lo}/u.test(text)) return plain >= 7;
  // A name all in small letters is a description that somebody saved: `moça do salão perto da praça`.
  return /^[\p{Lu}~+]/u.test(text) && plain >= (known.languageKnown ? 6 : 4);
};
