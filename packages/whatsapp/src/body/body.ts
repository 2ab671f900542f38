import { cleanName, cleanText, withoutLooseJoiners } from '../clean.ts';
import type { Attachment, Call, Location, MessageType, Poll } from '../entry.ts';
import { Found } from '../scout.ts';
import { readAndroidFile, readIosFile } from './attachment.ts';
import { readLoggedCall } from './call.ts';
import { editMarkers, mayBePhrase, type Phrase, readPhrase } from './phrases.ts';
import { readPlace } from './place.ts';
import { readPoll } from './poll.ts';

const none: readonly never[] = Object.freeze([]);

/** What the body of a message says. A class for the reason that the records have. */
export class Body {
  type: MessageType;
  text: string;
  attachments: readonly Attachment[] = none;
  mentions: readonly string[] = none;
  edited = false;
  deleted = false;
  poll: Poll | null = null;
  location: Location | null = null;
  call: Call | null = null;

  constructor(type: MessageType, text: string) {
    this.type = type;
    this.text = text;
  }
}

/** A body with some of the rarer things that one can say. */
const bodyWith = (type: MessageType, text: string, more: Partial<Body>): Body =>
  Object.assign(new Body(type, text), more);

const mention = /@\u2068([^\u2068\u2069\n]{0,200})\u2069/gu;
const LRM = '\u200e';
const LRM_CODE = 0x200e;

const LESS = 0x3c;
const GREATER = 0x3e;
const CLOSING = 0x29;

/**
 * Whether a body must be read in full, told from its first character, its last, and the last and the length of its first
 * line. Most need not be: no brackets, and a first line that cannot be a phrase.
 */
export const hasBracketsOrPhrase = (first: number, last: number, lineLast: number, lineLength: number): boolean =>
  first === LESS || last === GREATER || lineLast === CLOSING || mayBePhrase(lineLength, first, lineLast);

const textHasBracketsOrPhrase = (text: string): boolean => {
  const lineEnd = text.indexOf('\n');
  const length = lineEnd < 0 ? text.length : lineEnd;
  const last = text.charCodeAt(text.length - 1);
  return hasBracketsOrPhrase(text.charCodeAt(0), last, text.charCodeAt(length - 1), length);
};

/**
 * How a file sets off what WhatsApp wrote itself: by a direction mark (iOS), by brackets (Android), or no longer at all
 * (iOS, through a tool that dropped the marks).
 */
export type Style = 'marked' | 'bracketed' | 'bare';

const fromPhrase = (phrase: Phrase, rest: string): Body | null => {
  if (phrase.kind === 'omitted') return bodyWith(phrase.attachments[0].kind, rest, { attachments: phrase.attachments });
  if (phrase.kind === 'live_location') return new Body('live_location', rest);
  if (phrase.kind === 'poll') {
    const poll = readPoll(rest.split('\n'));
    return poll.options.length > 0 ? bodyWith('poll', rest, { poll }) : null;
  }
  if (rest !== '') return null;
  if (phrase.kind === 'deleted') return bodyWith('deleted', '', { deleted: true });
  if (phrase.kind === 'view_once') return new Body('view_once', '');
  return phrase.kind === 'call' ? bodyWith('call', '', { call: phrase.call }) : null;
};

const joined = (before: string, after: string): string => [before, after].filter((part) => part !== '').join('\n');

/** The first line as a phrase or a file, the rest as its caption. */
const readFirstLine = (text: string, style: Style): Body | null => {
  const end = text.indexOf('\n');
  const line = end < 0 ? text : text.slice(0, end);
  const rest = end < 0 ? '' : text.slice(end + 1);
  const phrase = readPhrase(line);
  // Anyone can type `Sticker omitido` or `Videochamada`: without brackets or mark these are words.
  const typed =
    (phrase?.kind === 'omitted' && style === 'bracketed' && !line.startsWith('<')) ||
    (phrase?.kind === 'call' && !phrase.call.missed && style !== 'marked');
  if (phrase && !typed) return fromPhrase(phrase, rest);
  const file = readAndroidFile(line) ?? readIosFile(line);
  return file && bodyWith(file.kind, rest, { attachments: [file] });
};

/** iOS marks what it wrote itself: `legenda ‎imagem ocultada`, `N.pdf • 3 páginas ‎<anexado: …>`. */
const readMarked = (raw: string): Body | null => {
  const at = raw.lastIndexOf(LRM);
  if (at < 1) return null;
  const written = cleanText(raw.slice(at + 1)).trim();
  const body = readFirstLine(written, 'marked');
  if (!body || body.attachments.length === 0) return null;
  body.text = joined(cleanText(raw.slice(0, at)).trim(), body.text);
  return body;
};

/** `texto <Mensagem editada>`, on the last line. */
const withoutEditMarker = (raw: string): string | null => {
  if (!raw.endsWith('>')) return null;
  const open = raw.lastIndexOf('<');
  const marker = raw.slice(open);
  if (open < 0 || !(editMarkers.has(marker) || readPhrase(cleanText(marker))?.kind === 'edited')) return null;
  let text = raw.slice(0, open).trimEnd();
  while (text.endsWith(LRM)) text = text.slice(0, -1).trimEnd();
  return text;
};

const readMentions = (raw: string): string[] => {
  const names: string[] = [];
  mention.lastIndex = 0;
  for (let found = mention.exec(raw); found; found = mention.exec(raw)) names.push(cleanName(found[1] as string));
  return names;
};

const addPlace = (body: Body, text: string, marked: boolean): void => {
  const location = readPlace(text, marked);
  if (!location) return;
  body.type = 'location';
  body.location = location;
};

/** Of a clean text that holds an address. */
const readLink = (text: string): Body => {
  const body = new Body('link', text);
  addPlace(body, text, false);
  return body;
};

/** In a file whose own texts are marked, `imagem ocultada` without the mark is what someone typed. */
const readSpecial = (raw: string, style: Style): Body => {
  const unedited = withoutEditMarker(raw);
  const kept = unedited ?? raw;
  const marked = kept.charCodeAt(0) === LRM_CODE;
  const call = marked ? readLoggedCall(kept.slice(1)) : null;
  if (call) return bodyWith('call', '', { call });
  const text = cleanText(kept);
  const written = marked || (textHasBracketsOrPhrase(text) && (style !== 'marked' || text.startsWith('<')));
  const body =
    readMarked(kept) ??
    (written ? readFirstLine(text, style) : null) ??
    new Body(text.includes('://') ? 'link' : 'text', text);
  if ((body.type === 'link' || marked) && body.type !== 'live_location') addPlace(body, text, marked);
  if (kept.includes('@\u2068')) body.mentions = readMentions(kept);
  body.edited = unedited !== null;
  return body;
};

/** Of a message that is nothing but text. */
export const plainBody = new Body('text', '');

/** Bodies that are a phrase and nothing else, `<Mídia oculta>`: there are few, and they come by the thousand. */
const remembered: Record<Style, Map<string, Body>> = { marked: new Map(), bracketed: new Map(), bare: new Map() };
const MOST_REMEMBERED = 500;
const LONGEST_REMEMBERED = 48;

const readPhraseBody = (raw: string, style: Style): Body => {
  const bodies = remembered[style];
  const known = raw.length <= LONGEST_REMEMBERED && bodies.get(raw);
  if (known) return known;
  const body = readSpecial(raw, style);
  const isPhrase = body.text === '' && (body.deleted || body.attachments[0]?.omitted === true);
  if (isPhrase && raw.length <= LONGEST_REMEMBERED && bodies.size < MOST_REMEMBERED) {
    // A slice of the file would keep its whole block alive: this copy does not.
    bodies.set(Buffer.from(raw).toString(), body);
  }
  return body;
};

/**
 * What a body says, or null for plain text that is kept as it is. `found` are the flags of what it may hold, `isPhrase`
 * says that it may be a phrase.
 */
export const readBody = (raw: string, style: Style, found: number, isPhrase: boolean): Body | null => {
  if (raw === '' || (raw === 'null' && style === 'bracketed')) return new Body('view_once', '');
  if (found !== 0) {
    if (raw.charCodeAt(0) === LRM_CODE) return readPhraseBody(raw, style);
    if ((found & Found.return) !== 0 && raw.includes('\r\n')) return readSpecial(raw.replaceAll('\r\n', '\n'), style);
    if ((found & Found.mark) !== 0) return readSpecial(raw, style);
    // Emoji hold joiners, and whole languages suspects: most texts of theirs are clean all the same.
    const clean = (found & Found.suspect) !== 0 ? cleanText : (found & Found.joiner) !== 0 ? withoutLooseJoiners : null;
    if (clean && clean(raw) !== raw) return readSpecial(raw, style);
    if ((found & Found.colon) !== 0 && raw.includes('://')) return isPhrase ? readSpecial(raw, style) : readLink(raw);
  }
  return isPhrase ? readPhraseBody(raw, style) : null;
};
