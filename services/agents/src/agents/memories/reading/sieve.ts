/**
 * Hundreds of patterns are tried on every sentence, and nearly all are bound to fail, for want of a word they cannot do
 * without. What a pattern cannot do without is read off its source; whether a sentence has it is known by its groups of
 * three letters.
 */

/** The codes of three letters in a row, at its beginning and at its end. */
interface Literal {
  first: number;
  last: number;
}
/** Of each of these a text that matches holds one. */
export type Needs = readonly (readonly Literal[])[];

const size = 3;
const codes = 1 << 14;
const codeAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) & (codes - 1);

/** Which groups of three letters `text` has. */
export const gramsOf = (text: string): Uint8Array => {
  const grams = new Uint8Array(codes);
  for (let at = 0; at + size <= text.length; at++) grams[codeAt(text, at)] = 1;
  return grams;
};

/** Whether a text of these groups may hold what is needed; where not, it does not match. */
export const mayMatch = (needs: Needs, grams: Uint8Array): boolean =>
  needs.every((literals) => literals.some(({ first, last }) => grams[first] === 1 && grams[last] === 1));

/** What any match of a pattern holds, as far as its source says so plainly. */
export const needsOf = ({ source }: RegExp): Needs =>
  alternatives({ source, at: 0 }).map((literals) =>
    literals.map((literal) => ({ first: codeAt(literal, 0), last: codeAt(literal, literal.length - size) })),
  );

interface Reader {
  source: string;
  at: number;
}
type Sets = string[][];

/** Of all ways to go on, up to the end of the group: what is needed whichever is taken. */
const alternatives = (reader: Reader): Sets => {
  const ways = [sequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    ways.push(sequence(reader));
  }
  reader.at++;
  const [only] = ways;
  if (ways.length === 1 && only) return only;
  const surest = ways.map((sets) => sets.toSorted((one, other) => shortest(other) - shortest(one))[0]);
  return surest.every((set) => set !== undefined) ? [surest.flat()] : [];
};
const shortest = (set: readonly string[]): number => Math.min(...set.map(({ length }) => length));

const sequence = (reader: Reader): Sets => {
  const { source } = reader;
  const sets: Sets = [];
  let run = '';
  const flush = () => {
    if (run.length >= size) sets.push([run]);
    run = '';
  };
  while (reader.at < source.length && !/[|)]/.test(source[reader.at] ?? '')) {
    const atom = atomAt(reader);
    const optional = quantifier(reader);
    if (atom.literal === undefined || optional !== null) flush();
    else run += atom.literal;
    if (optional !== true) sets.push(...atom.sets);
  }
  flush();
  return sets;
};

interface Atom {
  /** A letter that stands for itself; empty for what has no width. */
  literal?: string;
  sets: Sets;
}

const atomAt = (reader: Reader): Atom => {
  const { source } = reader;
  const rest = source.slice(reader.at);
  const take = (length: number): void => {
    reader.at += length;
  };
  const [group] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(rest) ?? [];
  if (group !== undefined) {
    take(group.length);
    const sets = alternatives(reader);
    return { sets: group.endsWith('!') ? [] : sets };
  }
  const [charClass] = /^\[(?:\\.|[^\]\\])*\]/.exec(rest) ?? [];
  const [escaped] = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|.)/.exec(rest) ?? [];
  const one = charClass ?? escaped ?? rest[0] ?? '';
  take(one.length);
  if (one === '\\b' || one === '^' || one === '$') return { literal: '', sets: [] };
  if (charClass !== undefined || one === '.' || /^\\[a-zA-Z\d]/.test(one)) return { sets: [] };
  return { literal: one.replace('\\', ''), sets: [] };
};

/** How often what stands before it may come: null for once, true where it may be missing, false for more. */
const quantifier = (reader: Reader): boolean | null => {
  const [found, least] = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at)) ?? [];
  if (found === undefined) return null;
  reader.at += found.length;
  return /^[?*]/.test(found) || least === '0';
};
