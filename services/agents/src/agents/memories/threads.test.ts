import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectClaims } from './claims.ts';

/** `Ana: text`, a minute apart; what each is found to have said. */
const told = (lines: readonly string[], day = '2025-05-14') => {
  const collected = collectClaims();
  for (const [index, line] of lines.entries()) {
    const [, name = '', text = ''] = /^(\p{L}+): (.*)$/u.exec(line) ?? [];
    const localTime = `${day}T20:${String(index).padStart(2, '0')}:00`;
    collected.next({ id: index, memberId: `mem_${name}`, localTime, text });
  }
  return collected.claims().map(({ memberId, predicate, normal }) => `${memberId.slice(4)} ${predicate} ${normal}`);
};

describe('threads', () => {
  const answers: Readonly<Record<string, readonly [thread: readonly string[], found: readonly string[]]>> = {
    'where one lives': [
      ['Lu: gente onde vcs moram?', 'Ana: no Méier', 'Beto: Santo André mas trabalho longe', 'Caio: longe kkkk'],
      ['Ana lives_in meier', 'Beto lives_in santo andre'],
    ],
    'birthdays, however they are written': [
      [
        'Lu: to fazendo a lista de aniversários, o meu é 7/10 pra ninguém esquecer',
        'Ana: 21 de junho 🎂 faço 30',
        'Beto: Vinte e dois de abril. Neste ano, cinquenta.',
        'Caio: trinta de abacaxi',
      ],
      ['Ana birthday 06-21', 'Beto birthday 04-22'],
    ],
    'what one does': [
      ['Lu: vcs trabalham com o q?', 'Ana: esteticista', 'Beto: no hospital Albert', 'Caio: eletricista, e vc?'],
      ['Ana works_as esteticista', 'Beto works_at hospital albert', 'Caio works_as eletricista'],
    ],
    'the club': [
      ['Lu: vcs torcem pra quem', 'Ana: Fluminense ne', 'Beto: galo', 'Caio: nenhum', 'Duda: peixe no almoço'],
      ['Ana supports_team fluminense', 'Beto supports_team atletico mineiro'],
    ],
    'the club, by who named theirs first': [
      ['Lu: eu sou cruzeirense', 'Ana: galo', 'Beto: aqui é coxa', 'Caio: meu pai é galo'],
      ['Lu supports_team cruzeiro', 'Ana supports_team atletico mineiro', 'Beto supports_team coritiba'],
    ],
    pets: [
      [
        'Lu: quem tem bicho aí?',
        'Ana: o meu é um coelho',
        'Beto: calopsita aqui, o Zeca',
        'Caio: eu tenho a Mia. Gata',
      ],
      ['Ana has_pet coelho', 'Beto has_pet calopsita', 'Caio has_pet gato'],
    ],
    birthdays: [
      ['Lu: digam as datas de vcs', 'Ana: 3 do 11', 'Beto: O MEU É 9 DE AGOSTO', 'Ana: 4/4 é o da minha mãe'],
      ['Ana birthday 11-03', 'Beto birthday 08-09'],
    ],
    'good wishes': [
      ['Lu: parabéns Ana!!', 'Ana: obrigada! é hoje sim, 14 de maio', 'Beto: dia 15/05 tem churrasco'],
      ['Ana birthday 05-14'],
    ],
    'good wishes on the wrong day': [
      ['Lu: parabéns Ana!!', 'Ana: valeu mas nasci dia 16 kkk', 'Beto: dia 20 tem jogo'],
      ['Ana birthday 05-16'],
    ],
    'where one comes from': [
      ['Lu: vc é de onde, Ana?', 'Ana: do Piauí', 'Lu: eu de lá também'],
      ['Ana comes_from piaui'],
    ],
    'the course': [['Lu: qual o seu curso?', 'Ana: letras', 'Lu: direito é concorrido'], ['Ana studies letras']],
  };
  for (const [kind, [thread, found]] of Object.entries(answers))
    it(`answer ${kind}`, () => assert.deepEqual(told(thread), found));

  const others: readonly (readonly string[])[] = [
    ['Lu: onde mora o João?', 'Ana: em Santos'],
    ['Lu: quando é o niver do Léo?', 'Ana: 10/10'],
    ['Lu: qual time joga hoje?', 'Ana: Palmeiras'],
    ['Lu: onde é o churrasco?', 'Ana: na Penha'],
    ['Lu: que bicho é esse?', 'Ana: um gato'],
    ['Lu: onde vc tá?', 'Ana: no hospital'],
    ['Lu: galo cantou cedo hoje', 'Ana: galo'],
  ];
  for (const thread of others)
    it(`take no answer to "${thread[0]}" for their own`, () => assert.deepEqual(told(thread), []));

  it('close once they were answered', () =>
    assert.deepEqual(told(['Lu: digam as datas de vcs', 'Ana: 3/11', 'Ana: 5/12']), ['Ana birthday 11-03']));
});
