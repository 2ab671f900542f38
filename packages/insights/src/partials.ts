import type { MemberId } from '@prosa/contracts';

/** Entries in order of time, each name (`2025-03`, `2025-03-10`) once: joined without looking at more than the border. */
export type Series<V> = [name: string, value: V][];

/** `a` ends where `b` begins or earlier; `merge` puts together the entry that stands on both sides of the border. */
export const joinSeries = <V>(a: Series<V>, b: Series<V>, merge: (a: V, b: V) => V): Series<V> => {
  const last = a.at(-1);
  const first = b[0];
  if (!last || !first || last[0] !== first[0]) return [...a, ...b];
  const joined = a.concat(b.slice(1));
  joined[a.length - 1] = [last[0], merge(last[1], first[1])];
  return joined;
};

export const mergeRecords = <V>(
  a: Record<string, V>,
  b: Record<string, V>,
  merge: (a: V, b: V) => V,
): Record<string, V> => {
  const merged = { ...a };
  for (const key in b) {
    const known = merged[key];
    const value = b[key] as V;
    merged[key] = known === undefined ? value : merge(known, value);
  }
  return merged;
};

/** Asks for one member alone. */
export interface OfMember {
  member?: MemberId | undefined;
}

/** The member asked for, or all of them; none where there is nothing of that member. */
export const membersIn = <V>(members: Record<string, V>, { member }: OfMember): [memberId: MemberId, V][] =>
  (Object.entries(members) as [MemberId, V][]).filter(([memberId]) => member === undefined || memberId === member);
