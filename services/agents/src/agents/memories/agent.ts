import type { Agent, AgentContext, Outcome } from '../../agent.ts';
import { mapChunks } from '../../chunks/map-chunks.ts';
import type { Embedding } from '../../ports.ts';
import { type Claim, collectClaims } from './claims.ts';
import { factsOf } from './facts.ts';
import { memoriesPrompt } from './prompt.ts';
import { remember } from './remember.ts';
import { claimOf } from './told-by-model.ts';
import { verify } from './verify.ts';

/** Messages in one question to a model: some days of a lively group, which the facts of are few. */
const tokensOfChunk = 6_000;

/**
 * What members say of their own lives: by rules, in the first person, plainly stated, in Portuguese; and by a model in whatever
 * words. Both would rather miss a fact than make one up. Claims that cannot be verified are left out and counted.
 */
export const memoriesAgent = ({ embedding }: { embedding: Embedding }): Agent<'memories'> => {
  const inputs = async () => [embedding.model];
  const reads = ['texts', 'names'] as const;
  return {
    name: 'memories',
    offline: {
      ...{ version: '5', method: 'offline', reads, inputs },
      run: async (context) => {
        const collected = collectClaims([...(await context.names()).values()]);
        for await (const page of context.messages()) {
          for (const { memberId, ...message } of page) {
            if (memberId !== null) collected.next({ memberId, ...message });
          }
        }
        return remembered(context, embedding, collected.claims());
      },
    },
    model: (model) => ({
      ...{ version: 'm2', method: 'model', reads, inputs, prompts: [memoriesPrompt] },
      run: async (context) => {
        const { found, unread } = await mapChunks(
          context,
          model,
          memoriesPrompt,
          { tokens: tokensOfChunk },
          ({ facts }, { messages }) => facts.map((fact) => claimOf(fact, messages, model.people)),
        );
        const told = found.flat();
        const claims = told.filter((claim) => claim !== undefined);
        claims.sort(asTold);
        const outcome = await remembered(context, embedding, claims, told.length - claims.length);
        return { ...outcome, ...(unread === null ? {} : { degraded: unread }) };
      },
    }),
  };
};

/** In order of time, within a message what is over first; a chunk lists its own as it likes. */
const asTold = (a: Claim, b: Claim): number => {
  if (a.localTime !== b.localTime) return a.localTime < b.localTime ? -1 : 1;
  return a.messageId - b.messageId || Number(b.ends) - Number(a.ends);
};

/** @param madeUp claims that were dropped before */
const remembered = async (
  context: AgentContext,
  embedding: Embedding,
  claims: readonly Claim[],
  madeUp = 0,
): Promise<Outcome<'memories'>> => {
  const { verified, dropped } = await verify(context, claims);
  const { current, write } = await remember(context, embedding, factsOf(verified));
  const left = madeUp + dropped;
  return {
    result: { memoryIds: current, dropped: left },
    evidence: new Set(verified.map(({ messageId }) => messageId)).size,
    dropped: left,
    write,
  };
};
