import { type ErrorCode, ProsaError } from '@prosa/contracts';
import { type Prompt, tokensOfText } from '@prosa/llm';
import type { AgentContext, AgentModel, ReadableMessage } from '../agent.ts';
import type { Chunk, ChunkLine } from './chunk.ts';
import { cutChunks } from './cut.ts';
import { lineOf } from './line.ts';

export interface MapOptions {
  /** Tokens of messages in one question, at most. */
  tokens: number;
  /** Which messages are read; all that people wrote where left out. */
  keep?: (message: ReadableMessage) => boolean;
}

export interface Mapped<R> {
  /** What was read of each answer, in order of time. */
  found: R[];
  /** Why some chunks have none; null where all have. */
  unread: ErrorCode | null;
}

/** Questions under way at a time; the limiter decides what is sent. */
const atATime = 4;
/** What is wrong with one chunk and not with the next. */
const ofOneChunk: readonly ErrorCode[] = ['model_refused', 'model_output_invalid'];

/**
 * Asks about the whole chat, chunk by chunk. What was answered before is not asked again. A chunk that the model declines, or has no
 * fitting answer to, is left out. Of a chunk no more is kept than what is read of its answer: a chat may be larger than memory.
 * @throws ProsaError `model_*` where every chunk was left out, and `budget_exhausted`
 */
export const mapChunks = async <T, R>(
  context: AgentContext,
  model: AgentModel,
  prompt: Prompt<T>,
  options: MapOptions,
  read: (answer: T, chunk: Chunk) => R,
): Promise<Mapped<R>> => {
  const places: { found: R }[] = [];
  let unread: ProsaError | undefined;
  const chunks = cutChunks(linesOf(context, model, options), options.tokens);
  let next = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    while (!failed) {
      const place = next++;
      const { value: chunk, done } = await chunks.next();
      if (done) return;
      try {
        places[place] = { found: read(await model.ask(prompt, chunk.text), chunk) };
      } catch (error) {
        failed = !(error instanceof ProsaError && ofOneChunk.includes(error.code));
        if (failed) throw error;
        unread = error as ProsaError;
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: atATime }, work));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  // Places of chunks without an answer are holes, which `flatMap` passes over.
  const found = places.flatMap((place) => [place.found]);
  if (unread && found.length === 0) throw unread;
  return { found, unread: unread?.code ?? null };
};

async function* linesOf(
  { messages }: AgentContext,
  { people }: AgentModel,
  { keep = () => true, tokens: most }: MapOptions,
): AsyncGenerator<ChunkLine> {
  for await (const page of messages()) {
    for (const message of page) {
      if (message.memberId === null || message.text.trim() === '' || !keep(message)) continue;
      const line = lineOf(message, people);
      yield { message, line, tokens: Math.min(most, tokensOfText(line) + 1) };
    }
  }
}
