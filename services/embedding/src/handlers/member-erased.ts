import { type GroupId, newId, type ProsaEvent } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { Embedding, Ledger } from '@prosa/llm';
import type { Vault } from '@prosa/vault';
import { chooseModel } from '../choose-model.ts';
import { segmentsOf, textOf } from '../domain/segments.ts';
import { readMessages } from '../read-messages.ts';
import { withVectors } from '../with-vectors.ts';

interface Dependencies {
  database: Database;
  vault: Vault;
  /** The configured one, and where its provider processes. */
  embedding: Embedding;
  region: string;
  ledgerOf: (groupId: GroupId) => Ledger;
}

/** Messages embedded at once. */
const pageSize = 2_000;

/**
 * With a member went every piece of conversation that they said something in: what others said there is cut anew and gets its
 * vectors again. What is left to do is seen in the database, so a run that dies is repeated.
 */
export const memberErased =
  ({ ledgerOf, ...using }: Dependencies) =>
  async ({ data: { groupId, memberId } }: ProsaEvent<'member.erased'>, { signal }: { signal: AbortSignal }) => {
    const { database, vault } = using;
    vault.forget(memberId);
    const uncovered = await database.transaction((tx) => tx.segments.uncovered(groupId));
    if (uncovered.length === 0) return;
    const { embedding, mayRead } = await chooseModel(using, groupId);
    const ledger = ledgerOf(groupId);
    for (let at = 0; at < uncovered.length; at += pageSize) {
      signal.throwIfAborted();
      const ids = uncovered.slice(at, at + pageSize);
      const messages = await readMessages(using, groupId, (tx) => tx.messages.byIds(groupId, ids));
      const readable = new Map(messages.flatMap(({ id, memberId, text }) => (mayRead(memberId) ? [[id, text]] : [])));
      const segments = segmentsOf(messages).map((segment) => ({
        ...segment,
        text: textOf(segment.messageIds.map((id) => readable.get(id) ?? '')),
      }));
      const given = await withVectors(embedding, segments, { signal, ledger });
      const rows = given.map((segment) => ({ ...segment, id: newId('segment') }));
      await database.transaction((tx) => tx.segments.cover(groupId, embedding.model, rows));
    }
  };
