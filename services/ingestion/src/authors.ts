import { type MemberId, newId } from '@prosa/contracts';
import type { MemberName, NewMemberName, Transaction } from '@prosa/database';
import { type DataKey, places, seal, type Vault, type WrappedKey } from '@prosa/vault';
import type { Entry } from '@prosa/whatsapp';
import type { Compared } from './compared.ts';
import { isBetter, type Name, nameOf } from './domain/names.ts';
import type { Roster } from './domain/roster.ts';
import { createSuppression } from './domain/suppression.ts';
import type { IngestionGroup } from './ingestion-group.ts';
import { linkNames } from './survey.ts';

interface NewMember {
  id: MemberId;
  key: DataKey & WrappedKey;
  name: NewMemberName;
}

/** What a batch adds to the members of its group. */
export interface NewAuthors {
  members: NewMember[];
  names: NewMemberName[];
}

/** The names of one export, once all of it is read. */
export interface SeenNames {
  names: NewMemberName[];
  shown: NewMemberName[];
}

/** Stands for everybody who was erased: their lines are compared, so that equal lines of others are told apart, and not stored. */
const erasedMember = 'mem_erased' as MemberId;

/** The members behind the names of one export: found, or made with their data key as they first appear. */
export const createAuthors = (group: IngestionGroup, vault: Vault, roster: Roster) => {
  const { groupId, keys, nameKeys } = group;
  const suppression = createSuppression(group.suppressed, nameKeys, roster);
  const byAuthor = new Map<string, MemberId>();
  const spans = new Map<string, NewMemberName>();
  const inDatabase = new Set(group.names.map(({ nameKey }) => nameKey.toString('hex')));
  const shown = new Map<MemberId, MemberName>();
  /** Whether a name is shown from now on: it says more than the one before, or says it later. */
  const show = (name: MemberName): boolean => {
    const before = shown.get(name.memberId);
    const isBest =
      !before || isBetter(name.kind, before.kind) || (name.kind === before.kind && name.lastSeen >= before.lastSeen);
    if (isBest) shown.set(name.memberId, name);
    return isBest && before !== undefined && !before.nameKey.equals(name.nameKey);
  };
  for (const name of group.names) show(name);

  const named = (memberId: MemberId, name: Name, seen: Date): NewMemberName => ({
    memberId,
    nameKey: nameKeys.keyOf(name),
    kind: name.kind,
    nameSealed: seal(keys.member(memberId).key, places.memberName(memberId), name.text),
    firstSeen: seen,
    lastSeen: seen,
  });
  /** A name that the database does not have yet. */
  const introduce = async (name: Name, seen: Date, added: NewAuthors): Promise<NewMemberName> => {
    const found = roster.find(name);
    if (found) {
      const alias = named(found, name, seen);
      added.names.push(alias);
      return alias;
    }
    const id = newId('member');
    const key = await vault.create({ id: newId('key'), groupId, memberId: id });
    keys.add(id, key);
    const own = named(id, name, seen);
    added.members.push({ id, key, name: own });
    added.names.push(own);
    return own;
  };

  return {
    /** Meets the authors of some entries, in order. */
    meet: async (entries: readonly Entry[]): Promise<NewAuthors> => {
      const added: NewAuthors = { members: [], names: [] };
      for (const entry of entries) {
        if (entry.kind === 'system') {
          linkNames(roster, entry);
          continue;
        }
        if (byAuthor.has(entry.author)) continue;
        const name = nameOf(entry.author, entry.phone);
        if (suppression.covers(name)) {
          byAuthor.set(entry.author, erasedMember);
          continue;
        }
        const seen = new Date(entry.instant);
        const found = inDatabase.has(nameKeys.keyOf(name).toString('hex')) ? roster.find(name) : undefined;
        const member = found ? named(found, name, seen) : await introduce(name, seen, added);
        roster.add(name, member.memberId);
        byAuthor.set(entry.author, member.memberId);
        spans.set(entry.author, member);
      }
      return added;
    },
    /** Null for system lines. Authors must have been met. */
    memberOf: (entry: Entry): MemberId | null =>
      entry.kind === 'system' ? null : (byAuthor.get(entry.author) ?? null),
    /** What is theirs who were erased, or names them, is left out. */
    withoutErased: ({ add, change }: Compared): Compared => {
      const stays = ({ entry }: { entry: Entry }): boolean =>
        entry.kind === 'system' ? !suppression.isNamedIn(entry) : byAuthor.get(entry.author) !== erasedMember;
      return suppression.isEmpty ? { add, change } : { add: add.filter(stays), change: change.filter(stays) };
    },
    /** Takes note of when an author wrote. */
    see: (entry: Entry, at: number): void => {
      const span = entry.kind === 'message' ? spans.get(entry.author) : undefined;
      if (!span) return;
      if (at > span.lastSeen.getTime()) span.lastSeen = new Date(at);
      if (at < span.firstSeen.getTime()) span.firstSeen = new Date(at);
    },
    /** After the last entry: every name of the export with the time it was seen in, and those to be shown from now on. */
    seen: (): SeenNames => {
      const names = [...spans.values()];
      return { names, shown: names.filter(show) };
    },
  };
};
export type Authors = ReturnType<typeof createAuthors>;

/** Writes what a batch adds, before the messages that need it. */
export const writeAuthors = async (
  tx: Transaction,
  { groupId }: IngestionGroup,
  { members, names }: NewAuthors,
): Promise<void> => {
  for (const { id, key, name } of members) {
    await tx.members.insert(groupId, { id, nameKey: name.nameKey, nameSealed: name.nameSealed, seen: name.firstSeen });
    await tx.keys.insert(groupId, id, key);
  }
  await tx.members.addNames(groupId, names);
};
