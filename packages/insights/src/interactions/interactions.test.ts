import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import fc from 'fast-check';
import { finishInteractions } from './finish.ts';
import { communitiesOf, reciprocityOf } from './graph.ts';
import { addToInteractions, type InteractionDays, type LinkedMessage, mergeInteractions } from './partial.ts';
import { addWait, emptyWaits, percentilesOf } from './waits.ts';

const member = (letter: string): MemberId => `mem_${letter.repeat(32)}`;
const [ana, bia, caio] = [member('a'), member('b'), member('c')];

const message = (id: number, memberId: MemberId, time: string, rest: Partial<LinkedMessage> = {}): LinkedMessage => ({
  id,
  memberId,
  localTime: `2025-03-10T${time}:00`,
  answers: null,
  mentions: [],
  asks: false,
  ...rest,
});

const aggregate = (...conversations: LinkedMessage[][]): InteractionDays => {
  const days: InteractionDays = {};
  for (const conversation of conversations) addToInteractions(days, conversation);
  return days;
};

describe('interactions', () => {
  const breakfast = [
    message(1, ana, '08:00', { asks: true }),
    message(2, bia, '08:04', { answers: 1, mentions: [ana, caio] }),
    message(3, bia, '08:05', { answers: 2 }),
    message(4, ana, '08:06', { answers: 3 }),
    message(5, caio, '08:30', { asks: true, mentions: [caio] }),
  ];
  const found = finishInteractions(aggregate(breakfast, [message(6, caio, '12:00', { asks: true })]));

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

  it('of nothing are nothing', () => {
    assert.deepEqual(finishInteractions({}), {
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
        const waits = emptyWaits();
        for (const minute of minutes) addWait(waits, minute);
        const { answers, p50, p90 } = percentilesOf(waits) ?? assert.fail();
        assert.equal(answers, minutes.length);
        assert.ok(p50 <= p90);
        const exact = minutes.toSorted((a, b) => a - b)[Math.ceil(minutes.length / 2) - 1] ?? 0;
        assert.ok(p50 >= exact / 1.7 - 1 && p50 <= exact * 1.7 + 1, `${p50} for ${exact}`);
      }),
    );
  });
});

describe('partial aggregates', () => {
  const conversations = fc.array(
    fc.array(
      fc.record({
        memberId: fc.constantFrom(ana, bia, caio),
        back: fc.option(fc.integer({ min: 1, max: 4 })),
        mentions: fc.subarray([ana, bia, caio]),
        asks: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    { maxLength: 8 },
  );
  const linked = conversations.map((all) =>
    all.map((lines, c) =>
      lines.map(
        ({ back, ...rest }, n): LinkedMessage => ({
          ...rest,
          id: c * 100 + n,
          localTime: `2025-03-${10 + c}T10:${10 + n}:00`,
          answers: back !== null && back <= n ? c * 100 + n - back : null,
        }),
      ),
    ),
  );

  it('merge to the same whole however the conversations are split', () => {
    fc.assert(
      fc.property(linked, fc.nat(8), (all, cut) => {
        const merged = aggregate(...all.slice(0, cut));
        mergeInteractions(merged, aggregate(...all.slice(cut)));
        assert.deepEqual(finishInteractions(merged), finishInteractions(aggregate(...all)));
      }),
    );
  });

  it('are plain JSON', () => {
    fc.assert(
      fc.property(linked, (all) => {
        const days = aggregate(...all);
        assert.deepEqual(JSON.parse(JSON.stringify(days)), days);
      }),
    );
  });
});
