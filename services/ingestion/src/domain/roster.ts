import type { MemberId } from '@prosa/contracts';
import type { Name, NameKeys } from './names.ts';

interface Known {
  memberId: MemberId;
  nameKey: Uint8Array;
}

const idOf = ({ kind, text }: Name): string => `${kind} ${text}`;
const hexOf = (key: Uint8Array): string => Buffer.from(key).toString('hex');

/**
 * Who is who in one export: names are found among those of earlier exports. `~ Ana` here may be the `Ana` of another
 * export, but not of this one: in one export a person has one name, unless WhatsApp itself says that it changed.
 */
export const createRoster = (known: readonly Known[], keys: NameKeys) => {
  const byKey = new Map<string, MemberId>(known.map(({ nameKey, memberId }) => [hexOf(nameKey), memberId]));
  const resolved = new Map<string, MemberId>();
  const claimed = new Set<MemberId>();
  /** Names that a notice says are one person's. */
  const linked = new Map<string, Name>();

  const claim = (name: Name, memberId: MemberId): MemberId => {
    resolved.set(idOf(name), memberId);
    claimed.add(memberId);
    return memberId;
  };
  const exact = (name: Name): MemberId | undefined => {
    const found = resolved.get(idOf(name)) ?? byKey.get(hexOf(keys.keyOf(name)));
    return found && claim(name, found);
  };
  const indirect = (name: Name): MemberId | undefined => {
    const partner = linked.get(idOf(name));
    const same = partner && (resolved.get(idOf(partner)) ?? byKey.get(hexOf(keys.keyOf(partner))));
    if (same) return claim(name, same);
    const other = keys.otherKeyOf(name);
    const found = other ? byKey.get(hexOf(other)) : undefined;
    return found && !claimed.has(found) ? claim(name, found) : undefined;
  };

  return {
    /** The member of a name; first those whose very names are known should be asked for, then the rest. */
    find: (name: Name): MemberId | undefined => exact(name) ?? indirect(name),
    /** The same, by names that are known as they stand. */
    findExactly: exact,
    /** Whether the name, as it stands, is known from an earlier export. */
    isKnown: (name: Name): boolean => byKey.has(hexOf(keys.keyOf(name))),
    add: (name: Name, memberId: MemberId): void => {
      claim(name, memberId);
      byKey.set(hexOf(keys.keyOf(name)), memberId);
    },
    /** A notice says that somebody goes by another name or number now. */
    link: (one: Name, other: Name): void => {
      linked.set(idOf(one), other);
      linked.set(idOf(other), one);
    },
    /** The other name of the same person, where a notice told of one. */
    linkedTo: (name: Name): Name | undefined => linked.get(idOf(name)),
    /** Members that this export has a name for. */
    present: (): ReadonlySet<MemberId> => claimed,
  };
};
export type Roster = ReturnType<typeof createRoster>;
