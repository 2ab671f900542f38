import { cleanName } from '../clean.ts';
import type { ChatEvent } from '../entry.ts';
import { locales } from '../locales/index.ts';
import { compileTemplates, createIndex, matchTemplate, type SlotName, type TemplateMatch } from './template.ts';

/** Longer lines are never notices: the bound keeps a hostile line from costing more than an honest one. */
const LONGEST = 4096;

const candidates = createIndex(locales.flatMap(({ events }, language) => compileTemplates(events, language)));

export interface Notice {
  event: ChatEvent;
  /** Where the notice's own words begin: what stands before is a name. */
  wordsAt: number;
}

/** Quotation marks and spaces differ between versions; replaced one for one, so positions stay. */
const plain = (text: string): string =>
  /[“”„«»‟\u00a0\u202f’‘]/.test(text)
    ? text
        .replace(/[“”„«»‟]/gu, '"')
        .replace(/[\u00a0\u202f]/gu, ' ')
        .replace(/[’‘]/gu, "'")
    : text;

/** `. Toque para saber mais.` and its like, which some versions add to any notice. */
const invitation =
  /\.\s+(?:Toque|Tap|Click|Clique|Pulsa|Pulse|Toca|Haz clic|Appuyez|Touchez|Cliquez|Tippe|Klicke|Tocca|Clicca|Fai clic)\b[^"]*$/u;

/** `Ana, Bia e Caio`, `Bob, Carla, and Dani`, `a Bob y a Carla`. A contact saved as `Ana e Bia` is read as two. */
const splitNames = (text: string, and: string): string[] => {
  const names = text.split(', ');
  const last = names.at(-1) as string;
  const at = last.lastIndexOf(and);
  if (at > 0) names.splice(-1, 1, last.slice(0, at), last.slice(at + and.length));
  else if (names.length > 1 && ` ${last}`.startsWith(and)) names.splice(-1, 1, last.slice(and.length - 1));
  return names.map((name, index) => cleanName(index > 0 && and === ' y ' ? name.replace(/^a /u, '') : name));
};

/** `90 dias`, wherever a notice says how long messages stay. */
const duration = /\p{Nd}+ (?!%)\p{L}+/u;

const toEvent = (text: string, match: TemplateMatch, and: string): ChatEvent => {
  const { type, slots, constants } = match.template;
  const slot = (name: SlotName): string | null => {
    const range = match.ranges[slots.indexOf(name)];
    return range ? text.slice(range[0], range[1]).trim() : (constants[name] ?? null);
  };
  const name = (key: SlotName): string | null => {
    const value = slot(key);
    return value === null ? null : cleanName(value);
  };
  const isNumber = type === 'number_changed';
  const old = isNumber ? name('o') : slot('o');
  const members = slot('t');
  // Who changes number, leaves or joins is both the actor and the one affected.
  const actor = name('a') ?? (isNumber ? old : null);
  const self = actor !== null && (type === 'left' || type === 'joined' || isNumber);
  const targets = members !== null ? splitNames(members, and) : self ? [actor] : [];
  let value = isNumber ? name('n') : slot('n');
  if (type === 'disappearing_changed') {
    const end = slots[0] === 'a' ? (match.ranges[0]?.[1] ?? 0) : 0;
    value ??= duration.exec(text.slice(end).replaceAll('\u00a0', ' '))?.[0] ?? null;
  }
  return { type, actor, targets, old, new: value };
};

/** Recognises WhatsApp's own notices. The language that matched last is tried first. */
export const createNoticeReader = () => {
  let language = 0;
  return (text: string): Notice | null => {
    if (text.length > LONGEST) return null;
    const invited = plain(text).replace(invitation, '');
    const searched = invited.endsWith('.') ? invited.slice(0, -1) : invited;
    for (const template of candidates(searched, language)) {
      const match = matchTemplate(searched, template);
      if (!match) continue;
      language = template.language;
      const wordsAt = template.literals[0] === '' ? (match.ranges[0]?.[1] ?? 0) : 0;
      return { event: toEvent(text, match, ` ${locales[language]?.and} `), wordsAt };
    }
    return null;
  };
};
export type NoticeReader = ReturnType<typeof createNoticeReader>;
