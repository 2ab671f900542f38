import type { OwnMessage } from '../own-words.ts';

/** A message that may be sampled. */
interface Line {
  id: number;
  characters: number;
}
/** By month, oldest first: the newest lines of each. */
export type Months = Map<string, Line[]>;

/** Shorter ones say too little for what they cost. */
const fewestWords = 3;
const longestLine = 400;
/** About 4 000 tokens of Portuguese chat. */
const charactersOfHalf = 12_000;

/** Keeps, of each half and month, as many of the newest lines as could be used: years of a chat stay small. */
export const sampler = () => {
  const halves: [Months, Months] = [new Map(), new Map()];
  return {
    next: ({ id, localTime, half, words, sentences }: OwnMessage): void => {
      const characters = sentences.reduce((sum, { text }) => sum + text.length + 1, 0);
      if (words < fewestWords || characters > longestLine) return;
      const month = localTime.slice(0, 7);
      const lines = halves[half].get(month) ?? [];
      halves[half].set(month, lines);
      lines.push({ id, characters });
      let kept = lines.reduce((sum, line) => sum + line.characters, 0);
      while (kept - (lines[0]?.characters ?? 0) > charactersOfHalf) kept -= lines.shift()?.characters ?? 0;
    },
    halves: (): [number[], number[]] => [spread(halves[0]), spread(halves[1])],
  };
};
export type Sampler = ReturnType<typeof sampler>;

/** Ids of a sample that is spread over the months, the newest of each first, up to its length; in order of id. */
export const spread = (months: Months, most = charactersOfHalf): number[] => {
  const waiting = [...months.values()].map((lines) => [...lines]).reverse();
  const picked: number[] = [];
  let left = most;
  while (waiting.some(({ length }) => length > 0)) {
    for (const lines of waiting) {
      const line = lines.pop();
      if (!line) continue;
      if (line.characters > left) return picked.sort((a, b) => a - b);
      left -= line.characters;
      picked.push(line.id);
    }
  }
  return picked.sort((a, b) => a - b);
};
