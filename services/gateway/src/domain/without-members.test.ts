import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutMembers } from './without-members.ts';

test('entries that are about somebody blocked are left out, wherever they stand; sums stay', () => {
  const told = {
    activity: {
      members: [
        { memberId: 'a', messages: 3 },
        { memberId: 'b', messages: 4 },
      ],
      hours: [3, 4],
    },
    interactions: {
      ties: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
      communities: [{ memberIds: ['a', 'b', 'c'] }],
    },
    events: {
      planned: [
        { proposedBy: 'c', answers: [{ memberId: 'a', answer: 'yes' }] },
        { proposedBy: 'a', answers: [] },
      ],
    },
    overview: { messages: 7 },
    silence: null,
  };
  assert.deepEqual(withoutMembers(told, new Set(['a'])), {
    activity: { members: [{ memberId: 'b', messages: 4 }], hours: [3, 4] },
    interactions: { ties: [{ from: 'b', to: 'c' }], communities: [{ memberIds: ['b', 'c'] }] },
    events: { planned: [{ proposedBy: 'c', answers: [] }] },
    overview: { messages: 7 },
    silence: null,
  });
  assert.equal(withoutMembers(told, new Set()), told);
});
