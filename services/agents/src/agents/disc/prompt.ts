import { type DiscDimension, discDimensions } from '@prosa/contracts';
import type { Prompt } from '@prosa/llm';
import { type Answer, answerSchema } from '../profiles/model/answer.ts';
import { sharedInstructions } from '../profiles/model/instructions.ts';

export const discPrompt: Prompt<Answer<DiscDimension>> = {
  name: 'disc',
  version: '1',
  instructions: `${sharedInstructions}

The themes are the four dimensions of DISC. Score each by itself, from 0 to 100: they do not add up to anything, and a person may be
high or low in all of them. 50 is what is usual among adults in a group chat.
- dominance: decides, gives orders, is direct, wants results. Against it: hedges, defers, asks for leave.
- influence: enthusiasm, warmth, invites, entertains, praises. Against it: reserved, dry, keeps out of company.
- steadiness: supports, thanks, agrees, is patient, keeps to habits. Against it: impatient, provokes, wants change at once.
- conscientiousness: precise, asks for facts, numbers and conditions, plans and checks. Against it: vague, improvises, forgets.`,
  schema: answerSchema(discDimensions),
  maxOutputTokens: 2_500,
};
