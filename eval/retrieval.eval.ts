import { readFileSync } from 'node:fs';
import type { MemberId } from '@prosa/contracts';
import { offlineEmbedding } from '@prosa/llm/offline-embedding';
import { findMessages, fuse, memoryIndex, offlinePieces, readQuery, termsOf } from '@prosa/search';
import { z } from 'zod';
import { segmentsOf } from '../services/embedding/src/domain/segments.ts';
import type { Evaluate } from './evaluate.ts';

const turn = z.object({
  speaker: z.string(),
  dia_id: z.string(),
  text: z.string().default(''),
  blip_caption: z.string().optional(),
});
const turns = z.array(turn);
const sample = z.object({
  conversation: z.record(z.string(), z.unknown()),
  qa: z.array(
    z.object({
      question: z.string(),
      evidence: z.array(z.string()).default([]),
      category: z.union([z.number(), z.string()]).transform(String),
    }),
  ),
});

const cutoffs = [5, 10, 20] as const;
type Recall = Record<`${(typeof cutoffs)[number]}`, number | null>;

/**
 * Long conversations in the layout of LoCoMo, a list of `{conversation, qa}`: for each question, the messages that the
 * gateway's ranking finds. Recall at k: the share of a question's evidence among the first k messages, in per cent, averaged over
 * all questions with evidence, those of category 5 (LoCoMo's adversarial ones) among them; `withoutAdversarial` leaves them out.
 * Evidence that names no message of its conversation is left out and counted. A photo's caption counts as said with it.
 */
export const evaluate: Evaluate = async (path) => {
  const samples = z.array(sample).parse(JSON.parse(readFileSync(path, 'utf8')));
  const asked: { category: string; shares: number[] }[] = [];
  let unknownEvidence = 0;
  for (const { conversation, qa } of samples) {
    const { said, members } = read(conversation);
    const index = memoryIndex(said.map((message) => ({ ...message, terms: termsOf(message.text) })));
    const near = nearPieces(said);
    const idOf = new Map(said.map(({ id, name }) => [name, id]));
    for (const { question, evidence, category } of qa) {
      const names = [...new Set(evidence.flatMap((text) => text.match(/D\d+:\d+/g) ?? []).map(withoutZeros))];
      const wanted = names.flatMap((name) => idOf.get(name) ?? []);
      unknownEvidence += names.length - wanted.length;
      if (wanted.length === 0) continue;
      const byWords = (await findMessages(index, readQuery(question, members))).map(({ message }) => message.id);
      const found = fuse(byWords, [{ ...offlinePieces, found: near(question) }]).map(({ id }) => id);
      const shares = cutoffs.map((k) => {
        const first = new Set(found.slice(0, k));
        return wanted.filter((id) => first.has(id)).length / wanted.length;
      });
      asked.push({ category, shares });
      if ((shares[1] ?? 0) < 1) process.stderr.write(`${JSON.stringify({ category, question, missed: names })}\n`);
    }
  }
  const categories = [...new Set(asked.map(({ category }) => category))].sort();
  return {
    recall: recallOf(asked),
    byCategory: Object.fromEntries(
      categories.map((category) => [category, recallOf(asked.filter((one) => one.category === category))]),
    ),
    withoutAdversarial: recallOf(asked.filter(({ category }) => category !== '5')),
    questions: asked.length,
    unknownEvidence,
  };
};

/** The turns of all sessions in order, each a minute after the one before. */
const read = (conversation: Record<string, unknown>) => {
  const sessions = Object.keys(conversation)
    .flatMap((key) => /^session_(\d+)$/.exec(key)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  let id = 0;
  const said = sessions.flatMap((session) => {
    const from = startOf(conversation[`session_${session}_date_time`], session);
    return turns.parse(conversation[`session_${session}`]).map((turn, minute) => ({
      id: ++id,
      name: withoutZeros(turn.dia_id),
      memberId: turn.speaker as MemberId,
      localTime: new Date(from + minute * 60_000).toISOString().slice(0, 19),
      text: [turn.text, turn.blip_caption ?? ''].join('\n').trim(),
    }));
  });
  const members = [...new Set(said.map(({ memberId }) => memberId))].map((memberId) => ({ memberId, name: memberId }));
  return { said, members };
};

/** Pieces of conversation as embedding cuts them, by how near they are to a question. */
const nearPieces = (said: readonly { id: number; localTime: string; text: string }[]) => {
  const pieces = segmentsOf(said.map((message) => ({ ...message, kind: 'message' })));
  const vectors = offlineEmbedding.embed(pieces.map(({ text }) => text));
  return (question: string) => {
    const [asked] = offlineEmbedding.embed([question]);
    return pieces
      .map(({ messageIds: ids }, at) => ({ ids, similarity: cosine(vectors[at], asked) }))
      .sort((a, b) => b.similarity - a.similarity);
  };
};

const cosine = (a: Float32Array = new Float32Array(), b: Float32Array = new Float32Array()): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** `1:56 pm on 8 May, 2023`; where there is no time, sessions are a week apart. */
const startOf = (text: unknown, session: number): number => {
  const [, hour, minute, half, day] =
    /^(\d+):(\d+) ([ap])m on (\d+ \w+,? \d+)$/i.exec(typeof text === 'string' ? text.trim() : '') ?? [];
  const date = Date.parse(`${day ?? ''} UTC`);
  if (Number.isNaN(date)) return Date.UTC(2020, 0, 1) + session * 7 * 86_400_000;
  return date + (((Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minute)) * 60_000;
};

const withoutZeros = (name: string): string => name.replace(/([D:])0+(?=\d)/g, '$1');

const recallOf = (asked: readonly { shares: readonly number[] }[]): Recall => {
  const mean = (at: number): number | null =>
    asked.length === 0
      ? null
      : Math.round((1_000 * asked.reduce((sum, { shares }) => sum + (shares[at] ?? 0), 0)) / asked.length) / 10;
  return Object.fromEntries(cutoffs.map((k, at) => [k, mean(at)])) as Recall;
};
