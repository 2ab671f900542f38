import type { GroupId, MemberId } from '@prosa/contracts';
import type { Database, MessagePage, SealedMessage } from '@prosa/database';
import { openKeyring, openMessage, openText, places, type Vault } from '@prosa/vault';
import { namesIn } from '../domain/names-in.ts';

/** System lines read at once. */
const pageSize = 1_000;

/** System lines that name a member, page by page. They have no author, so that nothing but their text tells. */
export async function* linesThatName(
  { database, vault }: { database: Database; vault: Vault },
  groupId: GroupId,
  memberId: MemberId,
): AsyncGenerator<number[]> {
  const found = await database.transaction(async (tx) => ({
    groupKey: await tx.keys.ofGroup(groupId),
    memberKeys: await tx.keys.ofMembers(groupId),
    names: await tx.members.sealedNames(groupId),
  }));
  if (!found.groupKey) return;
  const keys = await openKeyring(vault, found.groupKey, found.memberKeys);
  const named = found.names.map((name) => ({
    own: name.memberId === memberId,
    text: openText(keys.member(name.memberId).key, places.memberName(name.memberId), name.nameSealed),
  }));
  const textsOf = (own: boolean): string[] => named.filter((name) => name.own === own).map(({ text }) => text);
  const isNamed = namesIn(textsOf(true), textsOf(false));
  for (let after: MessagePage['after'] = null; ; ) {
    const page: SealedMessage[] = await database.transaction((tx) =>
      tx.messages.page(groupId, { kind: 'system', after, limit: pageSize }),
    );
    const lines = page.filter((line) => isNamed(openMessage(keys, line))).map(({ id }) => id);
    if (lines.length > 0) yield lines;
    const last = page.at(-1);
    if (page.length < pageSize || !last) return;
    after = last;
  }
}
