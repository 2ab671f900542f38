import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import { isVerbatim } from './evidence.ts';

const ana: MemberId = `mem_${'a'.repeat(32)}`;
const bia: MemberId = `mem_${'b'.repeat(32)}`;
const messages = new Map([
  [7, { id: 7, memberId: ana, localTime: '2025-03-10T10:00:00', text: 'Eu moro em Natal, viu' }],
]);
const quoted = { memberId: ana, messageId: 7, quote: 'moro em Natal' };

it('a quote stands letter by letter in a message of who is quoted, or it is none', () => {
  assert.ok(isVerbatim(quoted, messages));
  for (const lie of [{ quote: 'moro em natal' }, { quote: '' }, { memberId: bia }, { messageId: 8 }])
    assert.ok(!isVerbatim({ ...quoted, ...lie }, messages), JSON.stringify(lie));
});
