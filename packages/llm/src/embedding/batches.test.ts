import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { batchesOf } from './batches.ts';
import { cutText, vectorTokensOf } from './tokens.ts';

describe('batches of texts', () => {
  it('are full: 2 048 texts, 300 000 tokens', () => {
    const words = (n: number) => batchesOf(Array.from({ length: n }, (_, at) => `churrasco ${at}`));
    assert.deepEqual(
      words(4_100).map(({ inputs }) => inputs.length),
      [2_048, 2_048, 4],
    );
    const long = Array.from({ length: 100 }, (_, at) => `${at} ${'carvão e gelo '.repeat(1_000)}`);
    const batches = batchesOf(long);
    const each = vectorTokensOf(long[0] ?? '');
    assert.equal(batches[0]?.inputs.length, Math.floor(300_000 / each));
    for (const { inputs, tokens } of batches) {
      assert.ok(tokens <= 300_000);
      assert.equal(
        tokens,
        inputs.reduce((sum, input) => sum + vectorTokensOf(input), 0),
      );
    }
  });

  it('hold each text once, whoever it is of, and no blank ones', () => {
    assert.deepEqual(batchesOf(['bora', '', 'oi', 'bora', ' \n', '\u200b']), [
      { inputs: ['bora', 'oi'], tokens: vectorTokensOf('bora') + vectorTokensOf('oi'), places: [[0, 3], [2]] },
    ]);
    assert.deepEqual(batchesOf([]), []);
  });

  it('hold no contacts', () => {
    const [batch] = batchesOf(['meu cpf é 529.982.247-25', 'escreve pra ana@exemplo.com.br']);
    assert.deepEqual(batch?.inputs, ['meu cpf é [CPF]', 'escreve pra [e-mail]']);
  });

  it('hold the beginning of a text that is too long', () => {
    const [batch] = batchesOf(['bora '.repeat(6_000), 'ã€😀'.repeat(6_000)]);
    assert.ok(batch);
    for (const input of batch.inputs) {
      assert.ok(vectorTokensOf(input) <= 8_192 && vectorTokensOf(input) > 8_180);
      assert.ok(!input.includes('\ufffd'));
    }
  });
});

describe('a text that is cut', () => {
  it('is a beginning of it with whole characters and no more tokens than wanted', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', 'ção', '\n', '😀', '👩‍🦰', '한', '9', '  '),
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60 }), (text, most) => {
        const cut = cutText(text, most);
        assert.ok(text.startsWith(cut.text) && cut.tokens <= most);
        assert.equal(cut.tokens, vectorTokensOf(cut.text));
        assert.ok(cut.text.isWellFormed());
        if (vectorTokensOf(text) <= most) assert.equal(cut.text, text);
      }),
    );
  });
});
