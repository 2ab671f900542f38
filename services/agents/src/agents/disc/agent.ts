import { type DiscDimension, discDimensions } from '@prosa/contracts';
import { profileAgent } from '../profiles/agent.ts';
import type { Instrument } from '../profiles/instrument.ts';
import { discLexicon } from './lexicon.ts';
import { portrayDisc } from './portray.ts';
import { discPrompt } from './prompt.ts';

/** 50 is what is usual in the group; a standard deviation is this many points. */
const usual = 50;
const deviation = 15;

const disc: Instrument<'disc', DiscDimension> = {
  kind: 'disc',
  themes: discDimensions,
  rulesVersion: '1',
  lexicon: discLexicon,
  markOf: (standing) => Math.min(100, Math.max(0, usual + deviation * standing)),
  prompt: discPrompt,
  portray: portrayDisc,
};

/** How members act in the group: dominance, influence, steadiness, conscientiousness. */
export const discAgent = profileAgent(disc);
