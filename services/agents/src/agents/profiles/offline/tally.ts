import type { MemberId } from '@prosa/contracts';
import type { Cited } from '../instrument.ts';
import type { OwnMessage } from '../own-words.ts';
import { type Candidate, keepBest, quotable } from './candidates.ts';
import { type Lexicon, type Side, sides, signsIn } from './lexicon.ts';

/** Sentences with a sign of a theme, by half, and the best of them to quote. */
interface Count {
  hits: [number, number];
  candidates: Candidate[];
}
type Counts<T extends string> = Record<T, Record<Side, Count>>;

/** Counts the signs of each theme in what members say. */
export const tallyOf = <T extends string>(lexicon: Lexicon<T>) => {
  const themes = Object.keys(lexicon) as T[];
  const members = new Map<MemberId, Counts<T>>();
  const fresh = (): Counts<T> =>
    Object.fromEntries(
      themes.map((theme) => [
        theme,
        { for: { hits: [0, 0], candidates: [] }, against: { hits: [0, 0], candidates: [] } },
      ]),
    ) as unknown as Counts<T>;
  return {
    next: ({ memberId, id, localTime, half, sentences }: OwnMessage): void => {
      const counts = members.get(memberId) ?? fresh();
      members.set(memberId, counts);
      for (const { text, folded } of sentences) {
        for (const theme of themes) {
          for (const side of sides) {
            const signs = signsIn(folded, lexicon[theme][side]);
            if (signs === 0) continue;
            const count = counts[theme][side];
            count.hits[half] += 1;
            if (quotable(folded)) keepBest(count.candidates, { messageId: id, quote: text, folded, localTime, signs });
          }
        }
      }
    },
    of: (memberId: MemberId): Counts<T> => members.get(memberId) ?? fresh(),
  };
};
export type Tally<T extends string> = ReturnType<typeof tallyOf<T>>;

/** Quotes of several days before more of one. */
export const chosen = (candidates: readonly Candidate[], most: number): Cited[] => {
  const ranked = candidates.toSorted(byWorth);
  const days = new Set<string>();
  const [first, later]: [Candidate[], Candidate[]] = [[], []];
  for (const candidate of ranked) {
    const day = candidate.localTime.slice(0, 10);
    (days.has(day) ? later : first).push(candidate);
    days.add(day);
  }
  return [...first, ...later].slice(0, most).map(({ messageId, quote }) => ({ messageId, quote }));
};

const byWorth = (a: Candidate, b: Candidate): number =>
  b.signs - a.signs ||
  lengthWorth(b) - lengthWorth(a) ||
  (a.localTime < b.localTime ? 1 : -1) ||
  b.messageId - a.messageId;
/** A sentence that can be understood alone and read at a glance. */
const lengthWorth = ({ quote }: Candidate): number => (quote.length >= 20 && quote.length <= 120 ? 1 : 0);
