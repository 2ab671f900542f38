import { type State, statesOf } from './pattern-states.ts';
import { symbolAt, symbolCount } from './symbols.ts';

/** Where some characters lead to in all patterns at once. */
interface Place {
  states: readonly State[];
  /** Numbers of the patterns that match some of these characters. */
  matched: ReadonlySet<number>;
}

/** So far a text is read, lest a long one is read to its end from every word. */
const furthest = 60;
/** More than what people write leads to; further ones are not remembered. */
const mostPlaces = 10_000;

/**
 * Tells which of some patterns may match at an index of a text, by its codes and a 0 behind them: all that do, and few others. `tell` makes what is told of their numbers, ascending.
 *
 * All patterns are followed at once, from place to place by one character after the other. Which place leads where is remembered, so that a character
 * takes one look into a table: a deterministic automaton, made as far as texts go.
 */
export const mayMatch = <Told>(
  patterns: readonly string[],
  tell: (numbers: readonly number[]) => Told,
): ((codes: Uint16Array, at: number) => Told) => {
  /** By number, from 1; `told` if nothing more is read: what may match still is taken to. */
  const places: (Place & { told: Told })[] = [];
  const numbers = new Map<string, number>();
  /** By place and symbol: the number of the next place, negative if it is the last; 0 where that is not known yet. */
  let table = new Int32Array(64 * symbolCount);
  const beginning = numberOf({ states: patterns.map(statesOf), matched: new Set() });

  return (codes, at) => {
    let place = beginning;
    for (let index = at; place > 0 && index < at + furthest; index += 1) {
      const step = place * symbolCount + symbolAt(codes, index);
      place = table[step] || learn(step);
    }
    return placeOf(place).told;
  };

  function learn(step: number): number {
    const place = Math.floor(step / symbolCount);
    if (places.length >= mostPlaces) return -place;
    const next = numberOf(follow(placeOf(place), step % symbolCount));
    table[step] = next;
    return next;
  }

  function placeOf(number: number): Place & { told: Told } {
    return places[Math.abs(number) - 1] as Place & { told: Told };
  }

  function numberOf({ states, matched }: Place): number {
    const key = `${states.map(({ id }) => id)} ${inOrder(matched)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    places.push({ states, matched, told: tell(inOrder([...matched, ...states.map(({ pattern }) => pattern)])) });
    const number = states.length === 0 ? -places.length : places.length;
    numbers.set(key, number);
    while (table.length <= places.length * symbolCount + symbolCount) table = doubled(table);
    return number;
  }
};

const follow = ({ states, matched }: Place, symbol: number): Place => {
  const here = new Set(states);
  const done = new Set(matched);
  const next = new Set<State>();
  for (const state of here) {
    if (state.isEnd) done.add(state.pattern);
    for (const { symbols, looks, to } of state.ways)
      if (symbols === null) here.add(to);
      else if (symbols[symbol] === 1) (looks ? here : next).add(to);
  }
  return { states: [...next].filter(({ pattern }) => !done.has(pattern)), matched: done };
};

const inOrder = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);

const doubled = (numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
};
