import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import fc from 'fast-check';
import { findMessages, memoryIndex, type NamedMember, readQuery, readTerms, termsOf, translated } from './index.ts';

const members: NamedMember[] = ['Ana Souza', 'Bruno', 'Célia'].map((name) => ({ memberId: name as MemberId, name }));
let minute = 0;
const said = (name: string, text: string, id = ++minute) => ({
  id,
  memberId: name as MemberId,
  localTime: new Date(Date.UTC(2025, 2, 10, 10, minute)).toISOString().slice(0, 19),
  terms: termsOf(text),
});
const find = async (question: string, messages: ReturnType<typeof said>[]): Promise<number[]> =>
  (await findMessages(memoryIndex(messages), readQuery(question, members))).map(({ message }) => message.id);
const small = [
  'oi gente',
  'bom dia',
  'kkkkkk',
  'vamos marcar o cinema?',
  'o mercado fechou cedo',
  'perdi o ônibus de novo',
];

describe('terms', () => {
  test('spellings, endings and abbreviations of one word meet', () => {
    for (const [one, other] of [
      ['Reuniões', 'reuniao'],
      ['mudamos', 'mudou'],
      ['niver', 'aniversário'],
      ['churrascoooo', 'churras'],
      ['dancing', 'dancer'],
      ['children', 'kids'],
      ['alérgica', 'alergia'],
    ] as const)
      assert.deepEqual(termsOf(one), termsOf(other), `${one}, ${other}`);
  });

  test('stop words, filler, laughter, links and placeholders are none; numbers and rare emoji are', () => {
    assert.deepEqual(termsOf('kkkkk vc tb não é mesmo gente 😂 https://exemplo.com/x <Mídia oculta>'), []);
    assert.deepEqual(termsOf('🦖 14:30'), ['🦖', '14:30', '#', '@']);
  });

  test('house and wedding stay apart', () => {
    assert.notDeepEqual(termsOf('casa'), termsOf('casamento'));
  });

  test('stand where they were found', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Reunião', 'às', '15h', '🦖', 'você', 'José!', '(bar)', '\n')), (words) => {
        const text = words.join(' ');
        for (const { term, start, end } of readTerms(text)) assert.ok(termsOf(text.slice(start, end)).includes(term));
      }),
    );
  });
});

describe('ranking', () => {
  test('an answer is found by its question, though it shares no word with what is asked', async () => {
    const asked = said('Bruno', 'Ana, em que bairro fica o apartamento novo?');
    const answer = said('Ana Souza', 'perto da Savassi, pertinho do parque');
    const rest = small.map((text) => said('Célia', text));
    const found = await find('onde fica o apartamento da Ana?', [asked, answer, ...rest]);
    assert.deepEqual(new Set(found.slice(0, 2)), new Set([asked.id, answer.id]));
    assert.equal(found[0], answer.id);
  });

  test('of two who say the same, the one who is named comes first', async () => {
    const one = said('Bruno', 'adotei um cachorro caramelo');
    const rest = small.map((text) => said('Célia', text));
    minute += 600;
    const two = said('Ana Souza', 'adotei um cachorro preto');
    assert.equal((await find('qual cachorro a Ana adotou?', [one, ...rest, two]))[0], two.id);
    assert.equal((await find('qual cachorro o Bruno adotou?', [one, ...rest, two]))[0], one.id);
  });

  test('a silence parts question and answer', async () => {
    const asked = said('Bruno', 'alguém sabe a senha do wifi?');
    minute += 600;
    const later = said('Ana Souza', 'perdi o ônibus de novo');
    assert.ok(!(await find('senha do wifi', [asked, later])).includes(later.id));
  });

  test('asks for nothing where there is nothing to look for', async () => {
    assert.deepEqual(await find('e aí, tudo bem?', [said('Ana Souza', 'tudo ótimo')]), []);
  });

  test('finds the same whatever the terms are called', async () => {
    const messages = [...small, 'a reunião é na quinta às 15h', 'quinta não posso'].map((text) => said('Célia', text));
    const numbers = new Map<string, number>();
    const numberOf = (term: string): number => {
      numbers.set(term, numbers.get(term) ?? numbers.size * 7);
      return numbers.get(term) ?? 0;
    };
    const query = readQuery('quando é a reunião?', members);
    const blind = await findMessages(
      memoryIndex(messages.map((message) => ({ ...message, terms: message.terms.map(numberOf) }))),
      translated(query, numberOf),
    );
    const open = await findMessages(memoryIndex(messages), query);
    assert.deepEqual(
      blind.map(({ message, score }) => [message.id, score]),
      open.map(({ message, score }) => [message.id, score]),
    );
  });
});
