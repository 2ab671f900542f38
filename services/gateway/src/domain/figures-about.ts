/**
 * What sections of a report say of one member: every entry that names the member as its own (`memberId`), by section. Sections
 * are numbers and ids, so nobody's words are in it.
 */
export const figuresAbout = (
  sections: Readonly<Record<string, unknown>>,
  memberId: string,
): Record<string, Record<string, unknown>[]> => {
  const found = Object.entries(sections).map(([name, section]) => [name, entriesOf(section, memberId)] as const);
  return Object.fromEntries(found.filter(([, entries]) => entries.length > 0));
};

const entriesOf = (value: unknown, memberId: string): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap((one) => entriesOf(one, memberId));
  if (typeof value !== 'object' || value === null) return [];
  const entry = value as Record<string, unknown>;
  if (entry['memberId'] === memberId) return [entry];
  return Object.values(entry).flatMap((one) => entriesOf(one, memberId));
};
