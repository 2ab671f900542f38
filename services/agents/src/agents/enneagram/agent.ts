import { profileAgent } from '../profiles/agent.ts';
import type { Instrument } from '../profiles/instrument.ts';
import { enneagramLexicon } from './lexicon.ts';
import { portrayEnneagram } from './portray.ts';
import { enneagramPrompt } from './prompt.ts';
import { type TypeName, typeNames } from './types.ts';

/** A standing further out is chance or a flood of one word. */
const furthest = 2.5;

const enneagram: Instrument<'enneagram', TypeName> = {
  kind: 'enneagram',
  themes: typeNames,
  rulesVersion: '1',
  lexicon: enneagramLexicon,
  markOf: (standing) => Math.exp(Math.min(furthest, Math.max(-furthest, standing))),
  prompt: enneagramPrompt,
  portray: portrayEnneagram,
};

/** What members seem to look for: a distribution over the nine types of the Enneagram. */
export const enneagramAgent = profileAgent(enneagram);
