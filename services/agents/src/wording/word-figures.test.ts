import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type MemberId, newId } from '@prosa/contracts';
import { createPseudonyms, type Prompt } from '@prosa/llm';
import { type Figures, type Sentences, sentences, wordFigures } from './word-figures.ts';

const [bia, rafa] = [newId('member'), newId('member')];
const people = createPseudonyms([
  { id: bia, names: ['Bia Prado'] },
  { id: rafa, names: ['Rafa'] },
]);
const prompt: Prompt<Sentences> = {
  name: 'try',
  version: '1',
  instructions: '',
  schema: sentences,
  maxOutputTokens: 100,
};
const figuresOf = (memberId: MemberId, figures: Figures['figures']): Figures => ({ memberIds: [memberId], figures });
const all = [
  figuresOf(bia, { messages: 120, share_percent: 35 }),
  figuresOf(rafa, { weekday: 'sábado', words: 'Bia, bolo' }),
];

const worded = async (...answer: [key: string, text: string][]) => {
  const inputs: string[] = [];
  const ask = async (_: unknown, input: string): Promise<Sentences> => {
    inputs.push(input);
    return { sentences: answer.map(([key, text]) => ({ key, text })) };
  };
  return { inputs, ...(await wordFigures({ people, ask }, prompt, all, 'pt-BR')) };
};

describe('figures in words', () => {
  it('go out under pseudonyms, and come back with ids', async () => {
    const { inputs, texts, dropped } = await worded(
      ['F1', 'P1 escreve 35% de tudo: 120 mensagens.'],
      ['F2', 'O sábado é o dia de P2.'],
    );
    assert.deepEqual(inputs[0]?.split('\n'), [
      'Language: pt-BR',
      'F1 | P1 | {"messages":120,"share_percent":35}',
      'F2 | P2 | {"weekday":"sábado","words":"P1, bolo"}',
    ]);
    assert.deepEqual(texts, [`{${bia}} escreve 35% de tudo: 120 mensagens.`, `O sábado é o dia de {${rafa}}.`]);
    assert.equal(dropped, 0);
  });

  const lies: [string, [string, string]][] = [
    ['a number that is not there', ['F1', 'P1 escreveu 121 mensagens.']],
    ['a number in words', ['F1', 'P1 escreve o dobro dos outros.']],
    ['somebody else', ['F1', 'P1 escreve mais que P2.']],
    ['nobody there is', ['F1', 'P7 escreve 35% de tudo.']],
    ['another day', ['F2', 'O domingo é o dia de P2.']],
    ['figures nobody gave', ['F9', 'P1 escreve.']],
    ['a place for a name of its own', ['F1', 'P1 e {mem_x} escrevem.']],
    ['a sermon', ['F1', `P1 ${'escreve e '.repeat(40)}`]],
    ['nothing', ['F1', ' ']],
  ];
  for (const [what, answer] of lies)
    it(`with ${what} are left out and counted`, async () => {
      const { texts, dropped } = await worded(answer);
      assert.deepEqual([texts, dropped], [[null, null], 1]);
    });

  it('are said once', async () => {
    const { texts, dropped } = await worded(['F1', 'P1 escreve muito.'], ['F1', 'P1 escreve sempre.']);
    assert.deepEqual([texts[0], dropped], [`{${bia}} escreve muito.`, 1]);
  });
});
