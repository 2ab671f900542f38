import type { ChatEvent } from '../entry.ts';
import { locales } from '../locales/index.ts';
import { compileTemplates, createIndex, matchTemplate, type SlotName, type TemplateMatch } from './template.ts';

/** Longer lines are never notices: the bound keeps a hostile line from costing more than an honest one. */
const LONGEST = 4096;

const tables = locales.map((locale) => ({
  and: ` ${locale.and} `,
  candidates: createIndex(compileTemplates(locale.events)),
}));

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
const invitation = /\.\s+(?:Toque|Tap|Click|Clique|Pulsa|Toca|Haz clic|Appuyez|Touchez|Tippe|Klicke|Tocca)\b[^"]*$/u;

const splitNames = (text: string, and: string): string[] => {
  const names = text.split(', ');
  const last = names.at(-1) as string;
  const at = last.lastIndexOf(and);
  if (at > 0) names.splice(-1, 1, last.slice(0, at), last.slice(at + and.length));
  return names;
};

const toEvent = (text: string, match: TemplateMatch, and: string): ChatEvent => {
  const slot = (name: SlotName): string | null => {
    const range = match.ranges[match.template.slots.indexOf(name)];
    return range ? text.slice(range[0], range[1]).trim() : null;
  };
  const { type } = match.template;
  const old = slot('o');
  const members = slot('t');
  // Who changes number, leaves or joins is both the actor and the one affected.
  const actor = slot('a') ?? (type === 'number_changed' ? old : null);
  const self = actor !== null && (type === 'left' || type === 'joined' || type === 'number_changed');
  const targets = members !== null ? splitNames(members, and) : self ? [actor] : [];
  return { type, actor, targets, old, new: slot('n') };
};

/** Recognises WhatsApp's own notices. The language that matched last is tried first. */
export const createNoticeReader = () => {
  const order = [...tables];
  return (text: string): Notice | null => {
    if (text.length > LONGEST) return null;
    const searched = plain(text).replace(invitation, '').replace(/\.$/u, '');
    for (const [index, table] of order.entries()) {
      for (const template of table.candidates(searched)) {
        const match = matchTemplate(searched, template);
        if (!match) continue;
        if (index > 0) order.unshift(...order.splice(index, 1));
        const wordsAt = template.literals[0] === '' ? (match.ranges[0]?.[1] ?? 0) : 0;
        return { event: toEvent(text, match, table.and), wordsAt };
      }
    }
    return null;
  };
};
export type NoticeReader = ReturnType<typeof createNoticeReader>;
