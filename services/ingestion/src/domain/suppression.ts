import type { SystemEntry } from '@prosa/whatsapp';
import { type Name, type NameKeys, nameOf } from './names.ts';
import type { Roster } from './roster.ts';

/**
 * Who was erased, by the keyed hashes of their names: as they were saved, as they called themselves, and by another name or
 * number that a notice of the export says is theirs.
 */
export const createSuppression = (
  suppressed: ReadonlySet<string>,
  keys: NameKeys,
  roster: Pick<Roster, 'linkedTo'>,
) => {
  const has = (key: Buffer | null): boolean => key !== null && suppressed.has(key.toString('hex'));
  const isKnown = (name: Name): boolean => has(keys.keyOf(name)) || has(keys.otherKeyOf(name));
  const covers = (name: Name): boolean => {
    const linked = roster.linkedTo(name);
    return isKnown(name) || (linked !== undefined && isKnown(linked));
  };
  return {
    isEmpty: suppressed.size === 0,
    covers: (name: Name): boolean => suppressed.size > 0 && covers(name),
    /** Whether a notice is about one of them. */
    isNamedIn: ({ author, event: { actor, targets, old, new: now } }: SystemEntry): boolean =>
      suppressed.size > 0 &&
      [author, actor, ...targets, old, now].some((text) => text !== null && covers(nameOf(text, phoneOf(text)))),
  };
};

/** A number as the parser would write it, where a name is one. */
export const phoneOf = (name: string): string | null =>
  /^\+[\d\s().-]{7,24}$/.test(name) ? `+${name.replace(/\D/g, '')}` : null;
