import {
  type AgentName,
  type AgentResult,
  type AnalysisId,
  agentResults,
  type GroupId,
  type MemberId,
  ProsaError,
} from '@prosa/contracts';
import type { Database, MessagePage, SealedMessage } from '@prosa/database';
import { chatDayBeginsAt, type Period } from '@prosa/insights';
import { matcher, openJson, openKeyring, openMessage, openText, places, type Vault } from '@prosa/vault';
import type { AgentContext, ReadableMessage } from './agent.ts';
import { openInsightStore } from './insight-store.ts';

/** Lines a page, their texts decrypted. */
const linesPage = 1_000;
const dayBegins = `T${String(chatDayBeginsAt).padStart(2, '0')}:00:00`;

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
  const { group, members, groupKey, memberKeys } = await database.transaction(async (tx) => ({
    group: await tx.groups.find(groupId),
    members: await tx.members.details(groupId),
    groupKey: await tx.keys.ofGroup(groupId),
    memberKeys: await tx.keys.ofMembers(groupId),
  }));
  const keys = await openKeyring(vault, groupKey, memberKeys);

  // Their data is kept, and serves for nothing.
  const blocked = new Set(members.flatMap(({ id, blockedAt }) => (blockedAt === null ? [] : [id])));
  const serves = ({ memberId }: SealedMessage) => memberId === null || !blocked.has(memberId);

  const readable = (message: SealedMessage): ReadableMessage => ({
    id: message.id,
    memberId: message.memberId,
    localTime: message.localTime,
    text: openMessage(keys, message),
  });
  const nameOf = (memberId: MemberId, sealed: Buffer): string =>
    openText(keys.member(memberId).key, places.memberName(memberId), sealed);
  const read = ({ from, to }: Period, after: MessagePage['after']): Promise<SealedMessage[]> => {
    const whole = { from: `${from}${dayBegins}`, to: `${to}${dayBegins}` };
    return database.transaction((tx) => tx.messages.page(groupId, { ...whole, after, limit: linesPage }));
  };
  const hashed = matcher(keys.group, 'name');

  return {
    ...run,
    keys,
    signal,
    locale: group?.locale ?? 'pt-BR',
    insights: openInsightStore(database, groupId, keys),
    stamp: () => database.transaction((tx) => tx.messages.stamp(groupId, watermark)),
    nameKey: (names) => hashed(...names).toString('base64url'),
    lines: async function* (chatDays) {
      let next: Promise<SealedMessage[]> | null = read(chatDays, null);
      while (next) {
        signal.throwIfAborted();
        const page: SealedMessage[] = await next;
        const last = page.at(-1);
        // Read while this page is being worked on.
        next = page.length < linesPage || !last ? null : read(chatDays, last);
        next?.catch(() => {});
        yield page.filter(serves).map(({ bodySealed, stableKey, ...facts }) => ({
          ...facts,
          text: openMessage(keys, { ...facts, bodySealed, stableKey }),
        }));
      }
    },
    messages: async function* () {
      for (let after: MessagePage['after'] = null; ; ) {
        signal.throwIfAborted();
        const page: SealedMessage[] = await database.transaction((tx) =>
          tx.messages.sealed(groupId, { watermark, after, limit: linesPage }),
        );
        if (page.length > 0) yield page.filter(serves).map(readable);
        if (page.length < linesPage) return;
        after = page.at(-1) ?? null;
      }
    },
    texts: async (ids) =>
      (await database.transaction((tx) => tx.messages.byIds(groupId, [...ids]))).filter(serves).map(readable),
    names: async () => {
      const rows = await database.transaction((tx) => tx.members.all(groupId));
      return new Map(rows.filter(({ id }) => !blocked.has(id)).map((row) => [row.id, nameOf(row.id, row.nameSealed)]));
    },
    allNames: async () => {
      const { shown, every } = await database.transaction(async (tx) => ({
        shown: await tx.members.all(groupId),
        every: await tx.members.sealedNames(groupId),
      }));
      return shown.map(({ id, nameSealed }) => {
        const others = every.flatMap((row) => (row.memberId === id ? [row.nameSealed] : []));
        return { id, names: [...new Set([nameSealed, ...others].map((sealed) => nameOf(id, sealed)))] };
      });
    },
    permitted: async (purpose) =>
      new Set(await database.transaction((tx) => tx.legalBases.permittedMembers(groupId, purpose))),
    resultOf: async <N extends AgentName>(agent: N) => {
      const sealed = await database.transaction((tx) => tx.agentResults.sealed(run.analysisId, agent));
      if (!sealed)
        throw new ProsaError('analysis_failed', `The agent ${agent} found nothing`, {
          context: { analysisId: run.analysisId },
        });
      const opened = openJson(keys.group, places.agentResult(run.analysisId, agent), sealed);
      return agentResults[agent].parse(opened) as AgentResult<N>;
    },
    model: null,
    knownSubjects: () => database.transaction((tx) => tx.subjects.all(groupId)),
    summedDays: () => database.transaction((tx) => tx.summaries.days(groupId)),
    knownFacts: () => database.transaction((tx) => tx.memories.known(groupId)),
    corrections: () => database.transaction((tx) => tx.memoryCorrections.all(groupId)),
    knownProfiles: (kind) => database.transaction((tx) => tx.profiles.known(groupId, kind)),
  };
};
