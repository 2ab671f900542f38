import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkedLabel, labelOfWords, namePartsOf } from './label.ts';

const names = namePartsOf(['Tia Nena', 'Téo', '~ Bia Prado', 'Jô']);
const said = { words: ['churrasco', 'carvão', 'gelo'], quotes: ['quem leva a maionese no sábado?'] };

describe('a label of a model', () => {
  const held: [string, string][] = [
    ['Churrasco de sábado', 'Churrasco de sábado'],
    ['"o churrasco"', 'O churrasco'],
    ['maionese e gelo.', 'Maionese e gelo'],
  ];
  for (const [label, expected] of held)
    it(`stands: ${label}`, () => assert.equal(checkedLabel(label, said, names), expected));

  const refused: [string, string][] = [
    ['no telling word', 'Assuntos diversos'],
    ['seven words', 'Churrasco com carvão e gelo em casa'],
    ['the name of a member', 'Churrasco do Téo'],
    ['the name of a member, otherwise written', 'churrasco da NÊNA'],
    ['a pseudonym', 'Churrasco do P3'],
    ['faith', 'Churrasco da igreja'],
    ['health', 'Churrasco e depressão'],
    ['two lines', 'Churrasco\ncarvão'],
    ['nothing', '  '],
  ];
  for (const [what, label] of refused)
    it(`falls with ${what}`, () => assert.equal(checkedLabel(label, said, names), null));
});

describe('a label of words', () => {
  it('joins the first that are nobody and nothing sensitive', () => {
    assert.equal(
      labelOfWords(['téo', 'churrasco', 'missa', 'carvão', 'gelo', 'sal'], names, 'pt-BR'),
      'Churrasco, carvão e gelo',
    );
    assert.equal(labelOfWords(['churrasco', 'gelo'], names, 'en'), 'Churrasco and gelo');
  });
  it('is none where nothing is left', () => assert.equal(labelOfWords(['nena', 'igreja'], names, 'pt-BR'), null));
});
