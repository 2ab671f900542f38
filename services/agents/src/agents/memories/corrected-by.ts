import type { MemoryCorrection } from '@prosa/database';
import { type Keyring, openJson, places } from '@prosa/vault';
import { z } from 'zod';
import type { Fact } from './facts.ts';

/** Facts as their members corrected them: those that are wrong are left out, others have the value that is true instead. */
export const correctedBy = (
  keys: Keyring,
  corrections: readonly MemoryCorrection[],
  facts: readonly Fact[],
  keyOf: (fact: Fact) => Buffer,
): Fact[] => {
  const slot = (memberId: string, factKey: Buffer) => `${memberId} ${factKey.toString('hex')}`;
  const known = new Map(corrections.map((correction) => [slot(correction.memberId, correction.factKey), correction]));
  return facts.flatMap((fact) => {
    const correction = known.get(slot(fact.memberId, keyOf(fact)));
    if (!correction) return fact;
    const { id, memberId, valueSealed } = correction;
    if (valueSealed === null) return [];
    const value = z.string().parse(openJson(keys.member(memberId), places.memoryCorrection(id), valueSealed));
    return { ...fact, value };
  });
};
