import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newId } from '@prosa/contracts';
import { createPseudonyms } from '@prosa/llm';
import { checkedSentences } from './checked-sentences.ts';

const [ana, bia, caio] = [newId('member'), newId('member'), newId('member')];
const people = createPseudonyms([
  { id: ana, names: ['Ana'] },
  { id: bia, names: ['Bia'] },
  { id: caio, names: ['Caio'] },
]);
const messages = [
  { id: 11, memberId: ana, localTime: '2025-03-10T20:00:00', text: 'Caio, churrasco no sábado?' },
  { id: 12, memberId: bia, localTime: '2025-03-10T20:01:00', text: 'eu levo o gelo' },
];
const check = (...sentences: [text: string, messages: number[]][]) =>
  checkedSentences({ sentences: sentences.map(([text, messages]) => ({ text, messages })) }, messages, people);

describe('sentences of a summary', () => {
  it('hold where they cite what is there, and come back with ids', () => {
    assert.deepEqual(check(['P1 chamou P3 para um churrasco, e P2 leva o gelo.', [12, 11, 11]]), {
      sentences: [
        { text: `{${ana}} chamou {${caio}} para um churrasco, e {${bia}} leva o gelo.`, messageIds: [11, 12] },
      ],
      dropped: 0,
    });
  });

  const lies: [string, [string, number[]]][] = [
    ['a message that is not there', ['P1 chamou todos.', [11, 99]]],
    ['no message', ['P1 chamou todos.', []]],
    ['somebody the cited messages do not have', ['P3 leva o gelo.', [12]]],
    ['nobody there is', ['P8 chamou todos.', [11]]],
    ['a place for a name of its own', ['{mem_x} chamou todos.', [11]]],
    ['nothing', ['', [11]]],
  ];
  for (const [what, sentence] of lies)
    it(`fall with ${what}, and are counted`, () =>
      assert.deepEqual(check(sentence, ['P2 leva o gelo.', [12]]), {
        sentences: [{ text: `{${bia}} leva o gelo.`, messageIds: [12] }],
        dropped: 1,
      }));

  it('are three at most', () => {
    const many = Array.from({ length: 5 }, (): [string, number[]] => ['P2 leva o gelo.', [12]]);
    assert.equal(check(...many).sentences.length, 3);
  });
});
