import type { AnalysisId, GroupId, MemberId } from '@prosa/contracts';
import type { Database, MessageFacts, MessagePage, SealedMessage, Transaction } from '@prosa/database';
import { openKeyring, openMessage, openText, places, type Vault } from '@prosa/vault';
import type { AgentContext, ReadableMessage } from './agent.ts';

/** Lines a page: of bare facts, and of texts that are decrypted. */
const factsPage = 5_000;
const textsPage = 1_000;

/**
 * Opens a group for an agent's run.
 * @throws ProsaError `key_unavailable` where the group has no key.
 */
export const openContext = async (
  { database, vault }: { database: Database; vault: Vault },
  run: { analysisId: AnalysisId; groupId: GroupId; watermark: number },
  signal: AbortSignal,
): Promise<AgentContext> => {
  const { groupId, watermark } = run;
  const { groupKey, memberKeys } = await database.transaction(async (tx) => ({
    groupKey: await tx.keys.ofGroup(groupId),
    memberKeys: await tx.keys.ofMembers(groupId),
  }));
  const keys = await openKeyring(vault, groupKey, memberKeys);

  const readable = (message: SealedMessage): ReadableMessage => ({
    id: message.id,
    memberId: message.memberId,
    localTime: message.localTime,
    text: openMessage(keys, message),
  });
  const pages = async function* <M extends MessageFacts>(
    limit: number,
    read: (tx: Transaction, page: MessagePage) => Promise<M[]>,
  ): AsyncGenerator<M[]> {
    let after: MessagePage['after'] = null;
    for (;;) {
      signal.throwIfAborted();
      const page: M[] = await database.transaction((tx) => read(tx, { watermark, after, limit }));
      if (page.length > 0) yield page;
      after = page.at(-1) ?? null;
      if (page.length < limit) return;
    }
  };

  return {
    ...run,
    keys,
    signal,
    facts: () => pages(factsPage, (tx, page) => tx.messages.facts(groupId, page)),
    messages: async function* () {
      for await (const page of pages(textsPage, (tx, page) => tx.messages.sealed(groupId, page)))
        yield page.map(readable);
    },
    texts: async (ids) => (await database.transaction((tx) => tx.messages.byIds(groupId, [...ids]))).map(readable),
    names: async () => {
      const members = await database.transaction((tx) => tx.members.all(groupId));
      return new Map<MemberId, string>(
        members.map(({ id, nameSealed }) => [id, openText(keys.member(id).key, places.memberName(id), nameSealed)]),
      );
    },
    knownFacts: () => database.transaction((tx) => tx.memories.known(groupId)),
  };
};
