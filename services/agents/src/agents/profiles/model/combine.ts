import type { Pseudonyms } from '@prosa/llm';
import type { Cited, Instrument, Mark, Marks } from '../instrument.ts';
import type { Answer } from './answer.ts';
import { citedIn, type Line } from './lines.ts';

/** What a model said of one half, with the lines it was sent. */
export interface Half<T extends string> {
  lines: Line[];
  answer: Answer<T>;
}

/** Enough to read; more says nothing more. */
const mostQuotes = 6;

/** Two halves, asked apart, as one reading; quotes that the lines do not hold are dropped and counted. */
export const combined = <T extends string>(
  { themes }: Pick<Instrument<never, T>, 'themes'>,
  halves: readonly [Half<T>, Half<T>],
  people: Pseudonyms,
): { marks: Marks<T>; dropped: number } => {
  let dropped = 0;
  const citedOf = (theme: T, side: 'quotes' | 'against'): Cited[] => {
    const apart = halves.map(({ lines, answer }) =>
      answer[theme][side].flatMap((claim) => {
        const cited = citedIn(lines, people, claim);
        if (!cited) dropped += 1;
        return cited ?? [];
      }),
    );
    // In turns, so that no half is cut off.
    const turns = Array.from({ length: Math.max(...apart.map(({ length }) => length)) }, (_, at) =>
      apart.flatMap((cited) => cited[at] ?? []),
    ).flat();
    return [...new Map(turns.map((cited) => [`${cited.messageId} ${cited.quote}`, cited])).values()].slice(
      0,
      mostQuotes,
    );
  };
  const markOf = (theme: T): Mark => {
    const [first, second] = halves.map(({ answer }) => within(answer[theme].score));
    const known = [first, second].filter((score) => typeof score === 'number');
    return {
      whole: known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length,
      halves: [first ?? null, second ?? null],
      quotes: citedOf(theme, 'quotes'),
      against: citedOf(theme, 'against'),
    };
  };
  return { marks: Object.fromEntries(themes.map((theme) => [theme, markOf(theme)])) as Marks<T>, dropped };
};

const within = (score: number | null): number | null => (score === null ? null : Math.min(100, Math.max(0, score)));
