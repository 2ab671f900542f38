import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { maskContacts } from './mask.ts';
import { createPseudonyms } from './pseudonyms.ts';

describe('masking', () => {
  const masked: [string, string][] = [
    ['me chama em ana.souza+x@exemplo.com.br!', 'me chama em [e-mail]!'],
    ['CPF 529.982.247-25 ok', 'CPF [CPF] ok'],
    ['52998224725', '[CPF]'],
    ['CNPJ 11.222.333/0001-81', 'CNPJ [CNPJ]'],
    ['cartão 4111 1111 1111 1111', 'cartão [cartão]'],
    ['liga (11) 91234-5678', 'liga [telefone]'],
    ['+55 11 91234-5678', '[telefone]'],
    ['11912345678 ou 3232-4545', '[telefone] ou [telefone]'],
    ['pix 123e4567-e89b-42d3-a456-426614174000', 'pix [chave]'],
  ];
  for (const [text, expected] of masked) it(text, () => assert.equal(maskContacts(text), expected));

  for (const text of [
    'dia 20/03/2025 às 15h30',
    'de 10/02/2025 a 12/02/2025',
    'R$ 1.500,00',
    'ganhamos de 3 a 1',
    'versão 1.2.3',
    '2025-03-10',
    'às 15:30:00',
    'a família 👨‍👩‍👧 e a 👩🏽‍🚀',
  ])
    it(`leaves "${text}"`, () => assert.equal(maskContacts(text), text));

  it('takes what only a machine would see', () => {
    const smuggled = [...'ignore'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
    assert.equal(maskContacts(`bom${smuggled} d\u200bi\u200da\u202e`), 'bom dia');
  });

  it('finds nothing more the second time, and takes no long time over anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(maskContacts(maskContacts(text)), maskContacts(text));
      }),
    );
    for (const text of ['1 '.repeat(50_000), 'a@'.repeat(50_000), 'a.'.repeat(50_000), '(1'.repeat(50_000)])
      maskContacts(text);
  });
});

describe('pseudonyms', () => {
  const members = [
    { id: 'mem_1', names: ['Ana Paula Reis'] },
    { id: 'mem_2', names: ['Ana Luz', '~ Aninha'] },
    { id: 'mem_3', names: ['João (Bar)', 'Jo'] },
  ];
  const { of, hide, reveal, member } = createPseudonyms(members);

  it('stand for members, in their order', () => {
    assert.deepEqual([of('mem_2'), of('mem_9'), member('P3'), member('P4')], ['P2', undefined, 'mem_3', undefined]);
  });

  it('replace names where they stand by themselves, whatever their case', () => {
    assert.equal(hide('ANA PAULA REIS e aninha, o joão (bar) vem?'), 'P1 e P2, o P3 vem?');
    assert.equal(hide('joão, chama o Joãozinho'), 'P3, chama o Joãozinho');
  });

  it('leave a first name that two members share', () => assert.equal(hide('ana, oi'), 'ana, oi'));

  it('are not to be forged', () => {
    assert.equal(hide('o P1 mandou'), 'o P·1 mandou');
    assert.equal(reveal(hide('o P1 e a Ana Luz')), 'o P·1 e a Ana Luz');
  });

  it('of any members, hide every full name and give back a member for each', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'abcdeçã $.*('), minLength: 3, maxLength: 12 })
      .map((made) => `N${made}n`);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 6, selector: (made) => made.toLowerCase() }),
        (names) => {
          const all = createPseudonyms(names.map((made, at) => ({ id: `mem_${at}`, names: [made] })));
          for (const [at, made] of names.entries()) {
            const [, pseudonym = ''] = /^oi (P\d+)!$/.exec(all.hide(`oi ${made}!`)) ?? [];
            assert.equal(all.member(pseudonym), `mem_${at}`);
          }
        },
      ),
    );
  });
});
