import { chatDayOf } from '@prosa/insights';
import { type Chunk, type ChunkLine, chunkOf } from './chunk.ts';

/**
 * Gathers whole chat days into chunks of so many tokens at most; a day that is larger is cut by itself. Where a cut may be
 * depends on the calendar and not on what was before: a chunk that is half full ends with its week. So new messages at the
 * end change the last chunk, and older ones that come in later change few.
 * @param lines in order of time
 */
export async function* cutChunks(lines: AsyncIterable<ChunkLine>, most: number): AsyncGenerator<Chunk> {
  let open: ChunkLine[] = [];
  let weight = 0;
  const close = function* (): Generator<Chunk> {
    if (open.length > 0) yield chunkOf(open);
    open = [];
    weight = 0;
  };
  for await (const day of byDay(lines)) {
    const weightOfDay = day.reduce((sum, { tokens }) => sum + tokens, 0);
    const previous = open.at(-1);
    const newWeek = previous !== undefined && weekOf(previous) !== weekOf(day[0]);
    if (weight + weightOfDay > most || (newWeek && weight >= most / 2)) yield* close();
    for (const line of day) {
      if (weight + line.tokens > most) yield* close();
      open.push(line);
      weight += line.tokens;
    }
    if (weightOfDay > most) yield* close();
  }
  yield* close();
}

async function* byDay(lines: AsyncIterable<ChunkLine>): AsyncGenerator<ChunkLine[]> {
  let day: ChunkLine[] = [];
  for await (const line of lines) {
    const [first] = day;
    if (first && chatDayOf(first.message.localTime) !== chatDayOf(line.message.localTime)) {
      yield day;
      day = [];
    }
    day.push(line);
  }
  if (day.length > 0) yield day;
}

const dayMs = 86_400_000;
/** Weeks since the Monday before 1970. */
const weekOf = (line: ChunkLine | undefined): number =>
  Math.floor((Date.parse(chatDayOf(line?.message.localTime ?? '')) / dayMs + 3) / 7);
