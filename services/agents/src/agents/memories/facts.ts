import type { MemberId, Predicate } from '@prosa/contracts';
import type { Claim } from './claims.ts';
import { displaces, isAbout, latestPlans, opposites, slotOf } from './endings.ts';
import { sameness } from './same.ts';

/** What is known of a member, with all that speaks for it. */
export interface Fact {
  memberId: MemberId;
  predicate: Predicate;
  value: string;
  normal: string;
  confidence: number;
  /** In order of time, one a message. */
  evidence: { messageId: number; quote: string }[];
  /** Since when it holds, as far as was said; and until when, where a newer fact took its place or it was said to be over. */
  trueFrom: string;
  trueUntil: string | null;
}

const surest = 0.97;
/** Enough to believe it; a memory is no transcript. The newest are kept. */
const mostEvidence = 20;
/** Whoever says that something is over means something of late; a flood of claims is not gone through for each. */
const mostCompared = 200;

/**
 * Claims of any number of members as facts: equal ones merge their evidence, and where only one value can hold, a newer
 * one ends the older. Said in one message, two values hold side by side ("contadora de segunda a sexta, boleira no sábado").
 * What is said to be over ends with that message as its evidence, and holds again once it is said again.
 * @param claims in order of time, within a message what is over first
 */
export const factsOf = (claims: readonly Claim[]): Fact[] => {
  const facts = new Map<string, Fact>();
  /** By what one member says by one predicate: the facts, as they were first told. */
  const told = new Map<string, Fact[]>();
  /** By what only one holds of at a time, of one member: the facts that hold, and the message that said so last. */
  const holding = new Map<string, { messageId: number; facts: Set<Fact> }>();
  for (const claim of claims) {
    const { memberId, predicate, normal, messageId, localTime } = claim;
    const kind = `${memberId} ${predicate}`;
    const siblings = told.get(kind) ?? [];
    if (claim.ends) {
      for (const fact of siblings.slice(-mostCompared)) {
        if (fact.trueUntil !== null || !isAbout(fact, claim)) continue;
        fact.trueUntil = localTime;
        cite(fact, claim);
        holding.get(`${memberId} ${slotOf(fact)}`)?.facts.delete(fact);
      }
      continue;
    }
    for (const fact of told.get(`${memberId} ${opposites[predicate]}`)?.slice(-mostCompared) ?? [])
      if (isAbout({ ...fact, predicate }, claim)) fact.trueUntil ??= localTime;

    const key = `${kind} ${sameness(predicate, normal)}`;
    const fact = facts.get(key) ?? newFact(claim);
    if (!facts.has(key)) {
      facts.set(key, fact);
      siblings.push(fact);
      told.set(kind, siblings);
    }
    support(fact, claim);
    if (fact.trueUntil !== null) fact.trueFrom = localTime;
    fact.trueUntil = null;
    const slot = slotOf(claim);
    if (slot === null) continue;
    const now = holding.get(`${memberId} ${slot}`) ?? { messageId, facts: new Set() };
    holding.set(`${memberId} ${slot}`, now);
    if (now.facts.has(fact)) continue;
    if (now.messageId !== messageId) {
      for (const older of now.facts) {
        const displaced = displaces(claim, older);
        if (displaced) older.trueUntil = localTime;
        if (displaced || slot === latestPlans) now.facts.delete(older);
      }
    }
    now.messageId = messageId;
    now.facts.add(fact);
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
const support = (fact: Fact, claim: Claim): void => {
  const { value, confidence } = claim;
  const doubt = fact.evidence.length === 0 ? 1 - confidence : (1 - fact.confidence) * (1 - confidence / 2);
  fact.confidence = Math.min(surest, Math.round((1 - doubt) * 1_000) / 1_000);
  cite(fact, claim);
  if (value.length > fact.value.length) fact.value = value;
};

const cite = (fact: Fact, { messageId, quote }: Claim): void => {
  fact.evidence = [...fact.evidence, { messageId, quote }].slice(-mostEvidence);
};
