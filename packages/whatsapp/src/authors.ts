import parsePhoneNumber from 'libphonenumber-js/min';
import { cleanName } from './clean.ts';

export interface Author {
  name: string;
  phone: string | null;
  messages: number;
}

/** E.164 of a name that is a whole phone number, else null. */
export const toPhone = (name: string): string | null => {
  if (!/^\+[\d\s().-]{7,24}$/u.test(name)) return null;
  // The library judges; the digits are kept as WhatsApp knows the account (it never adds the ninth digit of Brazil).
  return parsePhoneNumber(name)?.isPossible() ? `+${name.replace(/\D/gu, '')}` : null;
};

/** Everyone who wrote, each once: a number written in two ways is one author. */
export const createAuthors = () => {
  const byWritten = new Map<string, Author>();
  const byIdentity = new Map<string, Author>();
  return {
    /** An author already seen under exactly these characters. */
    find: (written: string): Author | undefined => byWritten.get(written),
    knows: (name: string): boolean => byIdentity.has(name),
    add(written: string): Author {
      const name = cleanName(written);
      const phone = toPhone(name);
      const author = byIdentity.get(phone ?? name) ?? { name, phone, messages: 0 };
      byIdentity.set(phone ?? name, author);
      byIdentity.set(name, author);
      // A slice of the file would keep its whole block alive: this copy does not.
      byWritten.set(Buffer.from(written).toString(), author);
      return author;
    },
    /** Most messages first. */
    list: (): Author[] => [...new Set(byIdentity.values())].sort((a, b) => b.messages - a.messages),
  };
};
export type Authors = ReturnType<typeof createAuthors>;
