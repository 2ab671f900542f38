/** Combining marks, zero-width characters and the tag characters that hide text from readers. */
const invisible = /[\p{M}\u200b-\u200f\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;
const word = /[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu;
const laughter = /^(?:k{2,}|(?:rs){2,}|rs|(?:ha|he|hua|hue){2,}h?|(?=[kha]*(?:kk|hah))[kha]+)$/;

/**
 * Words of a chat message in the one form in which spellings meet: lower case, no accents, "muuuuito" as "muito",
 * every laugh as "kkk". An emoji is a word. Links and mentions keep their letters.
 */
export const tokensOf = (text: string): string[] => {
  const folded = text.normalize('NFKD').replace(invisible, '').toLowerCase();
  return (folded.match(word) ?? []).map((token) =>
    laughter.test(token)
      ? 'kkk'
      : /\d/.test(token)
        ? token
        : token.replace(/(.)\1{2,}/gu, '$1').replace(/([^rs])\1$/u, '$1'),
  );
};
