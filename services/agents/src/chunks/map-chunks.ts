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

export interface Mapped<T> {
  /** In order of time. */
  answers: { chunk: Chunk; answer: T }[];
  /** Why some chunks have none; null where all have. */
  unread: ErrorCode | null;
}

/** Questions under way at a time; the limiter decides what is sent. */
const atATime = 4;
/** What is wrong with one chunk and not with the next. */
const ofOneChunk: readonly ErrorCode[] = ['model_refused', 'model_output_invalid'];

/**
 * Asks about the whole chat, chunk by chunk. What was answered before is not asked again. A chunk that the model declines, or has no
 * fitting answer to, is left out.
 * @throws ProsaError `model_*` where every chunk was left out, and `budget_exhausted`
 */
export const mapChunks = async <T>(
  context: AgentContext,
  model: AgentModel,
  prompt: Prompt<T>,
  options: MapOptions,
): Promise<Mapped<T>> => {
  const answered: (Mapped<T>['answers'][number] | undefined)[] = [];
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
        answered[place] = { chunk, answer: await model.ask(prompt, chunk.text) };
      } catch (error) {
        failed = !(error instanceof ProsaError && ofOneChunk.includes(error.code));
        if (failed) throw error;
        unread = error as ProsaError;
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: atATime }, work));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  const answers = answered.filter((one) => one !== undefined);
  if (unread && answers.length === 0) throw unread;
  return { answers, unread: unread?.code ?? null };
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
