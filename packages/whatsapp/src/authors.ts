import parsePhoneNumber from 'libphonenumber-js/min';
import { type Block, standsAt, toBlock } from './block.ts';
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

interface Written {
  /** The name and `: ` as they stand in the file. */
  units: Uint16Array;
  hash: number;
  author: Author;
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
  const buckets: (Written[] | undefined)[] = new Array(BUCKETS).fill(undefined);
  /** Units of the longest name: a line without a colon is not searched any further. */
  let longest = 0;
  /** Where the first `: ` from `at` stands, and a hash of what precedes it; -1 when there is none. */
  let colon = -1;
  let hash = 0;
  let body = 0;
  const scan = ({ text, units }: Block, at: number): void => {
    const limit = Math.min(text.length, at + longest + 1);
    let sum = 0;
    let found = -1;
    for (let index = at; index < limit; index++) {
      const unit = units[index] as number;
      if (unit === COLON && units[index + 1] === SPACE) {
        found = index;
        break;
      }
      sum = (Math.imul(sum, 31) + unit) | 0;
    }
    colon = found;
    hash = sum;
  };
  const add = (name: string): Author => {
    const cleaned = cleanName(name);
    const phone = toPhone(cleaned);
    const author = byIdentity.get(phone ?? cleaned) ?? { name: cleaned, phone, messages: 0 };
    byIdentity.set(phone ?? cleaned, author);
    byIdentity.set(cleaned, author);
    const block = toBlock(`${name}: `);
    const units = block.units.subarray(0, block.text.length);
    longest = Math.max(longest, name.length);
    // Filed under what stands before its first colon, for a line is not known to hold a longer name.
    scan(block, 0);
    const index = hash & (BUCKETS - 1);
    const list = buckets[index] ?? [];
    if (!list.some((written) => written.units.length === units.length && standsAt(block, 0, written.units))) {
      list.push({ units, hash, author });
    }
    buckets[index] = list;
    return author;
  };
  return {
    /**
     * The author named at `at`, if seen before under exactly these characters; of `Ana` and `Ana: Dentista` the longer.
     * Called for every message: it reads the name in place, without making a string of it.
     */
    at(block: Block, at: number): Author | undefined {
      scan(block, at);
      if (colon < 0) return undefined;
      let author: Author | undefined;
      let length = 0;
      for (const written of buckets[hash & (BUCKETS - 1)] ?? []) {
        if (written.hash !== hash || written.units.length <= length || !standsAt(block, at, written.units)) continue;
        author = written.author;
        length = written.units.length;
      }
      body = at + length;
      return author;
    },
    /** Of the last `at` that found somebody: where the body begins after the author's name. */
    bodyAt: (): number => body,
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
