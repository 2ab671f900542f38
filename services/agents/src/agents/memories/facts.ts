import type { MemberId, Predicate } from '@prosa/contracts';
import type { Claim } from './claims.ts';

/** What is known of a member, with all that speaks for it. */
export interface Fact {
  memberId: MemberId;
  predicate: Predicate;
  value: string;
  normal: string;
  confidence: number;
  /** In order of time, one a message. */
  evidence: { messageId: number; quote: string }[];
  /** Since when it holds, as far as was said; and until when, where a newer fact took its place. */
  trueFrom: string;
  trueUntil: string | null;
}

/** Of these one holds at a time, and the newest that was said is the one. */
const singleValued: ReadonlySet<Predicate> = new Set(['birthday', 'lives_in', 'works_as', 'works_at', 'supports_team']);

const surest = 0.97;
/** Enough to believe it; a memory is no transcript. The newest are kept. */
const mostEvidence = 20;

/**
 * Claims of any number of members as facts: equal ones merge their evidence, and where only one value can hold, a newer
 * one ends the older. Said in one message, two values hold side by side ("contadora de segunda a sexta, boleira no sábado").
 * @param claims in order of time
 */
export const factsOf = (claims: readonly Claim[]): Fact[] => {
  const facts = new Map<string, Fact>();
  /** Facts that hold, of what one member says by one single-valued predicate, and the message that said so. */
  const holding = new Map<string, { messageId: number; facts: Set<Fact> }>();
  for (const claim of claims) {
    const { memberId, predicate, normal, messageId, localTime } = claim;
    const key = `${memberId} ${predicate} ${normal}`;
    const fact = facts.get(key) ?? newFact(claim);
    facts.set(key, fact);
    support(fact, claim);
    if (!singleValued.has(predicate)) continue;

    const slot = `${memberId} ${predicate}`;
    const now = holding.get(slot);
    if (now?.facts.has(fact)) continue;
    if (now?.messageId === messageId) {
      now.facts.add(fact);
    } else {
      for (const older of now?.facts ?? []) older.trueUntil = localTime;
      holding.set(slot, { messageId, facts: new Set([fact]) });
    }
    fact.trueFrom = localTime;
    fact.trueUntil = null;
  }
  return [...facts.values()];
};

const newFact = ({ memberId, predicate, value, normal, localTime }: Claim): Fact => ({
  memberId,
  predicate,
  value,
  normal,
  confidence: 0,
  evidence: [],
  trueFrom: localTime,
  trueUntil: null,
});

/** Each further message leaves half of the remaining doubt of its own; people repeat themselves, so no more than that. */
const support = (fact: Fact, { value, confidence, messageId, quote }: Claim): void => {
  const doubt = fact.evidence.length === 0 ? 1 - confidence : (1 - fact.confidence) * (1 - confidence / 2);
  fact.confidence = Math.min(surest, Math.round((1 - doubt) * 1_000) / 1_000);
  fact.evidence = [...fact.evidence, { messageId, quote }].slice(-mostEvidence);
  if (value.length > fact.value.length) fact.value = value;
};
