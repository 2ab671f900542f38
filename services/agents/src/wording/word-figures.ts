import type { MemberId } from '@prosa/contracts';
import type { Prompt, Pseudonyms } from '@prosa/llm';
import { z } from 'zod';
import { numbersSaid, weekdaysSaid } from './numbers-said.ts';

/** What a prompt that words figures answers. */
export const sentences = z.object({ sentences: z.array(z.object({ key: z.string(), text: z.string() })) });
export type Sentences = z.infer<typeof sentences>;

/** Something to be put in a sentence: whose figures they are, and the figures, rounded as somebody would say them. */
export interface Figures {
  memberIds: readonly MemberId[];
  figures: Readonly<Record<string, string | number>>;
}

export interface Wordsmith {
  people: Pseudonyms;
  ask: (prompt: Prompt<Sentences>, input: string) => Promise<Sentences>;
}

/** Figures a call: what they come to fits the prompt's output. */
const together = 25;
const longestSentence = 280;

/**
 * A sentence for each of some figures, members in it as `{mem_…}`; null where the model had none. A sentence with a number, a
 * weekday or a member that is not in its figures is left out and counted.
 * @throws ProsaError `model_*`, `budget_exhausted`
 */
export const wordFigures = async (
  { people, ask }: Wordsmith,
  prompt: Prompt<Sentences>,
  all: readonly Figures[],
  locale: string,
): Promise<{ texts: (string | null)[]; dropped: number }> => {
  const texts: (string | null)[] = all.map(() => null);
  let dropped = 0;
  for (let first = 0; first < all.length; first += together) {
    const some = all.slice(first, first + together);
    const input = [`Language: ${locale}`, ...some.map((one, at) => lineOf(one, keyAt(at), people))].join('\n');
    const answer = await ask(prompt, input);
    for (const { key, text } of answer.sentences) {
      const at = some.findIndex((_, place) => keyAt(place) === key);
      const figures = some[at];
      if (figures && texts[first + at] === null && isBorneOut(text, figures, people))
        texts[first + at] = withIds(text.trim(), people);
      else dropped += 1;
    }
  }
  return { texts, dropped };
};

const keyAt = (at: number): string => `F${at + 1}`;

export const lineOf = ({ memberIds, figures }: Figures, key: string, { of, hide }: Pseudonyms): string => {
  const who = memberIds.map((id) => of(id) ?? '').filter(Boolean);
  // Words in figures (of a topic) are the members' own.
  const hidden = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'string' ? hide(value) : value,
  ]);
  return `${key} | ${who.join(', ') || 'the group'} | ${JSON.stringify(Object.fromEntries(hidden))}`;
};

const pseudonym = /\bP\d+\b/g;

/** Whether a sentence says no more than its figures do. */
export const isBorneOut = (text: string, { memberIds, figures }: Figures, { of }: Pseudonyms): boolean => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestSentence || /[\n{}]/.test(trimmed)) return false;
  const people = new Set(memberIds.map((id) => of(id)));
  const given = Object.values(figures).join(' ; ');
  const [numbers, weekdays] = [numbersSaid(given), weekdaysSaid(given)];
  return (
    (trimmed.match(pseudonym) ?? []).every((named) => people.has(named)) &&
    [...numbersSaid(trimmed.replace(pseudonym, ''))].every((number) => numbers.has(number)) &&
    [...weekdaysSaid(trimmed)].every((day) => weekdays.has(day))
  );
};

/** Names are filled in by who reads, as they are then. */
export const withIds = (text: string, { member }: Pseudonyms): string =>
  text.replace(pseudonym, (named) => {
    const id = member(named);
    return id === undefined ? named : `{${id}}`;
  });
