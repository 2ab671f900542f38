import type { Entry } from '@prosa/whatsapp';

/** Keyed hash of some parts; the key stays outside. */
export type Match = (...parts: string[]) => Buffer;

/** How many minutes of one file are remembered, for lines that are a little out of order. */
const rememberedMinutes = 1_000;

/**
 * Numbers the same text by the same author within one minute: 0, 1, 2 … so that three "kkkk" stay three messages, and
 * the same three in an overlapping export get the same numbers.
 */
const createOccurrences = () => {
  const minutes = new Map<string, Map<string, number>>();
  return (minute: string, what: string): number => {
    let seen = minutes.get(minute);
    if (!seen) {
      seen = new Map();
      minutes.set(minute, seen);
      const oldest = minutes.size > rememberedMinutes ? minutes.keys().next().value : undefined;
      if (oldest !== undefined) minutes.delete(oldest);
    }
    const occurrence = seen.get(what) ?? 0;
    seen.set(what, occurrence + 1);
    return occurrence;
  };
};

/**
 * What makes a message the same message in another export: minute (Android exports have no seconds), author, kind, text
 * and its number within that minute. The hash is keyed: it tells nothing without the group's key.
 */
export const createIdentify = (match: Match) => {
  const occurrence = createOccurrences();
  return (entry: Entry): Buffer => {
    const minute = entry.localTime.slice(0, 16);
    const parts = [entry.kind, entry.type, authorName(entry) ?? '', entry.text];
    return match(minute, ...parts, String(occurrence(minute, parts.join('\u0000'))));
  };
};

/** The name a member goes by: WhatsApp marks names of people outside the exporter's contacts with `~`. */
export const authorName = (entry: Entry): string | null =>
  entry.kind === 'system' ? null : entry.author.replace(/^~\s*/u, '').trim();

/** Words of a text: runs of letters and digits, with inner apostrophes and hyphens. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
