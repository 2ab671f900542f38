import type { EventType } from '../entry.ts';

export type SlotName = 'a' | 't' | 'o' | 'n' | 'x';

/** A notice as WhatsApp words it: literals with slots between them. */
export interface Template {
  type: EventType;
  /** One more than `slots`; the first and the last may be empty. */
  literals: string[];
  slots: SlotName[];
  /** Code of the last character, NaN where a slot stands. */
  last: number;
}

/** Reads `type: template` lines. */
export const compileTemplates = (table: string): Template[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(': ');
      const parts = line.slice(colon + 2).split(/\{([atonx])\}/u);
      const literals = parts.filter((_, index) => index % 2 === 0);
      const slots = parts.filter((_, index) => index % 2 === 1) as SlotName[];
      const end = literals.at(-1) ?? '';
      return {
        type: line.slice(0, colon) as EventType,
        literals,
        slots,
        last: end.charCodeAt(end.length - 1),
      };
    });

export interface TemplateMatch {
  template: Template;
  /** Where each slot begins and ends. */
  ranges: [number, number][];
}

/** Finds the templates, in their order, that a text's last character does not rule out: they are few. */
export const createIndex = (templates: readonly Template[]) => {
  const lists = new Map<number, Template[]>();
  const endingIn = (code: number): Template[] => templates.filter(({ last }) => last === code || Number.isNaN(last));
  for (const { last } of templates) lists.set(last, endingIn(last));
  const others = endingIn(Number.NaN);
  return (text: string): readonly Template[] => lists.get(text.charCodeAt(text.length - 1)) ?? others;
};

/** Matches the whole text in linear time: each literal is searched once, from where the one before ended. */
export const matchTemplate = (text: string, template: Template): TemplateMatch | null => {
  const { literals, slots } = template;
  const first = literals[0] as string;
  if (!text.startsWith(first)) return null;
  if (slots.length === 0) return text.length === first.length ? { template, ranges: [] } : null;
  const last = literals[slots.length] as string;
  const limit = text.length - last.length;
  if (limit < first.length || !text.endsWith(last)) return null;
  const ranges: [number, number][] = [];
  let at = first.length;
  for (let index = 1; index <= slots.length; index++) {
    const end = index === slots.length ? limit : text.indexOf(literals[index] as string, at);
    if (end < at || end > limit) return null;
    if (end === at && slots[index - 1] !== 'x') return null;
    ranges.push([at, end]);
    at = end + (literals[index] as string).length;
  }
  return { template, ranges };
};
