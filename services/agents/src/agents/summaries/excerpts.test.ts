import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptsOf } from './excerpts.ts';

const say = (...lines: [memberId: string, text: string][]) =>
  lines.map(([memberId, text], at) => ({ id: at + 1, memberId, text }));

describe('excerpts', () => {
  const talk = say(
    ['a', 'bom dia'],
    ['a', 'quem vai levar o carvão para o churrasco de sábado?'],
    ['b', 'eu levo o carvão e o gelo para o churrasco'],
    ['c', 'kkkkkkkk'],
    ['c', 'o churrasco de sábado começa que horas, meio-dia?'],
    ['a', 'olhem https://exemplo.com/churrasco carvão gelo sábado churrasco'],
    ['b', `churrasco carvão gelo sábado ${'e mais conversa '.repeat(30)}`],
    ['b', 'meu gato subiu no telhado de novo'],
    ['a', 'ok'],
  );

  it('are what most of the talk is about, in order of time', () => {
    const ids = excerptsOf(talk);
    assert.equal(ids.length, 3);
    assert.deepEqual(
      ids,
      ids.toSorted((a, b) => a - b),
    );
    assert.ok(ids.includes(2) || ids.includes(3));
    assert.deepEqual(
      ids.filter((id) => [1, 4, 6, 7, 9].includes(id)),
      [],
      'greetings, laughter, links and novels are none',
    );
  });

  it('do not say the same thrice', () => {
    const again = say(
      ...Array.from({ length: 6 }, (): [string, string] => ['a', 'quem leva o carvão para o churrasco?']),
      ['b', 'o ônibus da excursão sai às seis da praça'],
      ['c', 'alguém viu a chave do portão da garagem?'],
    );
    assert.deepEqual(excerptsOf(again).length, 3);
    assert.equal(excerptsOf(again).filter((id) => id <= 6).length, 1);
  });

  it('are none where nobody says anything', () => assert.deepEqual(excerptsOf(say(['a', 'oi'], ['b', 'kkk'])), []));
});
