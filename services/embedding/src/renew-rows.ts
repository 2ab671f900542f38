import {
  describeMemory,
  describeSubject,
  type GroupId,
  type MemberId,
  memoryBody,
  type Predicate,
  subjectBody,
  summaryBody,
} from '@prosa/contracts';
import type { StaleRow, VectorKind } from '@prosa/database';
import { type Keyring, openJson, openKeyring, places } from '@prosa/vault';
import type { Place, Settling } from './settling.ts';
import { withVectors } from './with-vectors.ts';

/** Rows a page: one request, and what is done again after a crash. */
const mostRows = 200;

/** Gives memories, subjects or summaries of a group a vector of a model in place of the one they have. */
export const renewRows = async (using: Settling, kind: VectorKind, place: Place): Promise<number> => {
  const { database, ledgerOf } = using;
  const { groupId, embedding, mayRead, signal } = place;
  for (let renewed = 0; ; ) {
    signal.throwIfAborted();
    const page = await database.transaction((tx) => tx.vectors.stale(kind, groupId, embedding.model, mostRows));
    if (page.length === 0) return renewed;
    const keys = await keysOf(using, groupId, page);
    const texts = page.map((row) => ({ ...row, text: mayRead(row.memberId) ? textOf[kind](row, keys) : '' }));
    const rows = await withVectors(embedding, texts, { signal, ledger: ledgerOf(groupId), priority: 'backfill' });
    const given = await database.transaction((tx) => tx.vectors.renew(kind, embedding.model, rows));
    renewed += given;
    // Rows that were written anew meanwhile bring a vector of their own.
    if (given === 0) return renewed;
  }
};

const keysOf = async ({ database, vault }: Settling, groupId: GroupId, rows: readonly StaleRow[]): Promise<Keyring> => {
  const members = [...new Set(rows.flatMap(({ memberId }): MemberId[] => (memberId ? [memberId] : [])))];
  const wrapped = await database.transaction(async (tx) => ({
    group: await tx.keys.ofGroup(groupId),
    members: await tx.keys.ofMembers(groupId, members),
  }));
  return openKeyring(vault, wrapped.group, wrapped.members);
};

/** What a row is found by. Names stay in the house: the words of a question find them without. */
const textOf: Record<VectorKind, (row: StaleRow, keys: Keyring) => string> = {
  memory: ({ id, memberId, predicate, bodySealed }, keys) => {
    const { value } = memoryBody.parse(openJson(keys.member(memberId ?? ''), places.memory(id), bodySealed));
    return describeMemory('', predicate as Predicate, value);
  },
  subject: ({ id, bodySealed }, keys) =>
    describeSubject(subjectBody.parse(openJson(keys.group, places.subject(id), bodySealed))),
  summary: ({ id, bodySealed }, keys) => summaryBody.parse(openJson(keys.group, places.summary(id), bodySealed)).text,
};
