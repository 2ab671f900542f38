import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numbersSaid, weekdaysSaid } from './numbers-said.ts';

describe('numbers of a text', () => {
  const said: [string, number[]][] = [
    ['escreveu 1.234 mensagens em 95 dias', [1_234, 95]],
    ['1,234 messages, 1.5 times', [1_234, 1.5]],
    ['1,5 vezes, das 19h às 22h', [1.5, 19, 22]],
    ['duas em cada três, metade delas', [2, 3, 50]],
    ['twice as many, half of them', [2, 50]],
    ['uma mensagem por dia', []],
  ];
  for (const [text, numbers] of said)
    it(text, () => assert.deepEqual([...numbersSaid(text)].sort(), numbers.toSorted()));

  it('days of the week are found in any form', () => {
    assert.deepEqual([...weekdaysSaid('Aos sábados e às terças-feiras; Sundays')], ['sabado', 'terca', 'sunday']);
    assert.deepEqual([...weekdaysSaid('em segundo lugar')], []);
  });
});
