import parsePhoneNumber from 'libphonenumber-js/min';
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
  text: string;
  author: Author;
}

const BUCKETS = 1024;

/** Everyone who wrote, each once: a number written in two ways is one author. */
export const createAuthors = () => {
  const byIdentity = new Map<string, Author>();
  const buckets: (Written[] | undefined)[] = new Array(BUCKETS).fill(undefined);
  /** Where the first `: ` from `at` stands, and the bucket of what precedes it; -1 when there is none. */
  let colon = -1;
  let bucket = 0;
  let scanned = '';
  const scan = (text: string, at: number): void => {
    // In the same text the last one found still holds: lines without a colon must not search it to its end each.
    if (text !== scanned || colon < at) {
      if (colon >= 0 || text !== scanned) colon = text.indexOf(': ', at);
      scanned = text;
    }
    const last = text.charCodeAt(colon - 1);
    bucket = ((colon - at) * 37 + text.charCodeAt(at + 1) * 17 + last * 5) & (BUCKETS - 1);
  };
  return {
    /**
     * The author named at `at`, if seen before under exactly these characters. Called for every message: it reads the
     * name in place, without making a string of it.
     */
    at(text: string, at: number): Author | undefined {
      scan(text, at);
      if (colon < 0) return undefined;
      for (const written of buckets[bucket] ?? []) {
        if (written.text.length === colon + 2 - at && text.startsWith(written.text, at)) return written.author;
      }
      return undefined;
    },
    /** Of the last `at`: where the body begins after the author's name. */
    bodyAt: (): number => colon + 2,
    knows: (name: string): boolean => byIdentity.has(name),
    add(name: string): Author {
      const cleaned = cleanName(name);
      const phone = toPhone(cleaned);
      const author = byIdentity.get(phone ?? cleaned) ?? { name: cleaned, phone, messages: 0 };
      byIdentity.set(phone ?? cleaned, author);
      byIdentity.set(cleaned, author);
      // A slice of the file would keep its whole block alive: this copy does not.
      const text = Buffer.from(`${name}: `, 'utf16le').toString('utf16le');
      scan(text, 0);
      if (colon === name.length) {
        const list = buckets[bucket] ?? [];
        if (!list.some((written) => written.text === text)) list.push({ text, author });
        buckets[bucket] = list;
      }
      return author;
    },
    /** Most messages first. */
    list: (): Author[] => [...new Set(byIdentity.values())].sort((a, b) => b.messages - a.messages),
  };
};
export type Authors = ReturnType<typeof createAuthors>;
