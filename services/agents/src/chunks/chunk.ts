import type { ReadableMessage } from '../agent.ts';

/** A stretch of a chat that a model is asked about at once. */
export interface Chunk {
  /** The messages as the model reads them, a line each. */
  text: string;
  /** The messages themselves by id. */
  messages: ReadonlyMap<number, ReadableMessage>;
  /** First and last day. */
  from: string;
  to: string;
}

/** A message with the line that a model reads, and what that weighs. */
export interface ChunkLine {
  message: ReadableMessage;
  line: string;
  tokens: number;
}

export const chunkOf = (lines: readonly ChunkLine[]): Chunk => ({
  text: lines.map(({ line }) => line).join('\n'),
  messages: new Map(lines.map(({ message }) => [message.id, message])),
  from: lines[0]?.message.localTime.slice(0, 10) ?? '',
  to: lines.at(-1)?.message.localTime.slice(0, 10) ?? '',
});
