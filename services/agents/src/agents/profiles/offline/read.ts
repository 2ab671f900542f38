import type { MemberId } from '@prosa/contracts';
import type { Instrument, Mark, Marks, Reading } from '../instrument.ts';
import { leastWords } from '../limits.ts';
import type { Voice } from '../own-words.ts';
import { type Rates, standingOf } from './standing.ts';
import { chosen, type Tally } from './tally.ts';

const mostQuotes = 5;
const mostAgainst = 3;

/** One member against the others of the group who may be read and have said enough. */
export const readByRules = <T extends string>(
  { themes, markOf }: Pick<Instrument<never, T>, 'themes' | 'markOf'>,
  tally: Tally<T>,
  voices: ReadonlyMap<MemberId, Voice>,
  memberId: MemberId,
): Reading<T> => {
  const others = [...voices].filter(([id, { words }]) => id !== memberId && words >= leastWords);
  const voice = voices.get(memberId);
  const counts = tally.of(memberId);
  const markOfTheme = (theme: T): Mark => {
    const ratesOfOthers = others.map(([id, { words }]): Rates => {
      const { for: f, against } = tally.of(id)[theme];
      return { words, for: f.hits[0] + f.hits[1], against: against.hits[0] + against.hits[1] };
    });
    const mark = (rates: Rates) => markOf(standingOf(rates, ratesOfOthers));
    const { for: f, against } = counts[theme];
    const half = (at: 0 | 1): number =>
      mark({ words: voice?.halves[at] ?? 0, for: f.hits[at], against: against.hits[at] });
    const whole = { words: voice?.words ?? 0, for: f.hits[0] + f.hits[1], against: against.hits[0] + against.hits[1] };
    return {
      whole: mark(whole),
      halves: [half(0), half(1)],
      quotes: chosen(f.candidates, mostQuotes),
      against: chosen(against.candidates, mostAgainst),
    };
  };
  const marks = Object.fromEntries(themes.map((theme) => [theme, markOfTheme(theme)])) as Marks<T>;
  return { memberId, marks, comparedWith: others.length };
};
