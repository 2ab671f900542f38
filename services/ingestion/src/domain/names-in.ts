const edge = String.raw`[\p{L}\p{N}]`;
const whole = (name: string): RegExp => new RegExp(`(?<!${edge})${RegExp.escape(name)}(?!${edge})`, 'giu');

/**
 * Tells texts that name somebody, by any of their names, from those that name somebody else whose name only contains it: in
 * `Ana Paula saiu` there is no Ana where there is an Ana Paula.
 */
export const namesIn = (names: readonly string[], others: readonly string[]): ((text: string) => boolean) => {
  const wanted = names.filter((name) => name.trim() !== '');
  const lower = wanted.map((name) => name.toLowerCase());
  const longer = others
    .filter((other) => lower.some((name) => other.length > name.length && other.toLowerCase().includes(name)))
    .map(whole);
  const patterns = wanted.map(whole);
  return (text) => {
    const rest = longer.reduce((left, pattern) => left.replace(pattern, '\u0000'), text);
    return patterns.some((pattern) => rest.search(pattern) >= 0);
  };
};
