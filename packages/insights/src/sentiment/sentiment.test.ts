import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { languageOf } from './language.ts';
import { lexiconOf } from './lexicon.ts';
import { type Sentiment, sentimentOf } from './sentiment.ts';

const labelOf = (text: string): Sentiment['label'] => sentimentOf(text).label;
const agrees = (label: Sentiment['label'], ...texts: string[]) => {
  for (const text of texts) it(`${label}: ${text}`, () => assert.equal(labelOf(text), label));
};

describe('sentiment of a message', () => {
  agrees(
    'positive',
    'amei',
    'que show foda',
    'não vejo a hora',
    'kkkkkkkkk',
    'deu certo!',
    'MUUUITO bom',
    '#amei',
    '❤️❤️',
    'aff q lindo 😍 amei',
  );
  agrees(
    'negative',
    'que ódio',
    'não gostei',
    'deu ruim',
    'não funciona',
    'parabéns aos envolvidos',
    'meu carro quebrou :(',
    '💔',
  );
  agrees('neutral', 'chego às 19h', 'quem traz o carvão?', 'bom dia', '', '12345', 'https://exemplo.com/lindo');
  agrees('uncertain', 'amo a casa, odeio a rua');

  it('weighs what follows "mas" more', () => {
    assert.equal(labelOf('o lugar é bonito, mas o atendimento é horrível'), 'negative');
    assert.equal(labelOf('o atendimento é ruim, mas o lugar é maravilhoso'), 'positive');
  });

  it('lets swearing take the side of its company', () => {
    assert.equal(labelOf('caralho que lindo'), 'positive');
    assert.equal(labelOf('caralho que ruim'), 'negative');
    assert.equal(labelOf('caralho'), 'negative');
  });

  it('strengthens and weakens', () => {
    const order = ['pouco bom', 'bom', 'muito bom', 'muuuuuito bom!'].map((text) => sentimentOf(text).score);
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(order).size, order.length);
  });

  it('says which words decided', () => {
    const text = 'Oi! Que sol LINDO, só o ônibus é horrível 😡';
    assert.deepEqual(
      sentimentOf(text).deciding.map(({ from, to, weight }) => [text.slice(from, to), Math.sign(weight)]),
      [
        ['LINDO', 1],
        ['horrível', -1],
        ['😡', -1],
      ],
    );
  });

  it('reads decomposed accents and either case alike', () => {
    const text = 'Péssimo, não é nada agradável';
    assert.equal(sentimentOf(text.normalize('NFD')).score, sentimentOf(text).score);
  });

  it('reads English', () => {
    assert.equal(sentimentOf("I don't like it", 'en').label, 'negative');
    assert.equal(sentimentOf("can't wait for tomorrow", 'en').label, 'positive');
    assert.equal(sentimentOf('see you at 7', 'en').label, 'neutral');
  });
});

describe('language of a message', () => {
  it('is the usual one unless the commonest words say otherwise', () => {
    assert.equal(languageOf('this is what you get', 'pt-BR'), 'en');
    assert.equal(languageOf('eu não sei o que é isso', 'en'), 'pt-BR');
    assert.equal(languageOf('top demais', 'pt-BR'), 'pt-BR');
    assert.equal(languageOf('lol', 'pt-BR'), 'pt-BR');
    assert.equal(languageOf('mandei o show the voice pra ela', 'pt-BR'), 'pt-BR');
    assert.equal(languageOf('', 'en'), 'en');
  });
});

describe('sentiment of any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'não',
          'amo',
          'lixo',
          'muito',
          'mas',
          'kkkk',
          '😭',
          ':(',
          '!',
          '?',
          'porra',
          'obrigado',
          'sem',
          '#amei',
          '\ud83d',
        ),
      )
      .map((words) => words.join(' ')),
  );

  it('is bounded, and decided by spans of the text in order', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('pt-BR' as const, 'en' as const), (text, language) => {
        const { score, deciding } = sentimentOf(text, language);
        assert.ok(Math.abs(score) <= 1);
        let last = 0;
        for (const { from, to, weight } of deciding) {
          assert.ok(last <= from && from < to && to <= text.length && Number.isFinite(weight));
          last = to;
        }
      }),
    );
  });

  it('never rises by a denial before a single word of praise', () => {
    const praise = [...lexiconOf('pt-BR').lexemes]
      .filter(
        ([word, { role, weight }]) => /^[a-z]+$/.test(word) && (role === 'says' || role === 'thanks') && weight > 0,
      )
      .map(([word]) => word);
    assert.ok(praise.length > 5000);
    for (const word of praise)
      for (const no of ['não', 'nao', 'n', 'nunca', 'nem'])
        assert.ok(sentimentOf(`${no} ${word}`).score < sentimentOf(word).score, `${no} ${word}`);
  });

  it('takes time in proportion to length', () => {
    for (const piece of ['a', 'não ', ':(', 'k', 'que ', '😭', 'http://', '#a', 'mas bom '])
      assert.ok(Math.abs(sentimentOf(piece.repeat(200_000 / piece.length)).score) <= 1);
  });
});

describe('the labelled set', () => {
  const classes = ['negative', 'neutral', 'positive'];
  const rows = readFileSync(new URL('../../fixtures/sentiment-pt-br.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');

  it('is read right five times out of six, in each class', () => {
    classes.forEach((label, digit) => {
      const messages = rows.filter((row) => row.startsWith(`${digit}\t`));
      const right = messages.filter((row) => labelOf(row.slice(2)) === label);
      assert.ok(right.length / messages.length > 5 / 6, `${label}: ${right.length} of ${messages.length}`);
    });
  });
});
