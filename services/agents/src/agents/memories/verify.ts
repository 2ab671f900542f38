import type { AgentContext } from '../../agent.ts';
import { isVerbatim } from '../../evidence.ts';
import type { Claim } from './claims.ts';

/** Claims a look-up: what is stored is asked once more, whoever made the claim. */
const lookup = 1_000;

/** Claims of members who may be remembered, whose quotes stand letter by letter in messages of theirs; the others are counted. */
export const verify = async (
  { permitted, texts }: AgentContext,
  claims: readonly Claim[],
): Promise<{ verified: Claim[]; dropped: number }> => {
  const remembered = await permitted('memories');
  const allowed = claims.filter(({ memberId }) => remembered.has(memberId));
  const verified: Claim[] = [];
  for (let i = 0; i < allowed.length; i += lookup) {
    const some = allowed.slice(i, i + lookup);
    const messages = await texts([...new Set(some.map(({ messageId }) => messageId))]);
    const byId = new Map(messages.map((message) => [message.id, message]));
    verified.push(...some.filter((claim) => isVerbatim(claim, byId)));
  }
  return { verified, dropped: allowed.length - verified.length };
};
