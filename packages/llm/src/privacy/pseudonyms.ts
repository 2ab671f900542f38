export interface NamedMember {
  id: string;
  /** Names it goes by, the one to show first. */
  names: readonly string[];
}

export interface Pseudonyms {
  /** `P3`; undefined for who is no member. */
  of: (memberId: string) => string | undefined;
  /** A text with every member's name replaced; a pseudonym that was typed loses its meaning. */
  hide: (text: string) => string;
  /** Pseudonyms back to the names to show. */
  reveal: (text: string) => string;
  /** The member a pseudonym stands for; undefined for one that a model made up. */
  member: (pseudonym: string) => string | undefined;
}

/** Shorter ones are words more often than names. */
const shortestName = 3;

/**
 * Names for a prompt: P1 to Pn in the order of the members, so that the same members give the same prompt. Whole names are
 * replaced wherever they stand by themselves, first names where only one member has them; nicknames nobody told us of stay.
 */
export const createPseudonyms = (members: readonly NamedMember[]): Pseudonyms => {
  const ids = new Map(members.map(({ id }, at) => [id, `P${at + 1}`]));
  const owners = new Map(members.map(({ id }, at) => [`P${at + 1}`, id]));
  const shown = new Map(members.map(({ names }, at) => [`P${at + 1}`, names[0] ?? `P${at + 1}`]));
  const byName = namesToReplace(members, ids);
  const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
  const named = pattern(longestFirst.map((name) => RegExp.escape(name)));
  const numbered = pattern(['P\\d+']);
  return {
    of: (memberId) => ids.get(memberId),
    member: (pseudonym) => owners.get(pseudonym),
    hide: (text) => {
      // "P2" in a message is no pseudonym: it must not be taken for one on the way back.
      const plain = text.replace(numbered, (typed) => `${typed[0]}·${typed.slice(1)}`);
      return longestFirst.length === 0 ? plain : plain.replace(named, (name) => byName.get(fold(name)) ?? name);
    },
    reveal: (text) => text.replace(numbered, (pseudonym) => shown.get(pseudonym) ?? pseudonym),
  };
};

const namesToReplace = (members: readonly NamedMember[], ids: ReadonlyMap<string, string>): Map<string, string> => {
  const byName = new Map<string, string>();
  const firstNames = new Map<string, Set<string>>();
  for (const { id, names } of members) {
    const pseudonym = ids.get(id) ?? '';
    for (const name of names.map((written) => fold(written.replace(/^~\s*/, '').trim()))) {
      if (name.length >= shortestName) byName.set(name, pseudonym);
      const [first = ''] = name.split(/\s+/);
      if (first.length >= shortestName) firstNames.set(first, (firstNames.get(first) ?? new Set()).add(pseudonym));
    }
  }
  for (const [first, [pseudonym = '', ...others]] of firstNames)
    if (others.length === 0 && !byName.has(first)) byName.set(first, pseudonym);
  return byName;
};

const fold = (name: string): string => name.normalize('NFC').toLowerCase();

const pattern = (alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
