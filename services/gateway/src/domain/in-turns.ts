/** Lists that are each best first, as one: the first of each, then the second of each, and so on. */
export const inTurns = <T>(...lists: readonly (readonly T[])[]): T[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, place) =>
    lists.flatMap((list) => (place < list.length ? [list[place] as T] : [])),
  ).flat();
