import { affection } from './affection.ts';
import { anger } from './anger.ts';
import { character } from './character.ts';
import { complaint } from './complaint.ts';
import { cues } from './cues.ts';
import { everyday } from './everyday.ts';
import { grammar } from './grammar.ts';
import { idioms } from './idioms.ts';
import { praise } from './praise.ts';
import { sorrow } from './sorrow.ts';

/** Written for Prosa by theme; where two lists name a word, the earlier one counts. */
export const portugueseLists = [
  grammar,
  cues,
  affection,
  praise,
  anger,
  sorrow,
  complaint,
  everyday,
  idioms,
  character,
];
