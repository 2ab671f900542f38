import type { Section } from '@prosa/contracts';
import { minutesBetween } from '../wall-clock.ts';
import type { MomentsPartial } from './partial.ts';

/** The report's `moments`: conversations in order of time with who took part (most messages first; equal ones by id), and their highlights. */
export const finishMoments = ({ best, silence }: MomentsPartial): Section<'moments'> => ({
  moments: best.map(({ told }) => told),
  silence: silence && { from: silence[0], to: silence[1], hours: Math.round(minutesBetween(...silence) / 6) / 10 },
});
