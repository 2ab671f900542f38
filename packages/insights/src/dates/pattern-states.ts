import { allBut, anyCharacter, type Symbols, symbolsOf } from './symbols.ts';

/** A place in a pattern, and the ways on from it. */
export interface State {
  readonly id: number;
  readonly pattern: number;
  ways: readonly Way[];
  /** What leads here is a match. */
  isEnd: boolean;
}

interface Way {
  /** One of them comes next; null where the way is open without. */
  symbols: Symbols | null;
  /** It is only looked at. */
  looks: boolean;
  to: State;
}

const bar = /\|/y;
const opening = /\((?:\?(?<around><?[=!])|\?:|\?<\w+>)?/y;
const refusal = /\(\?!\[(?<inside>(?:\\.|[^\]\\])*)\]\)/y;
const character = /\[(?<inside>(?:\\.|[^\]\\])*)\]|\\.|[^|()[\\]/y;
const single = new RegExp(`(?:${character.source})(?![?*+{])`, 'y');
const quantifier = /(?:(?<sign>[?*+])|\{(?<least>\d+)(?:,(?<most>\d*))?\})\??/y;
/** They match nothing themselves. */
const edges = ['^', '$', '\\b'];

let made = 0;

/**
 * The state that a pattern begins with, by its source. Knows what rules are written in: groups, classes, escapes, quantifiers, alternatives, and classes
 * that must not come next; whatever else looks around is taken to hold. Throws SyntaxError on any other syntax. `pattern`: its number.
 */
export const statesOf = (source: string, pattern: number): State => {
  let at = 0;
  const first = newState();
  alternatives(first).isEnd = true;
  if (at < source.length) throw new SyntaxError(`Unexpected ${source[at]} at ${at} in ${source}`);
  return first;

  // Each reads what goes on from a state, and returns the state behind it.

  function alternatives(from: State): State {
    const behind = newState();
    do lead(sequence(from), behind);
    while (take(bar));
    return behind;
  }

  function sequence(from: State): State {
    let last = from;
    while (at < source.length && source[at] !== '|' && source[at] !== ')')
      last = see(single) ? oneCharacter(last) : quantified(last);
    return last;
  }

  function quantified(from: State): State {
    const begin = at;
    let last = lead(from, newState());
    let behind = atom(last);
    const { least, most } = times();
    const end = at;
    const before = [last];
    while (before.length < (most === Number.POSITIVE_INFINITY ? least : most)) {
      at = begin;
      last = behind;
      before.push(last);
      behind = atom(last);
    }
    at = end;
    for (const state of before.slice(least)) lead(state, behind);
    if (most === Number.POSITIVE_INFINITY) lead(behind, last);
    return behind;
  }

  function times(): { least: number; most: number } {
    const { sign, least = '1', most = least } = take(quantifier) ?? {};
    if (sign) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    return { least: Number(least), most: Number(most || Number.POSITIVE_INFINITY) };
  }

  function atom(from: State): State {
    const refused = take(refusal);
    if (refused) return lead(from, newState(), allBut(symbolsOf(refused['inside'] ?? '')), true);
    return source[at] === '(' ? group(from) : oneCharacter(from);
  }

  function group(from: State): State {
    const around = take(opening)?.['around'] !== undefined;
    const behind = alternatives(around ? newState() : from);
    at += 1;
    return around ? from : behind;
  }

  function oneCharacter(from: State): State {
    const begin = at;
    const { inside } = take(character) ?? {};
    const one = source.slice(begin, at);
    if (edges.includes(one)) return from;
    if (one === '' || /^\\[a-ce-zA-Z]/.test(one)) throw new SyntaxError(`Unexpected ${one} in ${source}`);
    const symbols = one === '.' ? anyCharacter : symbolsOf(inside ?? one);
    // Patterns are mostly lists of words: those that begin alike share their first states.
    const same = from.ways.find((way) => way.symbols === symbols && !way.looks);
    return same ? same.to : lead(from, newState(), symbols);
  }

  function newState(): State {
    made += 1;
    return { id: made, pattern, ways: [], isEnd: false };
  }

  function lead(from: State, to: State, symbols: Symbols | null = null, looks = false): State {
    // Not pushed: an array that grows takes room for seventeen, and there are tens of thousands of them.
    from.ways = from.ways.concat({ symbols, looks, to });
    return to;
  }

  function see(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    return pattern.test(source);
  }

  function take(pattern: RegExp): Record<string, string | undefined> | null {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    at += match?.[0].length ?? 0;
    return match && (match.groups ?? {});
  }
};
