import type { Ear } from '../describe.ts';
import type { Instrument } from '../instrument.ts';
import { readByRules } from './read.ts';
import { tallyOf } from './tally.ts';

/** Reads by signs that are counted, each member against the others. */
export const earOfRules = <T extends string>(
  instrument: Pick<Instrument<never, T>, 'themes' | 'lexicon' | 'markOf'>,
): Ear<T> => {
  const tally = tallyOf(instrument.lexicon);
  return {
    next: tally.next,
    read: (members, voices) => ({
      readings: members.map((memberId) => readByRules(instrument, tally, voices, memberId)),
      dropped: 0,
      unread: [],
    }),
  };
};
