import type { Memory, PlannedEvent, Report } from '@prosa/contracts';
import { predicates, type Truth } from './truth.ts';

/** What the API found in a group, with messages by their line in the file. */
export interface Found {
  /** Members by id. */
  names: Record<string, string>;
  memories: (Pick<Memory, 'memberId' | 'predicate' | 'quotes'> & { retired: boolean })[];
  topics: NonNullable<Report['topics']>['topics'];
  plans: readonly PlannedEvent[];
  lineOf: ReadonlyMap<number, number>;
  /** Who wrote a message. */
  authorOf: ReadonlyMap<number, string | null>;
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1_000) / 10;
/** The file may write a number with hyphens that do not break, the parser with plain ones. */
const plain = (name: string): string => name.replaceAll('\u2011', '-');

export const scoreMemories = (truth: Truth, { memories, names, lineOf, authorOf }: Found) => {
  const told = memories.map((memory) => ({
    ...memory,
    author: names[memory.memberId] ?? '',
    lines: memory.quotes.map(({ messageId }) => lineOf.get(messageId) ?? 0),
  }));
  type Told = (typeof told)[number];
  type Fact = Truth['facts'][number];
  const says = (memory: Told, fact: Fact) =>
    memory.author === plain(fact.said_by) &&
    [fact.line, ...fact.again].some((line) => memory.lines.includes(line)) &&
    (predicates[fact.predicate] ?? []).includes(memory.predicate);
  const planned = new Set(truth.plans.flatMap(({ history }) => history.map(({ line }) => line)));
  const right = told.filter(
    (memory) =>
      truth.facts.some((fact) => says(memory, fact)) ||
      (memory.predicate === 'plans' && memory.lines.some((line) => planned.has(line))),
  );
  for (const { predicate, author, lines } of told.filter((memory) => !right.includes(memory)))
    process.stderr.write(`not in the truth: ${author} ${predicate}, lines ${lines.join(' ')}\n`);
  const own = truth.facts.filter(({ member, said_by, predicate }) => member === said_by && predicates[predicate]);
  const found = own.filter((fact) => told.some((memory) => says(memory, fact)));
  for (const { id, line } of own.filter((fact) => !found.includes(fact)))
    process.stderr.write(`not found: ${id}, line ${line}\n`);
  const memoryOf = (fact: Fact) => told.find((memory) => says(memory, fact));
  // A plan that was carried out is told by another predicate, and was no contradiction.
  const contradicts = (fact: Fact, newer: Fact) =>
    fact.predicate === newer.predicate || (/likes$/.test(fact.predicate) && /likes$/.test(newer.predicate));
  // Who comes back to where they lived has one memory of it, which holds again.
  const heldAgain = (memory: Told, fact: Fact) => own.some((later) => later.line > fact.line && says(memory, later));
  const foundOf = (facts: typeof own) =>
    facts.flatMap((fact) => {
      const memory = memoryOf(fact);
      return memory && !heldAgain(memory, fact) ? [{ fact, memory }] : [];
    });
  const superseded = foundOf(own).filter(({ fact, memory }) => {
    const newer = own.find(({ id }) => id === fact.superseded_by);
    return newer && contradicts(fact, newer) && told.some((other) => other !== memory && says(other, newer));
  });
  const ended = foundOf(own.filter(({ ended_line }) => ended_line !== null));
  const staying = foundOf(own.filter(({ stays }) => stays));
  const retired = (all: typeof superseded) => all.filter(({ memory }) => memory.retired);
  for (const { fact } of [...superseded, ...ended].filter(({ memory }) => !memory.retired))
    process.stderr.write(`not retired: ${fact.id}, line ${fact.line}\n`);
  for (const { fact } of retired(staying))
    process.stderr.write(`retired, and still true: ${fact.id}, line ${fact.line}\n`);
  return {
    found: told.length,
    precision: share(right.length, told.length),
    recall: share(found.length, own.length),
    facts: own.length,
    /** Of the older facts, where the newer one was found as well. */
    retired: share(retired(superseded).length, superseded.length),
    contradictions: superseded.length,
    /** Of the facts that end without a newer one. */
    retiredAtEnd: share(retired(ended).length, ended.length),
    ends: ended.length,
    /** Of the facts that stay true whatever is said near them. */
    kept: share(staying.length - retired(staying).length, staying.length),
    staying: staying.length,
    wrongSpeaker: told.filter(({ memberId, quotes }) =>
      quotes.some(({ messageId }) => authorOf.get(messageId) !== memberId),
    ).length,
    traps: truth.traps.filter((trap) =>
      told.some(
        ({ author, lines, quotes }) =>
          author === plain(trap.said_by) &&
          lines.includes(trap.line) &&
          quotes.some(({ quote }) => quote.includes(trap.quote)),
      ),
    ).length,
  };
};

/** A topic is right where most of the messages that stand for it lie in one topic of the truth that is no routine. */
export const scoreTopics = ({ topics: told }: Truth, { topics, lineOf }: Found) => {
  const within = (line: number) =>
    told.findIndex(({ ranges }) => ranges.some(([from, to]) => line >= from && line <= to));
  const hits = topics.flatMap(({ messageIds }) => {
    const votes = new Map<number, number>();
    for (const id of messageIds) {
      const at = within(lineOf.get(id) ?? 0);
      votes.set(at, (votes.get(at) ?? 0) + 1);
    }
    const [at, count] = [...votes].sort((one, other) => other[1] - one[1])[0] ?? [-1, 0];
    return count * 2 > messageIds.length && told[at]?.routine === false ? [at] : [];
  });
  const large = told.flatMap(({ routine, messages }, at) => (!routine && messages >= 40 ? [at] : []));
  return {
    found: topics.length,
    precision: share(hits.length, topics.length),
    recall: share(large.filter((at) => hits.includes(at)).length, large.length),
    topics: large.length,
  };
};

/** A plan is right where one of its messages is of a plan of the truth; its day is right where both end up on the same one. */
export const scorePlans = ({ plans: told }: Truth, { plans, lineOf }: Found) => {
  const matched = plans.flatMap((plan) => {
    const lines = [plan.messageId, ...plan.changes.flatMap(({ messageId }) => messageId ?? [])].map((id) =>
      lineOf.get(id),
    );
    const fact = told.find((one) => lines.some((line) => line !== undefined && one.lines.includes(line)));
    return fact ? [{ fact, sameDay: plan.when.start.slice(0, 10) === fact.date }] : [];
  });
  const found = told.filter((one) => matched.some(({ fact }) => fact === one));
  const dated = found.filter((one) => matched.some(({ fact, sameDay }) => fact === one && sameDay));
  return {
    found: plans.length,
    precision: share(matched.length, plans.length),
    recall: share(found.length, told.length),
    rightDay: share(dated.length, found.length),
    plans: told.length,
  };
};
