import type { EventType } from '../entry.ts';

export type SlotName = 'a' | 't' | 'o' | 'n' | 'x';

/** A notice as WhatsApp words it: literals with slots between them. */
export interface Template {
  type: EventType;
  /** Number of its locale. */
  language: number;
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
export const compileTemplates = (table: string, language: number): Template[] =>
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
        return { type: type as EventType, language, literals, slots, constants, last: end.charCodeAt(end.length - 1) };
      });
    });

export interface TemplateMatch {
  template: Template;
  /** Where each slot begins and ends. */
  ranges: [number, number][];
}

/** Numbers of templates by the first word that must stand in a text, and by the next where that is certain, too. */
interface Place {
  alone: number[];
  before: Map<string, number[]>;
}
type Words = Map<string, Place>;

const file = (words: Words, [first = '', second]: readonly string[], number: number): void => {
  const place: Place = words.get(first) ?? { alone: [], before: new Map() };
  words.set(first, place);
  if (second === undefined) place.alone.push(number);
  else place.before.set(second, [...(place.before.get(second) ?? []), number]);
};

/** Whole words that a template has at its beginning or after its first slot; none if a slot touches them. */
const anchorOf = ({ literals, slots }: Template): { words: string[]; atStart: boolean } => {
  const atStart = literals[0] !== '';
  const literal = (atStart ? literals[0] : literals[1]) as string;
  if (!atStart && !literal.startsWith(' ')) return { words: [], atStart };
  const words = literal.trimStart().split(' ');
  // The last word may go on in a slot, unless the template ends with it.
  const isWhole = slots.length === (atStart ? 0 : 1);
  return { words: (isWhole ? words : words.slice(0, -1)).slice(0, 2), atStart };
};

/** Finds the templates whose first words stand in a text and that its end does not rule out: of thousands, a few. */
export const createIndex = (templates: readonly Template[]) => {
  const starting: Words = new Map();
  const following: Words = new Map();
  const others: number[] = [];
  for (const [number, template] of templates.entries()) {
    const { words, atStart } = anchorOf(template);
    if (words.length === 0) others.push(number);
    else file(atStart ? starting : following, words, number);
  }
  /** In their order, those of `language` first. */
  return (text: string, language: number): Template[] => {
    const end = text.charCodeAt(text.length - 1);
    const found: number[] = [];
    const take = (numbers: readonly number[]): void => {
      for (const number of numbers) {
        const template = templates[number] as Template;
        const rank = template.language === language ? number - templates.length : number;
        if ((template.last === end || Number.isNaN(template.last)) && !found.includes(rank)) found.push(rank);
      }
    };
    take(others);
    const words = text.split(' ');
    for (let at = 0; at < words.length; at++) {
      const place = (at === 0 ? starting : following).get(words[at] as string);
      if (!place) continue;
      take(place.alone);
      take(place.before.get(words[at + 1] ?? '') ?? []);
    }
    return found.sort((a, b) => a - b).map((rank) => templates[rank < 0 ? rank + templates.length : rank] as Template);
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
