import { type MemberId, newId, type SummaryBody, type SummaryId, summaryBody } from '@prosa/contracts';
import type { NewSummary } from '@prosa/database';
import { places, sealJson } from '@prosa/vault';
import type { AgentContext } from '../../agent.ts';
import { embedTexts } from '../../embed-texts.ts';
import type { Embedding } from '../../ports.ts';

/** A summary before it is sealed. */
export interface Written {
  /** Of the one whose place it takes. */
  id?: SummaryId | undefined;
  body: SummaryBody;
  /** Members it names or quotes. */
  memberIds: MemberId[];
  startsAt: string;
  endsAt: string;
  method: 'offline' | 'model';
}

/** Summaries, sealed with the group key and with their vectors, as they are stored. */
export const sealSummaries = async (
  context: AgentContext,
  embedding: Embedding,
  written: readonly Written[],
): Promise<NewSummary[]> => {
  const { keys, locale } = context;
  const texts = written.map(({ body }) => body.text);
  const { model, vectors } = await embedTexts(context, 'summaries', embedding, texts);
  return written.map(({ id = newId('summary'), body, memberIds, startsAt, endsAt, method }, at) => ({
    ...{ id, startsAt, endsAt, locale, method, memberIds, model },
    bodySealed: sealJson(keys.group, places.summary(id), summaryBody.parse(body)),
    messageIds: [...new Set(body.sentences.flatMap(({ messageIds }) => messageIds))].sort((a, b) => a - b),
    vector: vectors[at] ?? new Float32Array(),
  }));
};

const place = /\{(mem_[0-9a-f]{32})\}/g;

/** Members that a text names. */
export const namedIn = (text: string): MemberId[] => [...text.matchAll(place)].map(([, id]) => id as MemberId);

/** Names stay in the house: a text is found without them. */
export const nameless = (text: string): string => text.replace(place, '').replaceAll(/\s+/g, ' ').trim();
