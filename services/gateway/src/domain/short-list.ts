const namesShown = 6;

/** Some of many names, and how many are left. Nobody is left over alone: `+1` says less than the name. */
export const shortList = (names: readonly string[]): string[] =>
  names.length <= namesShown + 1 ? [...names] : [...names.slice(0, namesShown), `+${names.length - namesShown}`];
