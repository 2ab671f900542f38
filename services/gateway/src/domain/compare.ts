/** A number that is not what it was, and where it is. */
export interface ChangedLeaf {
  path: string[];
  before: number | null;
  after: number | null;
}

type Value = unknown;
type Fields = Record<string, Value>;

/** Less than anybody would call a change. */
const negligible = 1e-9;
/** Ids are numbers, too, and no quantities. */
const isId = (key: string): boolean => /(^id|Ids?)$/.test(key);

/**
 * The numbers that differ between two values of one form. Entries of lists are known again by what they are about (a
 * member, a tie, a topic); timelines, histograms and lists without such a name are passed over: there everything moves.
 */
export const changedNumbers = (
  before: Value,
  after: Value,
  nameOf: (memberId: string) => string,
  path: string[] = [],
): ChangedLeaf[] => {
  if (typeof before === 'number' || typeof after === 'number') {
    const [was, is] = [numberOr(before), numberOr(after)];
    return was === is || (was !== null && is !== null && Math.abs(was - is) < negligible)
      ? []
      : [{ path, before: was, after: is }];
  }
  const [was, is] = [fieldsOf(before, nameOf), fieldsOf(after, nameOf)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => !isId(key))
    .flatMap((key) => changedNumbers(was[key], is[key], nameOf, [...path, key]));
};

const numberOr = (value: Value): number | null => (typeof value === 'number' ? value : null);

const fieldsOf = (value: Value, nameOf: (memberId: string) => string): Fields => {
  if (Array.isArray(value)) {
    const entries = value.flatMap((entry) => {
      const name = entryName(entry, nameOf);
      return name === undefined ? [] : [[name, entry] as const];
    });
    return Object.fromEntries(entries);
  }
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
};

const entryName = (entry: Value, nameOf: (memberId: string) => string): string | undefined => {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { memberId, from, to, id, words } = entry as Fields;
  if (typeof memberId === 'string') return nameOf(memberId);
  if (typeof from === 'string' && typeof to === 'string' && from.startsWith('mem_')) {
    return `${nameOf(from)} → ${nameOf(to)}`;
  }
  if (typeof id !== 'string') return undefined;
  return Array.isArray(words) ? words.slice(0, 3).join(', ') : id;
};
