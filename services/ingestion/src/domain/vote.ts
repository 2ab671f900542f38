/** A message of somebody unknown turned out to be one that this member wrote. */
export interface Vote<N, M> {
  name: N;
  member: M;
  /** Of what was said: longer texts are surer signs. */
  weight: number;
}

/** So many votes' weight decides: two messages, or a long one. */
const leastWeight = 2;
const leastShare = 0.8;

/** A message that nobody else says in the same minute: a text of some length. Returns its weight, 0 for any other. */
export const weightOf = (content: string): number =>
  !content.startsWith('text ') || content.length < 15 ? 0 : content.length < 30 ? 1 : 2;

/**
 * Which unknown names are which members, by the messages they share. A clear majority decides; a member is nobody twice,
 * nor somebody the export names otherwise.
 */
export const elect = <N, M>(votes: readonly Vote<N, M>[], taken: ReadonlySet<M>): Map<N, M> => {
  const candidates = [...Map.groupBy(votes, ({ name }) => name)].flatMap(([name, own]) => {
    const total = own.reduce((sum, { weight }) => sum + weight, 0);
    return [...Map.groupBy(own, ({ member }) => member)]
      .map(([member, theirs]) => ({ name, member, weight: theirs.reduce((sum, { weight }) => sum + weight, 0) }))
      .filter(({ weight }) => weight >= leastWeight && weight >= total * leastShare);
  });
  const elected = new Map<N, M>();
  const gone = new Set(taken);
  for (const { name, member } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (gone.has(member)) continue;
    elected.set(name, member);
    gone.add(member);
  }
  return elected;
};
