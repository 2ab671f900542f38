/** Letters and digits of Latin scripts, without accents and in small letters; everything else is ''. */
const latin: readonly string[] = Array.from({ length: 0x250 }, (_, code) => {
  const base = String.fromCharCode(code).normalize('NFKD').charAt(0).toLowerCase();
  return code !== 0xaa && code !== 0xba && /[\p{L}\p{N}]/u.test(base) ? base : '';
});

/** The folded letter or digit of a UTF-16 code unit, or '' where it is none. */
export const letterOf = (code: number): string => latin[code] ?? '';

/** Combining accents: what a decomposed "é" leaves behind its e. */
export const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f;

export const fold = (text: string): string => {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isCombining(code)) folded += letterOf(code) || text.charAt(at);
  }
  return folded;
};

/** Whether a letter stands twice or more in a row, and whether three times or more. */
export const longestRun = (word: string): number => {
  let longest = 1;
  let run = 1;
  for (let at = 1; at < word.length; at += 1) {
    run = word.charCodeAt(at) === word.charCodeAt(at - 1) ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
};

/**
 * Shortens every run of `over` or more equal letters to `to` letters: ("muuuito", 3, 1) is "muito". A double r or s is
 * spelling, not emphasis: it stays ("carro" is not "caro").
 */
export const shorten = (word: string, over: number, to: number): string => {
  let short = '';
  for (let at = 0; at < word.length; ) {
    let end = at + 1;
    while (end < word.length && word.charCodeAt(end) === word.charCodeAt(at)) end += 1;
    const isSpelling = end - at === 2 && 'rs'.includes(word.charAt(at));
    short += word.slice(at, end - at >= over && !isSpelling ? at + to : end);
    at = end;
  }
  return short;
};
