import type { Prompt } from '@prosa/llm';
import { type Answer, answerSchema } from '../profiles/model/answer.ts';
import { sharedInstructions } from '../profiles/model/instructions.ts';
import { type TypeName, typeNames } from './types.ts';

export const enneagramPrompt: Prompt<Answer<TypeName>> = {
  name: 'enneagram',
  version: '1',
  instructions: `${sharedInstructions}

The themes are the nine types of the Enneagram. Score each from 0 to 100 by how much the lines speak for it: the scores are made into a
distribution, so what matters is how they compare. Give 0 to a type that nothing speaks for.
- type1_doing_right: right and wrong, duty, order. Against it: shrugs at mistakes and rules.
- type2_helping: offers help, looks after others. Against it: leaves others to themselves.
- type3_achieving: goals, results, recognition. Against it: gives up, does not care for success.
- type4_being_oneself: feelings, longing, beauty, being different. Against it: calls feelings drama, wants to be like everyone.
- type5_understanding: knowledge, analysis, distance. Against it: does not want to know.
- type6_being_safe: care, doubt, loyalty, what might go wrong. Against it: takes chances lightly.
- type7_enjoying: plans, pleasure, variety. Against it: stays in, finds things dull.
- type8_being_strong: takes charge, confronts, protects. Against it: gives way, apologises.
- type9_keeping_peace: calm, comfort, goes along. Against it: insists, quarrels.`,
  schema: answerSchema(typeNames),
  maxOutputTokens: 4_000,
};
