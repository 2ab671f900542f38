import parsePhoneNumber from 'libphonenumber-js/min';
import { type Block, toBlock } from './block.ts';
import { cleanName } from './clean.ts';

export interface Author {
  name: string;
  phone: string | null;
  messages: number;
}

/** E.164 of a name that is a whole phone number, else null. */
const toPhone = (name: string): string | null => {
  if (!/^\+[\d\s().-]{7,24}$/u.test(name)) return null;
  // The library judges; the digits are kept as WhatsApp knows the account (it never adds the ninth digit of Brazil).
  return parsePhoneNumber(name)?.isPossible() ? `+${name.replace(/\D/gu, '')}` : null;
};

/** A name and `: ` as they stand in the file. */
interface Written {
  readonly hash: number;
  /** Where its code units are kept. */
  readonly start: number;
  readonly length: number;
  readonly author: Author;
  readonly next: Written | undefined;
}

const BUCKETS = 1024;
const COLON = 0x3a;
const SPACE = 0x20;

/** Names that notices speak of are kept up to here: a group has a thousand members at most. */
const MOST_MET = 50_000;

/** Everyone who wrote, each once: a number written in two ways is one author. */
export const createAuthors = () => {
  const byIdentity = new Map<string, Author>();
  const met = new Set<string>();
  const buckets: (Written | undefined)[] = new Array(BUCKETS).fill(undefined);
  /** The code units of all names written: in arrays of their own they would take twice as long to compare. */
  let kept = new Uint16Array(4096);
  let used = 0;
  /** Units of the longest name: a line without a colon is not searched any further. */
  let longest = 0;
  /** A hash of what stands between `at` and the next `: `; -1 when there is none. */
  const hashAt = ({ text, units }: Block, at: number): number => {
    const limit = Math.min(text.length, at + longest + 1);
    let hash = 0;
    for (let index = at; index < limit; index++) {
      const unit = units[index] as number;
      if (unit === COLON && units[index + 1] === SPACE) return hash >>> 1;
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    return -1;
  };
  const standsAt = ({ text, units }: Block, at: number, { start, length }: Written): boolean => {
    if (at + length > text.length) return false;
    const names = kept;
    for (let index = 0; index < length; index++) if (units[at + index] !== names[start + index]) return false;
    return true;
  };
  /**
   * The name written at `at`, if seen before under exactly these characters; of `Ana` and `Ana: Dentista` the longer.
   * Called for every message: it reads the name in place, without making a string of it.
   */
  const find = (block: Block, at: number): Written | undefined => {
    const hash = hashAt(block, at);
    if (hash < 0) return undefined;
    let found: Written | undefined;
    for (let name = buckets[hash & (BUCKETS - 1)]; name; name = name.next) {
      if (name.hash === hash && !(found && found.length >= name.length) && standsAt(block, at, name)) found = name;
    }
    return found;
  };
  const keep = (units: Uint16Array): number => {
    const start = used;
    used += units.length;
    if (used > kept.length) {
      const larger = new Uint16Array(used * 2);
      larger.set(kept);
      kept = larger;
    }
    kept.set(units, start);
    return start;
  };
  const add = (name: string): Author => {
    const cleaned = cleanName(name);
    const phone = toPhone(cleaned);
    const author = byIdentity.get(phone ?? cleaned) ?? { name: cleaned, phone, messages: 0 };
    byIdentity.set(phone ?? cleaned, author);
    byIdentity.set(cleaned, author);
    const block = toBlock(`${name}: `);
    const { length } = block.text;
    longest = Math.max(longest, name.length);
    if (find(block, 0)?.length === length) return author;
    // Filed under what stands before its first colon, for a line is not known to hold a longer name.
    const hash = hashAt(block, 0);
    const bucket = hash & (BUCKETS - 1);
    const start = keep(block.units.subarray(0, length));
    buckets[bucket] = { hash, start, length, author, next: buckets[bucket] };
    return author;
  };
  return {
    find,
    /** Takes note of a name that a notice speaks of: one with a colon is told from then on from a shorter one. */
    meet(name: string): void {
      if (met.size >= MOST_MET || met.has(name)) return;
      met.add(name);
      if (name.includes(': ')) add(name);
    },
    /** Whether a name, cleaned, is of somebody who wrote or of whom a notice spoke. */
    isMember: (name: string): boolean => byIdentity.has(name) || met.has(name),
    knows: (name: string): boolean => byIdentity.has(name),
    add,
    /** Most messages first. */
    list: (): Author[] => [...new Set(byIdentity.values())].sort((a, b) => b.messages - a.messages),
  };
};
export type Authors = ReturnType<typeof createAuthors>;
