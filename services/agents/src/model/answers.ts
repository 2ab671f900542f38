import type { AgentName, GroupId } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { Prompt } from '@prosa/llm';
import { type Keyring, matcher, openJson, places, sealJson } from '@prosa/vault';

/** What the model said before of the very same words, sealed with the group's key. */
export interface Answers {
  /** The kept answer to a prompt about an input, else what `ask` gives, which is then kept. */
  of: <T>(prompt: Prompt<T>, input: string, ask: () => Promise<T>) => Promise<T>;
  /** Keys of all answers given so far. */
  used: () => Buffer[];
}

/** Answers to an agent of a group, of one model. */
export const openAnswers = (
  database: Database,
  keys: Keyring,
  { groupId, agent, model }: { groupId: GroupId; agent: AgentName; model: string },
): Answers => {
  const keyOf = matcher(keys.group, 'chunk');
  const used: Buffer[] = [];
  return {
    used: () => [...used],
    of: async (prompt, input, ask) => {
      const key = keyOf(prompt.name, prompt.version, model, input);
      const place = places.agentChunk(groupId, agent, key);
      used.push(key);
      const sealed = await database.transaction((tx) => tx.agentChunks.find(groupId, agent, key));
      const kept = sealed && prompt.schema.safeParse(openJson(keys.group, place, sealed));
      if (kept?.success) return kept.data;
      const answer = await ask();
      const fresh = { key, sealed: sealJson(keys.group, place, answer) };
      await database.transaction((tx) => tx.agentChunks.keep(groupId, agent, fresh));
      return answer;
    },
  };
};
