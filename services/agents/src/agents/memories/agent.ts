import type { Agent, AgentContext } from '../../agent.ts';
import { isVerbatim } from '../../evidence.ts';
import type { Embedding } from '../../ports.ts';
import { type Claim, collectClaims } from './claims.ts';
import { factsOf } from './facts.ts';
import { remember } from './remember.ts';

/**
 * What members say of their own lives, by rules: first person, plainly stated, in Portuguese. It would rather miss a fact
 * than make one up. Claims whose quote is not in the message they cite are left out and counted.
 */
export const memoriesAgent = ({ embedding }: { embedding: Embedding }): Agent<'memories'> => ({
  name: 'memories',
  offline: {
    version: '1',
    method: 'offline',
    reads: ['texts', 'names'],
    inputs: async () => [embedding.model],
    run: async (context) => {
      const permitted = await context.permitted('memories');
      const collected = collectClaims([...(await context.names()).values()]);
      for await (const page of context.messages()) {
        for (const { memberId, ...message } of page) {
          if (memberId !== null) collected.next({ memberId, ...message });
        }
      }
      const { verified, dropped } = await verify(
        context,
        collected.claims().filter(({ memberId }) => permitted.has(memberId)),
      );
      const { current, write } = await remember(context, embedding, factsOf(verified));
      return {
        result: { memoryIds: current, dropped },
        evidence: new Set(verified.map(({ messageId }) => messageId)).size,
        write,
      };
    },
  },
});

/** Claims a look-up: what is stored is asked once more, whoever made the claim. */
const lookup = 1_000;

const verify = async ({ texts }: AgentContext, claims: readonly Claim[]) => {
  const verified: Claim[] = [];
  for (let i = 0; i < claims.length; i += lookup) {
    const some = claims.slice(i, i + lookup);
    const messages = await texts([...new Set(some.map(({ messageId }) => messageId))]);
    const byId = new Map(messages.map((message) => [message.id, message]));
    verified.push(...some.filter((claim) => isVerbatim(claim, byId)));
  }
  return { verified, dropped: claims.length - verified.length };
};
