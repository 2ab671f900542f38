/**
 * A text for matching: lower case, without accents, and of the same length, so that what is found in it can be cited
 * verbatim from the original.
 */
export const fold = (text: string): string => {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? '';
    const base = unit.normalize('NFD')[0] ?? unit;
    folded += base.toLowerCase()[0] ?? base;
  }
  return folded;
};
