import { cleanText } from '../clean.ts';
import type { Call } from '../entry.ts';
import { readPhrase } from './phrases.ts';

const LRM = '\u200e';
const LONGEST = 100;

/**
 * A line of iOS's call log, without its first mark: `Voice call, ‎2 min`, `Chamada de vídeo, ‎Sem resposta`. What stands
 * behind the second mark holds a figure if anybody answered, in any language.
 */
export const readLoggedCall = (line: string): Call | null => {
  const mark = line.length > LONGEST ? -1 : line.indexOf(LRM);
  if (mark < 0) return null;
  const words = cleanText(line.slice(0, mark)).replace(/[\s,.،、:·–-]+$/u, '');
  const phrase = readPhrase(words);
  if (phrase?.kind !== 'call') return null;
  return { medium: phrase.call.medium, missed: phrase.call.missed || !/\p{Nd}/u.test(line.slice(mark)) };
};
