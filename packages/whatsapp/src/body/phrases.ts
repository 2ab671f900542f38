import type { Attachment, AttachmentKind, Call } from '../entry.ts';
import { locales } from '../locales/index.ts';
import { otherWords } from '../locales/other-words.ts';

/** What a whole body, or the first line of one, can stand for. */
export type Phrase =
  | { kind: 'omitted'; attachments: readonly [Attachment] }
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

const addMedia = (media: Partial<Record<AttachmentKind, string>>): void => {
  for (const [kind, alternatives] of Object.entries(media)) {
    const attachment = { kind: kind as AttachmentKind, fileName: null, omitted: true };
    add(alternatives, { kind: 'omitted', attachments: [attachment] });
  }
};

const languages = [otherWords, ...locales];
for (const locale of languages) {
  addMedia(locale.omitted);
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

const LESS = 0x3c;
const GREATER = 0x3e;
const FULL_STOP = 0x2e;

/** The meaning of a cleaned text, which may stand in `<` and `>` and end with a full stop. */
export const readPhrase = (text: string): Phrase | null => {
  const last = text.length - 1;
  const isBracketed = text.charCodeAt(0) === LESS && text.charCodeAt(last) === GREATER;
  const end = isBracketed ? last : text.length;
  const stop = text.charCodeAt(end - 1) === FULL_STOP ? end - 1 : end;
  return phrases.get(text.slice(isBracketed ? 1 : 0, stop).toLowerCase()) ?? null;
};

/**
 * Whether a line of this length, first and last character can be a phrase that someone's phone wrote without brackets or
 * mark, so with a capital (places excepted): answers for nearly every message without looking anything up.
 */
const firsts = new Uint8Array(1 << 16);
/** One bit for each: as bytes they would not stay in the cache. */
const table = new Uint32Array(1 << 11);
const slotOf = (length: number, first: number, last: number): number =>
  (Math.imul(length, 0x9e3779b1) ^ Math.imul(first, 0x85ebca6b) ^ Math.imul(last, 0xc2b2ae35)) >>> 16;
const set = (slot: number): void => {
  table[slot >> 5] = (table[slot >> 5] as number) | (1 << (slot & 31));
};
const addLine = (length: number, first: number, last: number): void => {
  set(slotOf(length, first, last));
  set(slotOf(last, length, first));
};
const has = (slot: number): boolean => (((table[slot >> 5] as number) >>> (slot & 31)) & 1) === 1;
export const mayBePhrase = (length: number, first: number, last: number): boolean =>
  firsts[first] === 1 && has(slotOf(length, first, last)) && has(slotOf(last, length, first));

for (const [phrase, { kind }] of phrases) {
  const capital = phrase.charAt(0).toUpperCase().charCodeAt(0);
  for (const first of kind === 'live_location' ? [capital, phrase.charCodeAt(0)] : [capital]) {
    firsts[first] = 1;
    addLine(phrase.length, first, phrase.charCodeAt(phrase.length - 1));
    addLine(phrase.length + 1, first, FULL_STOP);
  }
}

/** As they nearly always stand in files: in brackets, with a capital. */
export const editMarkers: ReadonlySet<string> = new Set(
  languages.flatMap((locale) =>
    words(locale.edited).map((word) => `<${word.charAt(0).toUpperCase()}${word.slice(1)}>`),
  ),
);
export const attachedWords: ReadonlySet<string> = new Set(
  languages.flatMap((locale) => words(locale.attached.toLowerCase())),
);
export const optionWords: readonly string[] = languages.flatMap((locale) => words(locale.option));
export const locationWords: ReadonlySet<string> = new Set(
  languages.flatMap((locale) => words(locale.location.toLowerCase())),
);
