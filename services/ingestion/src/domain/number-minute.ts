import type { Entry } from '@prosa/whatsapp';
import { contentOf } from './content.ts';
import type { KeyOf } from './identify.ts';

/** Gives the entries of a minute of which nothing is stored their keys: the same content is numbered 0, 1, 2 … */
export const numberMinute = (
  minute: number,
  entries: readonly Entry[],
  keyOf: KeyOf,
  numbered: { entry: Entry; key: Buffer }[],
): void => {
  const [only] = entries;
  if (entries.length === 1 && only) {
    numbered.push({ entry: only, key: keyOf(minute, contentOf(only), 0) });
    return;
  }
  const occurrences = new Map<string, number>();
  for (const entry of entries) {
    const content = contentOf(entry);
    const occurrence = occurrences.get(content) ?? 0;
    occurrences.set(content, occurrence + 1);
    numbered.push({ entry, key: keyOf(minute, content, occurrence) });
  }
};
