import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import fc from 'fast-check';
import { interactionsOf } from './count.ts';
import { finishInteractions } from './finish.ts';
import { communitiesOf, reciprocityOf } from './graph.ts';
import type { LinkedMessage } from './linked-message.ts';
import { type InteractionsPartial, mergeInteractions } from './partial.ts';
import { addWait, percentilesOf, type Waits } from './waits.ts';

const member = (letter: string): MemberId => `mem_${letter.repeat(32)}`;
const [ana, bia, caio, duda] = [member('a'), member('b'), member('c'), member('d')];

const message = (id: number, memberId: MemberId, time: string, rest: Partial<LinkedMessage> = {}): LinkedMessage => ({
  id,
  memberId,
  localTime: `2025-03-10T${time}:00`,
  answers: null,
  mentions: [],
  asks: false,
  ...rest,
});

describe('interactions', () => {
  const found = finishInteractions(
    interactionsOf([
      message(1, ana, '08:00', { asks: true }),
      message(2, bia, '08:04', { answers: 1, mentions: [ana, caio] }),
      message(3, bia, '08:05', { answers: 2 }),
      message(4, ana, '08:06', { answers: 3 }),
      message(5, caio, '08:30', { asks: true, mentions: [caio] }),
      message(6, caio, '12:00', { asks: true, answers: 5 }),
      message(7, duda, '18:00'),
    ]),
  );

  it('count who turns to whom, by answer, by name or both', () => {
    assert.deepEqual(found.ties, [
      { from: ana, to: bia, answers: 1, mentions: 0, messages: 1 },
      { from: bia, to: ana, answers: 1, mentions: 1, messages: 1 },
      { from: bia, to: caio, answers: 0, mentions: 1, messages: 1 },
    ]);
    assert.equal(found.reciprocity, 2 / 3);
  });

  it('say who begins, who ends and whose questions nobody answered', () => {
    assert.deepEqual(
      found.members.map(({ memberId, sent, received, opened, closed, questions, unanswered }) => [
        memberId,
        [sent, received, opened, closed, questions, unanswered],
      ]),
      [
        [ana, [1, 1, 1, 0, 1, 0]],
        [bia, [2, 1, 0, 0, 0, 0]],
        [caio, [0, 1, 0, 1, 2, 2]],
        [duda, [0, 0, 0, 0, 0, 0]],
      ],
    );
  });

  it('measure how long answers take', () => {
    assert.equal(found.waits?.answers, 2);
    assert.equal(found.members.find(({ memberId }) => memberId === caio)?.waits, null);
    const waits = found.members.find(({ memberId }) => memberId === bia)?.waits;
    assert.ok(waits && waits.p50 >= 3 && waits.p50 < 5, 'four minutes, as well as the histogram knows');
  });

  it('share all centrality out', () => {
    const shares = found.members.map(({ centrality }) => centrality);
    assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-6);
  });

  it('of one member are its ties, its figures, its community, and its place among all', () => {
    const { ties, members, reciprocity, communities, waits } = finishInteractions(
      interactionsOf([
        message(1, ana, '08:00'),
        message(2, bia, '08:04', { answers: 1 }),
        message(3, caio, '08:05', { answers: 2 }),
        message(4, bia, '08:06', { answers: 3 }),
      ]),
      { member: caio },
    );
    assert.deepEqual(
      ties.map(({ from, to }) => [from, to]),
      [
        [bia, caio],
        [caio, bia],
      ],
    );
    assert.deepEqual(
      members.map(({ memberId, sent, received }) => [memberId, sent, received]),
      [[caio, 1, 1]],
    );
    assert.ok(members[0] && members[0].centrality > 0 && members[0].centrality < 0.5);
    assert.equal(reciprocity, 1);
    assert.ok(communities.length === 1 && communities[0]?.memberIds.includes(caio));
    assert.equal(waits?.answers, 1);
  });

  it('of nothing are nothing', () => {
    assert.deepEqual(finishInteractions(interactionsOf([])), {
      ties: [],
      members: [],
      reciprocity: null,
      communities: [],
      modularity: 0,
      waits: null,
    });
  });
});

describe('graph', () => {
  it('is reciprocal where everything comes back', () => {
    assert.equal(reciprocityOf([{ from: 'a', to: 'b', messages: 5 }]), 0);
    assert.equal(
      reciprocityOf([
        { from: 'a', to: 'b', messages: 5 },
        { from: 'b', to: 'a', messages: 5 },
      ]),
      1,
    );
  });

  it('falls into the circles it is made of, in whatever order its ties come', () => {
    const circle = (names: string) =>
      [...names].flatMap((from) => [...names].filter((to) => to !== from).map((to) => ({ from, to, messages: 9 })));
    const ties = [...circle('abcd'), ...circle('xyz'), { from: 'a', to: 'x', messages: 1 }];
    fc.assert(
      fc.property(fc.shuffledSubarray(ties, { minLength: ties.length }), (shuffled) => {
        const { groups, modularity } = communitiesOf(shuffled);
        assert.deepEqual(groups, [
          ['a', 'b', 'c', 'd'],
          ['x', 'y', 'z'],
        ]);
        assert.ok(modularity > 0.3);
      }),
      { numRuns: 20 },
    );
  });
});

describe('waits', () => {
  it('keep the order of their percentiles, near the exact ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1 }), (minutes) => {
        const waits: Waits = [];
        for (const minute of minutes) addWait(waits, minute);
        const { answers, p50, p75, p90 } = percentilesOf(waits) ?? assert.fail();
        assert.equal(answers, minutes.length);
        assert.ok(p50 <= p75 && p75 <= p90);
        const exact = minutes.toSorted((a, b) => a - b)[Math.ceil(minutes.length / 2) - 1] ?? 0;
        assert.ok(p50 >= exact / 1.7 - 1 && p50 <= exact * 1.7 + 1, `${p50} for ${exact}`);
      }),
    );
  });
});

describe('partial aggregates', () => {
  const conversation = fc.array(
    fc.record({
      memberId: fc.constantFrom(ana, bia, caio, duda),
      back: fc.option(fc.integer({ min: 1, max: 4 })),
      mentions: fc.subarray([ana, bia, caio, duda]),
      asks: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );
  /** Conversations two hours apart. */
  const linked = fc.array(conversation, { maxLength: 8 }).map((all) =>
    all.map((lines, c) =>
      lines.map(
        ({ back, ...rest }, n): LinkedMessage => ({
          ...rest,
          id: c * 100 + n,
          localTime: `2025-03-10T${String(8 + 2 * c).padStart(2, '0')}:${10 + n}:00`,
          answers: back !== null && back <= n ? c * 100 + n - back : null,
        }),
      ),
    ),
  );
  const merge = (parts: readonly InteractionsPartial[]): InteractionsPartial =>
    parts.reduce(mergeInteractions, interactionsOf([]));

  it('merge to the same whole wherever it is split and however the parts are grouped', () => {
    fc.assert(
      fc.property(linked, fc.nat(8), fc.nat(8), (all, cut, further) => {
        const parts = all.map((lines) => interactionsOf(lines));
        const [left, middle, right] = [
          parts.slice(0, cut),
          parts.slice(cut, cut + further),
          parts.slice(cut + further),
        ];
        const whole = interactionsOf(all.flat());
        assert.deepEqual(merge(parts), whole);
        assert.deepEqual(mergeInteractions(merge(left), mergeInteractions(merge(middle), merge(right))), whole);
        assert.deepEqual(mergeInteractions(mergeInteractions(merge(left), merge(middle)), merge(right)), whole);
      }),
    );
  });

  it('stay as they are when merged', () => {
    fc.assert(
      fc.property(linked, linked, (one, other) => {
        const [a, b] = [interactionsOf(one.flat()), interactionsOf(other.flat())];
        const before = structuredClone([a, b]);
        mergeInteractions(a, b);
        assert.deepEqual([a, b], before);
      }),
    );
  });

  it('are plain JSON', () => {
    fc.assert(
      fc.property(linked, (all) => {
        const partial = interactionsOf(all.flat());
        assert.deepEqual(JSON.parse(JSON.stringify(partial)), partial);
      }),
    );
  });

  it('add up to figures that agree: what is sent is received, and no question is left more often than asked', () => {
    fc.assert(
      fc.property(linked, (all) => {
        const { ties, members, waits } = finishInteractions(interactionsOf(all.flat()));
        const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
        const messages = sum(ties.map((tie) => tie.messages));
        assert.equal(sum(members.map(({ sent }) => sent)), messages);
        assert.equal(sum(members.map(({ received }) => received)), messages);
        assert.equal(sum(ties.map(({ answers }) => answers)), waits?.answers ?? 0);
        assert.ok(ties.every((tie) => tie.from !== tie.to && tie.answers + tie.mentions >= tie.messages));
        assert.ok(members.every(({ questions, unanswered }) => unanswered <= questions));
        const ended = all.filter(({ length }) => length > 1).length;
        assert.equal(sum(members.map(({ opened }) => opened)), ended);
        assert.equal(sum(members.map(({ closed }) => closed)), ended);
      }),
    );
  });
});
