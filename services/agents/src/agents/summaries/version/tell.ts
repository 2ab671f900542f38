import type { AgentModel } from '../../../agent.ts';
import { isBorneOut, lineOf, withIds } from '../../../wording/word-figures.ts';
import type { Fact } from './facts.ts';
import { versionPrompt } from './prompt.ts';

const most = 3;

/** The group in three sentences of a model; those that say more than the facts they name are left out and counted. */
export const tellFacts = async (
  { ask, people }: AgentModel,
  facts: readonly Fact[],
  locale: string,
): Promise<{ sentences: string[]; dropped: number }> => {
  const lines = facts.map((fact) => lineOf(fact, fact.key, people));
  const answer = await ask(versionPrompt, [`Language: ${locale}`, ...lines].join('\n'));
  const held = answer.sentences.flatMap(({ text, facts: keys }) => {
    const told = facts.filter(({ key }) => keys.includes(key));
    const together = {
      memberIds: told.flatMap(({ memberIds }) => memberIds),
      figures: Object.fromEntries(
        told.flatMap(({ key, figures }) => Object.entries(figures).map(([name, value]) => [`${key} ${name}`, value])),
      ),
    };
    return told.length > 0 && isBorneOut(text, together, people) ? [withIds(text.trim(), people)] : [];
  });
  return { sentences: held.slice(0, most), dropped: answer.sentences.length - held.length };
};
