/**
 * How a match of a pattern may begin, by its source: its first characters. `0` stands for any digit, `any` for any character. One shorter than was asked
 * for is a whole match.
 */
export type Beginnings = ReadonlySet<string>;

/** Stands for any character. */
export const any = '\u0001';
export const anyDigit = '0';

const nothing: Beginnings = new Set(['']);
/** A class of more characters counts as any. */
const mostInClass = 12;

/**
 * The beginnings, `length` characters long, of what a pattern matches. Knows what rules are written in: groups, classes, escapes, quantifiers,
 * alternatives; what looks around is taken to hold. Throws SyntaxError on any other syntax.
 */
export const beginningsOf = (source: string, length: number): Beginnings => {
  let at = 0;
  const all = alternatives();
  if (at < source.length) throw new SyntaxError(`Unexpected ${source[at]} at ${at} in ${source}`);
  return all;

  function alternatives(): Beginnings {
    const found = new Set(sequence());
    while (source[at] === '|') {
      at += 1;
      for (const one of sequence()) found.add(one);
    }
    return found;
  }

  function sequence(): Beginnings {
    let found = nothing;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') found = join(found, quantified(atom()));
    return found;
  }

  function atom(): Beginnings {
    const character = source[at] ?? '';
    at += 1;
    if (character === '(') return group();
    if (character === '[') return characterClass();
    if (character === '\\') return escaped();
    if (character === '^' || character === '$') return nothing;
    return new Set([character === '.' ? any : digitsAlike(character)]);
  }

  function group(): Beginnings {
    const [opening] = /^(?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at)) ?? [''];
    at += opening.length;
    const inside = alternatives();
    at += 1;
    return /[=!]$/.test(opening) ? nothing : inside;
  }

  function characterClass(): Beginnings {
    const end = /^(?:\\.|[^\]\\])*/.exec(source.slice(at))?.[0].length ?? 0;
    const inside = new RegExp(`^[${source.slice(at, at + end)}]$`);
    at += end + 1;
    const members = ascii.filter((character) => inside.test(character)).map(digitsAlike);
    const distinct = new Set(members);
    return inside.test('é') || distinct.size > mostInClass ? new Set([any]) : distinct;
  }

  function escaped(): Beginnings {
    const character = source[at] ?? '';
    at += 1;
    if (character === 'd') return new Set([anyDigit]);
    if (character === 'b') return nothing;
    if (/\w/.test(character)) throw new SyntaxError(`Unexpected \\${character} in ${source}`);
    return new Set([character]);
  }

  function quantified(one: Beginnings): Beginnings {
    const [quantifier = '', sign, least, most] = /^(?:([?*+])|\{(\d+)(,\d*)?\})\??/.exec(source.slice(at)) ?? [];
    at += quantifier.length;
    if (quantifier === '') return one;
    if (sign !== undefined) return repeated(one, sign === '+' ? 1 : 0, sign === '?' ? 1 : length);
    return repeated(one, Number(least), most === undefined ? Number(least) : Number(most.slice(1)) || length);
  }

  function repeated(one: Beginnings, least: number, most: number): Beginnings {
    const found = new Set<string>();
    let times = nothing;
    for (let count = 0; count <= most; count += 1) {
      if (count >= least) for (const beginning of times) found.add(beginning);
      times = join(times, one);
    }
    return found;
  }

  function join(left: Beginnings, right: Beginnings): Beginnings {
    const found = new Set<string>();
    for (const a of left)
      if (a.length === length) found.add(a);
      else for (const b of right) found.add((a + b).slice(0, length));
    return found;
  }
};

const digitsAlike = (character: string): string => (/\d/.test(character) ? anyDigit : character);
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
