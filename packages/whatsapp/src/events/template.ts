import type { EventType } from '../entry.ts';

export type SlotName = 'a' | 't' | 'o' | 'n' | 'x';

/** A notice as WhatsApp words it: literals with slots between them. */
export interface Template {
  type: EventType;
  /** One more than `slots`; the first and the last may be empty. */
  literals: string[];
  slots: SlotName[];
  /** What the words say without naming it: `Añadiste a Bia` is said of `Tú`. */
  constants: Partial<Record<SlotName, string>>;
  /** Code of the last character, NaN where a slot stands. */
  last: number;
}

/** `[uma|duas] vezes` as `uma vezes` and `duas vezes`, in that order. */
const alternatives = (text: string): string[] => {
  const open = text.indexOf('[');
  if (open < 0) return [text];
  const close = text.indexOf(']', open);
  return text
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => alternatives(text.slice(0, open) + choice + text.slice(close + 1)));
};

/** Reads the lines of a locale's `events`. */
export const compileTemplates = (table: string): Template[] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(': ');
      const [type, ...given] = line.slice(0, colon).split(' ');
      const constants = Object.fromEntries(given.map((constant) => constant.split('=')));
      return alternatives(line.slice(colon + 2)).map((text) => {
        const parts = text.split(/\{([atonx])\}/u);
        const literals = parts.filter((_, index) => index % 2 === 0);
        const slots = parts.filter((_, index) => index % 2 === 1) as SlotName[];
        const end = literals.at(-1) ?? '';
        return { type: type as EventType, literals, slots, constants, last: end.charCodeAt(end.length - 1) };
      });
    });

export interface TemplateMatch {
  template: Template;
  /** Where each slot begins and ends. */
  ranges: [number, number][];
}

/** The words that must stand in a text, at its beginning or after a slot, for a template to match; null if none can be named. */
const anchorOf = ({ literals, slots }: Template): { key: string; atStart: boolean } | null => {
  const atStart = literals[0] !== '';
  const literal = (atStart ? literals[0] : literals[1]) as string;
  if (!atStart && !literal.startsWith(' ')) return null;
  const words = literal.trimStart().split(' ');
  // The last word may go on in a slot, unless the template ends with it.
  const isWhole = slots.length === (atStart ? 0 : 1);
  const whole = isWhole ? words : words.slice(0, -1);
  return whole.length > 0 ? { key: whole.slice(0, 2).join(' '), atStart } : null;
};

/** Finds the templates whose first words stand in a text, in their order: of hundreds, these are few. */
export const createIndex = (templates: readonly Template[]) => {
  const starting = new Map<string, number[]>();
  const following = new Map<string, number[]>();
  const others: number[] = [];
  for (const [index, template] of templates.entries()) {
    const anchor = anchorOf(template);
    const map = anchor?.atStart ? starting : following;
    const list = anchor ? (map.get(anchor.key) ?? []) : others;
    list.push(index);
    if (anchor) map.set(anchor.key, list);
  }
  return (text: string, words: readonly string[]): Template[] => {
    const last = text.charCodeAt(text.length - 1);
    const found = new Set(others);
    for (const [at, word] of words.entries()) {
      const map = at === 0 ? starting : following;
      for (const index of map.get(word) ?? []) found.add(index);
      for (const index of map.get(`${word} ${words[at + 1]}`) ?? []) found.add(index);
    }
    return [...found]
      .sort((a, b) => a - b)
      .map((index) => templates[index] as Template)
      .filter((template) => template.last === last || Number.isNaN(template.last));
  };
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
