import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresAbout } from './figures-about.ts';

test('entries that are a member’s own are found wherever they stand, and nobody else’s', () => {
  const sections = {
    activity: {
      members: [
        { memberId: 'a', messages: 3 },
        { memberId: 'b', messages: 4 },
      ],
      hours: [1, 2],
    },
    sentiment: { members: [{ memberId: 'b', mood: 1 }], weeks: [{ by: [{ memberId: 'a', mood: 0.5 }] }] },
    topics: { topics: [{ id: 't', memberIds: ['a'] }] },
  };
  assert.deepEqual(figuresAbout(sections, 'a'), {
    activity: [{ memberId: 'a', messages: 3 }],
    sentiment: [{ memberId: 'a', mood: 0.5 }],
  });
});
