const marks = /\p{M}/gu;
const plain = /^[a-z0-9]*$/;

/** A word in the form in which spellings meet: small letters without accents, "muuuito" as "muito". */
export const fold = (word: string): string => {
  const small = word.toLowerCase();
  const bare = plain.test(small) ? small : small.normalize('NFKD').replace(marks, '');
  return /(.)\1\1/u.test(bare) && !/^\d+$/.test(bare) ? bare.replace(/(\D)\1{2,}/gu, '$1') : bare;
};
