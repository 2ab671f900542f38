import type { Phrases } from '../phrases.ts';
import { count, list, messages } from './words.ts';

/** What changed since the version before; `made` says the day and time of an instant. */
export const changesPtBr =
  ({ made }: { made: (instant: string) => string }): Phrases['changes'] =>
  ({ since, people, subjects }) => {
    const came = since.messages > 0 ? `${messages(since.messages)} a mais` : 'nenhuma mensagem nova';
    const told = since.messages < 0 ? `${messages(-since.messages)} a menos, apagadas` : came;
    const { added, retired } = since.memories ?? { added: 0, retired: 0 };
    const memories = [
      ...(added > 0 ? [count(added, 'nova', 'novas')] : []),
      ...(retired > 0 ? [`${count(retired, 'que já não vale', 'que já não valem')}`] : []),
    ];
    return [
      `Desde a versão ${since.version}, de ${made(since.finishedAt)}: ${told}.`,
      ...(people.length > 0 ? [`Quem escreveu pela primeira vez: ${list(people)}.`] : []),
      ...(subjects.length > 0 ? [`Assuntos novos: ${subjects.join('; ')}.`] : []),
      ...(memories.length > 0 ? [`Do que cada um contou de si: ${list(memories)}.`] : []),
    ];
  };
