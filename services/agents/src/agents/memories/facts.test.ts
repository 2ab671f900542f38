import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MemberId, Predicate } from '@prosa/contracts';
import type { Claim } from './claims.ts';
import { factsOf } from './facts.ts';

const ana: MemberId = `mem_${'a'.repeat(32)}`;
const bia: MemberId = `mem_${'b'.repeat(32)}`;

const claim = (messageId: number, predicate: Predicate, value: string, rest: Partial<Claim> = {}): Claim => ({
  memberId: ana,
  predicate,
  value,
  normal: value.toLowerCase(),
  confidence: 0.8,
  ends: false,
  messageId,
  quote: `quote ${messageId}`,
  localTime: `2025-03-${10 + messageId}T10:00:00`,
  ...rest,
});

const summary = (claims: Claim[]) =>
  factsOf(claims).map(({ value, trueFrom, trueUntil }) => [
    value,
    trueFrom.slice(8, 10),
    trueUntil?.slice(8, 10) ?? null,
  ]);

describe('facts', () => {
  it('merge what is said again, with its evidence, and are surer of it', () => {
    const [fact, ...others] = factsOf([
      claim(1, 'likes', 'jaca'),
      claim(2, 'likes', 'Jaca madura', { normal: 'jaca' }),
    ]);
    assert.deepEqual(others, []);
    assert.equal(fact?.value, 'Jaca madura');
    assert.deepEqual(
      fact?.evidence.map(({ messageId }) => messageId),
      [1, 2],
    );
    assert.equal(fact?.confidence, 0.88);
    assert.equal(fact?.trueFrom, '2025-03-11T10:00:00');
  });

  it('are never certain, and keep the newest of much evidence', () => {
    const [fact] = factsOf(Array.from({ length: 30 }, (_, i) => claim(i, 'likes', 'jaca')));
    assert.equal(fact?.confidence, 0.97);
    assert.deepEqual([fact?.evidence.length, fact?.evidence[0]?.messageId], [20, 10]);
  });

  it('keep members and predicates apart', () => {
    const claims = [
      claim(1, 'likes', 'jaca'),
      claim(2, 'allergic_to', 'jaca'),
      claim(3, 'likes', 'jaca', { memberId: bia }),
    ];
    assert.equal(factsOf(claims).length, 3);
  });

  it('end where only one can hold and a newer one is told', () => {
    assert.deepEqual(
      summary([claim(1, 'lives_in', 'Natal'), claim(2, 'lives_in', 'Recife'), claim(3, 'lives_in', 'Recife')]),
      [
        ['Natal', '11', '12'],
        ['Recife', '12', null],
      ],
    );
  });

  it('hold again after a way back', () => {
    assert.deepEqual(summary([claim(1, 'works_at', 'A'), claim(2, 'works_at', 'B'), claim(3, 'works_at', 'A')]), [
      ['A', '13', null],
      ['B', '12', '13'],
    ]);
  });

  it('stand side by side where many can hold, or one message told both', () => {
    assert.deepEqual(
      summary([claim(1, 'likes', 'A'), claim(2, 'likes', 'B')]).map(([, , until]) => until),
      [null, null],
    );
    assert.deepEqual(
      summary([claim(1, 'works_as', 'A'), claim(1, 'works_as', 'B')]).map(([, , until]) => until),
      [null, null],
    );
  });

  it('end where they are said to be over, with that as evidence, and hold again once they are said again', () => {
    const over = claim(2, 'works_at', '', { ends: true });
    const [ended] = factsOf([claim(1, 'works_at', 'A'), over]);
    assert.equal(ended?.trueUntil, over.localTime);
    assert.deepEqual(
      ended?.evidence.map(({ messageId }) => messageId),
      [1, 2],
    );
    assert.deepEqual(summary([claim(1, 'works_at', 'A'), over, claim(3, 'works_at', 'A')]), [['A', '13', null]]);
    assert.deepEqual(summary([claim(1, 'works_at', 'A'), over, claim(3, 'works_at', 'B')]), [
      ['A', '11', '12'],
      ['B', '13', null],
    ]);
    assert.deepEqual(summary([over]), []);
  });

  it('end alone of several, and by as many words as were said', () => {
    const end = (predicate: Predicate, value: string) => claim(3, predicate, value, { ends: true });
    const until = (claims: Claim[]) => summary(claims).map(([value, , last]) => [value, last]);
    const pets = [claim(1, 'has_pet', 'gato'), claim(2, 'has_pet', 'cachorro')];
    assert.deepEqual(until([...pets, end('has_pet', 'gato')]), [
      ['gato', '13'],
      ['cachorro', null],
    ]);
    assert.deepEqual(until([claim(1, 'works_at', 'hospital são lino'), end('works_at', 'hospital')]), [
      ['hospital são lino', '13'],
    ]);
    assert.deepEqual(until([claim(1, 'works_at', 'hospital'), end('works_at', 'hospital são lino')]), [
      ['hospital', '13'],
    ]);
    assert.deepEqual(until([claim(1, 'likes', 'pizza'), end('likes', 'pizza de atum')]), [['pizza', null]]);
    assert.deepEqual(until([claim(1, 'likes', 'pizza de atum'), end('likes', 'pizza')]), [['pizza de atum', '13']]);
    assert.deepEqual(until([claim(1, 'likes', 'pizzaria'), end('likes', 'pizza')]), [['pizzaria', null]]);
  });

  it('of where one lives stand side by side, unless it is the same kind of place or there was a move', () => {
    const both = (one: string, other: string, quote = 'moro lá') =>
      summary([claim(1, 'lives_in', one), claim(2, 'lives_in', other, { quote })]).map(([, , until]) => until);
    assert.deepEqual(both('são paulo', 'vila mariana'), [null, null]);
    assert.deepEqual(both('sao paulo', 'belem'), [null, null]);
    assert.deepEqual(both('vila mariana', 'sao paulo', 'agora moro em São Paulo'), [null, null]);
    assert.deepEqual(both('vila mariana', 'penha'), ['12', null]);
    assert.deepEqual(both('santos', 'belem'), ['12', null]);
    assert.deepEqual(both('santos', 'penha'), [null, null]);
    assert.deepEqual(both('santos', 'penha', 'peguei as chaves na Penha'), ['12', null]);
    assert.deepEqual(both('penha', 'crusp', 'me mudei pro crusp'), ['12', null]);
    assert.deepEqual(both('bloco b', 'bloco c'), ['12', null]);
  });

  it('are one where only their words differ', () => {
    const told = (predicate: Claim['predicate'], one: string, other: string) =>
      factsOf([claim(1, predicate, one), claim(2, predicate, other)]).length;
    assert.equal(told('works_as', 'professor', 'professora'), 1);
    assert.equal(told('works_at', 'hospital sao lino', 'sao lino'), 1);
    assert.equal(told('likes', 'fazer trilhas', 'trilha'), 1);
    assert.equal(told('allergic_to', 'picada de abelha', 'abelhas'), 1);
    assert.equal(told('likes', 'trilha', 'mar'), 2);
    assert.equal(told('works_as', 'professor', 'diretor'), 2);
  });

  it('stand where they are only named more fully', () => {
    const until = (one: string, other: string) =>
      summary([claim(1, 'works_as', one), claim(2, 'works_as', other)]).map(([, , last]) => last);
    assert.deepEqual(until('professora', 'professora de matematica'), [null, null]);
    assert.deepEqual(until('professora', 'diretora'), ['12', null]);
  });

  it('of who one is with end one another, and not the rest of the family', () => {
    const family = ['tenho dois filhos', 'sou noivo', 'sou casado', 'tenho tres filhos', 'minha mae e medica'];
    assert.deepEqual(
      summary(family.map((value, i) => claim(i + 1, 'family', value))).map(([value, , until]) => [value, until]),
      [
        ['tenho dois filhos', '14'],
        ['sou noivo', '13'],
        ['sou casado', null],
        ['tenho tres filhos', null],
        ['minha mae e medica', null],
      ],
    );
  });

  it('end by the name of a pet, of a university, and in either gender', () => {
    const until = (predicate: Predicate, value: string, normal: string, end: string) =>
      summary([claim(1, predicate, value, { normal }), claim(2, predicate, end, { ends: true })])[0]?.[2];
    assert.equal(until('has_pet', 'cachorro Thor', 'cachorro', 'thor'), '12');
    assert.equal(until('has_pet', 'cachorro Thor', 'cachorro', 'rex'), null);
    assert.equal(until('studies', 'letras na USP', 'letras', 'usp'), '12');
    assert.equal(until('works_as', 'professor de física', 'professor de fisica', 'professora'), '12');
  });

  it('of taste turn round', () => {
    assert.deepEqual(summary([claim(1, 'likes', 'jaca'), claim(2, 'dislikes', 'jaca'), claim(3, 'likes', 'jaca')]), [
      ['jaca', '13', null],
      ['jaca', '12', '13'],
    ]);
    assert.deepEqual(
      summary([claim(1, 'likes', 'aula de spinning'), claim(2, 'dislikes', 'spinning')]).map(([, , until]) => until),
      ['12', null],
    );
    assert.deepEqual(
      summary([claim(1, 'likes', 'bolo'), claim(2, 'dislikes', 'bolo de coco')]).map(([, , until]) => until),
      [null, null],
    );
  });

  it('of somebody on the way end with the birth, each child with its own', () => {
    const untilOf = (...told: string[]) =>
      summary(told.map((what, index) => claim(index + 1, 'milestone', what))).map(([, , until]) => until);
    assert.deepEqual(untilOf('to gravida', 'vou ser mae', 'nasceu'), ['13', '13', null]);
    assert.deepEqual(untilOf('vou ser avo', 'nasceu minha neta'), ['12', null]);
    assert.deepEqual(untilOf('to gravida', 'nasceu minha sobrinha'), [null, null]);
    assert.deepEqual(untilOf('nasceu meu filho', 'to gravida', 'casei'), [null, null, null]);
  });

  it('of studies end with a later stage, of plans where they are changed, and then only the last', () => {
    assert.deepEqual(
      summary([claim(1, 'studies', 'mestrado'), claim(2, 'studies', 'violão'), claim(3, 'studies', 'doutorado')]),
      [
        ['mestrado', '11', '13'],
        ['violão', '12', null],
        ['doutorado', '13', null],
      ],
    );
    assert.deepEqual(
      summary([claim(1, 'studies', 'doutorado'), claim(2, 'studies', 'cursinho')]).map(([, , to]) => to),
      [null, null],
    );
    const plans = [claim(1, 'plans', 'casar'), claim(2, 'plans', 'ir pra Gramado')];
    const other = claim(3, 'plans', 'ir pra Foz', { quote: 'mudança de planos: vamos pra Foz' });
    assert.deepEqual(
      summary([...plans, other]).map(([, , until]) => until),
      [null, '13', null],
    );
    assert.deepEqual(
      summary([...plans, { ...other, quote: 'e vamos pra Foz' }]).map(([, , until]) => until),
      [null, null, null],
    );
  });

  it('of other members change nothing', () => {
    assert.deepEqual(summary([claim(1, 'lives_in', 'Natal'), claim(2, 'lives_in', 'Recife', { memberId: bia })]), [
      ['Natal', '11', null],
      ['Recife', '12', null],
    ]);
  });
});
