import type { Attachment, AttachmentKind, Call } from '../entry.ts';
import { locales } from '../locales/index.ts';

/** What a whole body, or the first line of one, can stand for. */
export type Phrase =
  | { kind: 'omitted'; attachment: Attachment }
  | { kind: 'deleted' }
  | { kind: 'edited' }
  | { kind: 'view_once' }
  | { kind: 'live_location' }
  | { kind: 'call'; call: Call }
  | { kind: 'poll' };

const phrases = new Map<string, Phrase>();
const words = (alternatives: string): string[] => alternatives.split('|').filter((word) => word !== '');
const add = (alternatives: string, phrase: Phrase, suffix = ''): void => {
  for (const word of words(alternatives)) phrases.set(word.toLowerCase() + suffix, phrase);
};

for (const locale of locales) {
  for (const [kind, alternatives] of Object.entries(locale.omitted)) {
    add(alternatives, { kind: 'omitted', attachment: { kind: kind as AttachmentKind, fileName: null, omitted: true } });
  }
  add(locale.deleted, { kind: 'deleted' });
  add(locale.edited, { kind: 'edited' });
  add(locale.viewOnce, { kind: 'view_once' });
  add(locale.liveLocation, { kind: 'live_location' });
  add(locale.missedVoice, { kind: 'call', call: { medium: 'voice', missed: true } });
  add(locale.missedVideo, { kind: 'call', call: { medium: 'video', missed: true } });
  add(locale.voice, { kind: 'call', call: { medium: 'voice', missed: false } });
  add(locale.video, { kind: 'call', call: { medium: 'video', missed: false } });
  add(locale.poll, { kind: 'poll' }, ':');
}

const inBrackets = /^<(.*)>$/u;

/** The meaning of a cleaned text, which may stand in `<` and `>` and end with a full stop. */
export const readPhrase = (text: string): Phrase | null => {
  const bare = (inBrackets.exec(text)?.[1] ?? text).replace(/\.$/u, '').toLowerCase();
  return phrases.get(bare) ?? null;
};

/**
 * Whether a body whose first line has this length and first letter can be a phrase: answers for nearly every message
 * without building a string. A full stop, brackets and capitals are allowed for.
 */
const MOST = 256;
const lengths = new Set<number>();
for (const phrase of phrases.keys()) {
  const letter = phrase.charCodeAt(0);
  const capital = phrase.charAt(0).toUpperCase().charCodeAt(0);
  for (const more of [0, 1]) {
    lengths.add((phrase.length + more) | (letter << 8));
    lengths.add((phrase.length + more) | (capital << 8));
  }
}
const table = new Uint8Array(1 << 16);
const slotOf = (length: number, letter: number): number => ((letter & 0xff) << 8) | length;
for (const pair of lengths) table[slotOf(pair & 0xff, pair >> 8)] = 1;
export const mayBePhrase = (length: number, letter: number): boolean =>
  length < MOST && table[slotOf(length, letter)] === 1;

export const attachedWords: ReadonlySet<string> = new Set(locales.flatMap((locale) => words(locale.attached)));
export const optionWords: readonly string[] = locales.flatMap((locale) => words(locale.option));
export const locationWords: ReadonlySet<string> = new Set(locales.flatMap((locale) => words(locale.location)));
