import type { Entry } from '@prosa/whatsapp';

const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;
const blanks = /[\s\p{Zs}]+/gu;
const hyphens = /[\u2010\u2011]/g;
/** A mention as a number; one by name is known by the entry's mentions. */
const mentionedNumber = /@\+?\d[\d -]{6,20}\d/g;
/** What iOS writes above a document, and Android does not. */
const documentLine = /^[^\n]+\.[\p{L}\p{N}]{1,10} • \d+ \p{L}+(?:\n|$)/u;

const blank = 0x20;
const tidyEnd = 0x300;
/** Characters that both platforms write alike: the visible ones of Latin, but for those that composition may touch. */
const isTidyCharacter = Uint8Array.from({ length: tidyEnd }, (_, code) =>
  Number(/[^\p{Cc}\p{Cf}\p{Zs}]/u.test(String.fromCharCode(code))),
);

/** Most texts: characters of Latin, with single blanks between them. Anything else may need folding. */
const isTidy = (text: string): boolean => {
  let before = blank;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === blank ? before === blank : code >= tidyEnd || isTidyCharacter[code] === 0) return false;
    before = code;
  }
  return before !== blank;
};

/** Without what two phones may write differently: marks, blanks, hyphens. */
const fold = (text: string): string =>
  isTidy(text) ? text : text.normalize('NFC').replace(invisible, '').replace(blanks, ' ').replace(hyphens, '-').trim();

const withoutMentions = (text: string, mentions: readonly string[]): string => {
  let folded = text;
  for (const name of [...mentions].sort((a, b) => b.length - a.length))
    folded = folded.replaceAll(`@${fold(name)}`, '@');
  return folded.replace(mentionedNumber, '@');
};

/**
 * What an entry says, as both platforms and every phone agree on it: the author is not in it, since everyone's contacts
 * name people differently; media is its caption, since one phone has the picture and the other only says that there was
 * one; a system line is its kind, since the wording has a language.
 */
export const contentOf = (entry: Entry): string => {
  if (entry.kind === 'system') return entry.type === 'call' ? 'call' : `system ${entry.type}`;
  switch (entry.type) {
    case 'text':
    case 'link': {
      const text = fold(entry.text);
      return `text ${text.includes('@') ? withoutMentions(text, entry.mentions) : text}`;
    }
    case 'deleted':
    case 'call':
    case 'live_location':
      return entry.type;
    case 'location':
      return `location ${entry.location?.url ?? ''}`;
    case 'poll':
      return `poll ${fold([entry.poll?.question ?? '', ...(entry.poll?.options ?? []).map(({ text }) => text)].join('\n'))}`;
    default:
      return `media ${withoutMentions(fold(entry.text.replace(documentLine, '')), entry.mentions)}`;
  }
};

/** The same of a message that was stored before content had this form; its mentions cannot be told any more. */
export const contentOfStored = (message: { kind: string; type: string; media: number }, text: string): string => {
  if (message.kind === 'system') return message.type === 'call' ? 'call' : `system ${message.type}`;
  if (message.type === 'deleted' || message.type === 'call' || message.type === 'live_location') return message.type;
  if (message.media > 0 || message.type === 'view_once') return `media ${fold(text)}`;
  return `text ${withoutMentions(fold(text), [])}`;
};
