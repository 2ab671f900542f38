import { Readable } from 'node:stream';
import type { GroupId, MemberId, PersonExport, UserId } from '@prosa/contracts';
import { openMessage } from '@prosa/vault';
import { keyringOf } from '../../keys.ts';
import type { Dependencies } from '../../ports.ts';
import { wallClock } from '../../quotes.ts';
import type { PersonHead } from './collect.ts';
import { documentHead, messageLine } from './document.ts';

type OwnMessage = PersonExport['messages'][number];

/** Messages a page: each is a transaction of its own, so that a long export holds no connection. */
const pageSize = 1_000;

/** A member's own messages in order of time, as somebody may read them. */
async function* messagesOf(
  { database, vault }: Pick<Dependencies, 'database' | 'vault'>,
  userId: UserId,
  groupId: GroupId,
  memberId: MemberId,
): AsyncGenerator<OwnMessage> {
  for (let after: { localTime: string; id: number } | null = null; ; ) {
    const page: OwnMessage[] = await database.asUser(userId, async (tx) => {
      const rows = await tx.messages.page(groupId, { memberId, after, limit: pageSize });
      const keys = rows.length > 0 ? await keyringOf(tx, vault, groupId) : null;
      after = rows.at(-1) ?? null;
      return rows.map(({ id, type, localTime, media, edited, ...row }) => ({
        ...{ id, type, media, edited },
        localTime: wallClock(localTime),
        text: keys ? openMessage(keys, row) : '',
      }));
    });
    yield* page;
    if (page.length < pageSize) return;
  }
}

async function* json(head: PersonHead, messages: AsyncIterable<OwnMessage>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"messages":[`;
  let separator = '';
  for await (const message of messages) {
    yield separator + JSON.stringify(message);
    separator = ',\n';
  }
  yield ']}\n';
}

async function* markdown(head: PersonHead, messages: AsyncIterable<OwnMessage>): AsyncGenerator<string> {
  yield documentHead(head);
  for await (const message of messages) yield messageLine(message);
}

export const exportFormats = ['json', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The export of a person as a stream, in constant memory however much was written. */
export const writeExport = (
  dependencies: Pick<Dependencies, 'database' | 'vault'>,
  userId: UserId,
  head: PersonHead,
  format: ExportFormat,
): Readable => {
  const { id, groupId } = head.member;
  const messages = messagesOf(dependencies, userId, groupId, id);
  return Readable.from(format === 'json' ? json(head, messages) : markdown(head, messages));
};

export const contentTypes: Record<ExportFormat, string> = {
  json: 'application/json; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
};
