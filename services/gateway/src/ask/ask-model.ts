import type { Answer, GroupId, MemberId, Passage } from '@prosa/contracts';
import { createPseudonyms, maskContacts } from '@prosa/llm';
import { openMessage } from '@prosa/vault';
import type { Dependencies } from '../ports.ts';
import { wallClock } from '../quotes.ts';
import type { Reader } from '../search/reader.ts';
import { reasonOf } from '../search/without-model.ts';
import { answerPrompt } from './prompt.ts';
import { readAnswer } from './read-answer.ts';

/** A message that may say the answer. */
export interface AskedLine {
  messageId: number;
  memberId: MemberId | null;
  localTime: string;
  said: string;
}

export interface Asked {
  groupId: GroupId;
  question: string;
  lines: readonly AskedLine[];
  members: Reader['members'];
  /** Whose words may leave. */
  permitted: readonly MemberId[];
  locale: string;
}

type Told = Pick<Answer, 'method' | 'answer' | 'citations' | 'reason' | 'dropped'>;

/** Somebody waits for it. */
const deadlineMs = 45_000;
const without = (reason: Told['reason']): Told => ({
  method: 'offline',
  answer: null,
  citations: [],
  reason,
  dropped: 0,
});

/** Passages with the messages that belong to each, as far as the reader may read them; in order of time. */
export const linesOf = async (reader: Reader, passages: readonly Passage[]): Promise<AskedLine[]> => {
  const { tx, groupId, keys, blocked } = reader;
  const ids = [...new Set(passages.flatMap(({ messageId, around }) => [messageId, ...around]))];
  if (ids.length === 0) return [];
  const rows = await tx.messages.byIds(groupId, ids);
  return rows
    .filter(({ bodySealed, memberId }) => bodySealed && !(memberId !== null && blocked.has(memberId)))
    .map((row) => ({
      messageId: row.id,
      memberId: row.memberId,
      localTime: wallClock(row.localTime),
      said: openMessage(keys, row),
    }))
    .sort((a, b) => (a.localTime === b.localTime ? a.messageId - b.messageId : a.localTime < b.localTime ? -1 : 1));
};

/** Has a model word the answer that lines give, where the group's texts may leave for one; why not, where there is none. */
export const askModel = async (
  { database, models, runtime }: Pick<Dependencies, 'database' | 'models' | 'runtime'>,
  { groupId, question, lines: found, members, permitted, locale }: Asked,
): Promise<Told> => {
  const { answering, region, ledgerOf } = models;
  if (answering === null) return without('no_model');
  const barrier = await database.transaction(({ legalBases }) => legalBases.transferBarrier(groupId, region));
  if (barrier !== null) return without(barrier);
  const people = createPseudonyms(members.map(({ memberId, name }) => ({ id: memberId, names: [name] })));
  const hide = (text: string): string => people.hide(maskContacts(text));
  const lines = found
    .filter(({ memberId }) => memberId === null || permitted.includes(memberId))
    .map((line) => ({ ...line, shown: hide(line.said) }));
  if (lines.length === 0) return without('nothing_found');
  const input = JSON.stringify({
    language: locale,
    question: hide(question),
    lines: lines.map(({ shown, memberId, localTime }, at) => ({
      ...{ line: at + 1, sent: localTime, by: memberId === null ? null : (people.of(memberId) ?? null) },
      text: shown,
    })),
  });
  const signal = AbortSignal.any([AbortSignal.timeout(deadlineMs), runtime.stopping]);
  try {
    const ledger = ledgerOf(groupId, 'answers');
    const written = await answering.ask(answerPrompt, input, {
      ...{ purpose: 'answers', priority: 'interactive', signal, ledger },
    });
    return { method: 'model', ...readAnswer(written, lines, people) };
  } catch (thrown) {
    return without(reasonOf(thrown, signal));
  }
};
