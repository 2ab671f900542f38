/**
 * What is told of a group, without the entries that are about some members by themselves: they were blocked since. Sums of the group
 * stay as they were counted.
 */
export const withoutMembers = <T>(told: T, blocked: ReadonlySet<string>): T =>
  blocked.size === 0 ? told : (pruned(told, blocked) as T);

const pruned = (value: unknown, blocked: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.filter((one) => !isAbout(one, blocked)).map((one) => pruned(one, blocked));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pruned(inner, blocked)]));
};

/** A blocked member's id, or an entry that has one in a field of its own. */
const isAbout = (entry: unknown, blocked: ReadonlySet<string>): boolean =>
  [entry, ...(typeof entry === 'object' && entry !== null ? Object.values(entry) : [])].some(
    (value) => typeof value === 'string' && blocked.has(value),
  );
