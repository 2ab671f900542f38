import type { Phrases } from '../phrases.ts';
import { count, list, messages } from './words.ts';

/** What changed since the version before; `made` says the day and time of an instant. */
export const changesEn =
  ({ made }: { made: (instant: string) => string }): Phrases['changes'] =>
  ({ since, people, subjects }) => {
    const came = since.messages > 0 ? `${messages(since.messages)} more` : 'no new messages';
    const told = since.messages < 0 ? `${messages(-since.messages)} fewer, deleted` : came;
    const { added, retired } = since.memories ?? { added: 0, retired: 0 };
    const memories = [
      ...(added > 0 ? [`${count(added, 'thing is', 'things are')} new`] : []),
      ...(retired > 0 ? [`${count(retired, 'is', 'are')} no longer true`] : []),
    ];
    return [
      `Since version ${since.version}, made on ${made(since.finishedAt)}: ${told}.`,
      ...(people.length > 0 ? [`Wrote for the first time: ${list(people)}.`] : []),
      ...(subjects.length > 0 ? [`New subjects: ${subjects.join('; ')}.`] : []),
      ...(memories.length > 0 ? [`Of what they told about themselves ${list(memories)}.`] : []),
    ];
  };
