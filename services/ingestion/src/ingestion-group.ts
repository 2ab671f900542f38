import type { ExportId, GroupId, OrganisationId } from '@prosa/contracts';
import type { Database, MemberName, MessageSpan } from '@prosa/database';
import { blindIndex, type Keyring, matcher, openKeyring, textMatcher, type Vault } from '@prosa/vault';
import { createKeyOf, type KeyOf } from './domain/identify.ts';
import { type KnownDay, noCounts } from './domain/known-day.ts';
import { createNameKeys, type NameKeys } from './domain/names.ts';

/** What one export is read against: its group as it was found. */
export interface IngestionGroup {
  exportId: ExportId;
  groupId: GroupId;
  organisationId: OrganisationId;
  keys: Keyring;
  names: readonly MemberName[];
  nameKeys: NameKeys;
  /** Keys, in hex, of names of people who were erased. */
  suppressed: ReadonlySet<string>;
  keyOf: KeyOf;
  /** Blind numbers of words, for search. */
  blind: (terms: Iterable<string>) => number[];
  /** Keyed hash of raw lines. */
  fingerprintOf: (bytes: Buffer) => Buffer;
  knownDays: ReadonlyMap<string, KnownDay>;
  /** When the stored messages begin and end; nothing where there are none. */
  span: MessageSpan | undefined;
}

/** Counts up when lines come to be read in another way: days that were read before are then read again. */
const reading = 'days 1';

export const openGroup = async (
  { database, vault }: { database: Database; vault: Vault },
  place: Pick<IngestionGroup, 'exportId' | 'groupId' | 'organisationId'>,
): Promise<IngestionGroup> => {
  const { groupId } = place;
  const found = await database.transaction(async (tx) => ({
    groupKey: await tx.keys.ofGroup(groupId),
    memberKeys: await tx.keys.ofMembers(groupId),
    names: await tx.members.names(groupId),
    days: await tx.days.known(groupId),
    span: await tx.messages.span(groupId),
    suppressed: await tx.erasures.suppressedNames(groupId),
  }));
  const keys = await openKeyring(vault, found.groupKey, found.memberKeys);
  const matchLines = matcher(keys.group, 'file');
  return {
    ...place,
    keys,
    names: found.names,
    nameKeys: createNameKeys(matcher(keys.group, 'name')),
    suppressed: new Set(found.suppressed.map((key) => key.toString('hex'))),
    keyOf: createKeyOf(textMatcher(keys.group, 'text')),
    blind: blindIndex(keys.group),
    fingerprintOf: (bytes) => matchLines(reading, bytes).subarray(0, 16),
    knownDays: new Map(
      found.days.map((day) => [day.fingerprint.toString('hex'), { ...day, counts: { ...noCounts(), ...day.counts } }]),
    ),
    span: found.span,
  };
};
