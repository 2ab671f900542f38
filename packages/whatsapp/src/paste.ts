import type { Block } from './block.ts';
import type { EntryReader } from './entry-reader.ts';
import { matchHeader, type Pattern } from './header/pattern.ts';
import type { Open } from './open.ts';

/**
 * Whether headers that step back in time, after which time has caught up, are lines of a chat pasted into the open
 * message rather than entries out of order: they are older than the chat, or begin with someone who never wrote in it, or
 * the message itself begins with a header.
 */
export const isPaste = (
  block: Block,
  open: Open,
  run: readonly Open[],
  chatStart: number,
  pattern: Pattern,
  reader: EntryReader,
): boolean => {
  const { text } = block;
  const first = run[0] as Open;
  if (first.instant < chatStart) return true;
  const colon = text.indexOf(': ', open.bodyAt);
  if (colon < 0 || colon > text.indexOf('\n', open.bodyAt)) return false;
  if (matchHeader(block, colon + 2, pattern, new Int32Array(6)) >= 0) return true;
  return !reader.knowsAuthor(block, first.bodyAt);
};
