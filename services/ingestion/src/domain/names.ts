/** name: saved by the exporter; push: chosen by the member, `~ Nome`; number: a phone number. */
export type NameKind = 'name' | 'push' | 'number';

/** How an export names somebody. */
export interface Name {
  kind: NameKind;
  /** As it is shown: without the mark of strangers. */
  text: string;
  /** As it is compared: a number in E.164, however it was written. */
  match: string;
}

const mark = /^~\s*/u;

/** WhatsApp marks the names that people outside the exporter's contacts gave themselves with `~`. */
export const nameOf = (author: string, phone: string | null = null): Name => {
  if (phone !== null) return { kind: 'number', text: author.trim(), match: phone };
  const text = author.replace(mark, '').trim();
  return { kind: mark.test(author) ? 'push' : 'name', text, match: text };
};

/** Who knows more of a person: the contact list, then what people call themselves, then the number. */
const rank: Record<NameKind, number> = { name: 3, push: 2, number: 1 };
export const isBetter = (kind: NameKind, than: NameKind): boolean => rank[kind] > rank[than];

/** Keyed hash of some parts; the key stays outside. */
export type Match = (...parts: string[]) => Buffer;

export const createNameKeys = (match: Match) => ({
  keyOf: ({ kind, match: text }: Name): Buffer => (kind === 'push' ? match('~', text) : match(text)),
  /** The key of the same name outside, or inside, somebody's contacts: `~ Ana` here may be `Ana` there. */
  otherKeyOf: ({ kind, match: text }: Name): Buffer | null =>
    kind === 'push' ? match(text) : kind === 'name' ? match('~', text) : null,
});
export type NameKeys = ReturnType<typeof createNameKeys>;
