import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import type { ReadableMessage } from '../../agent.ts';
import { hear, type OwnMessage, wordsIn } from './own-words.ts';

const [ana, bia]: [MemberId, MemberId] = ['mem_ana', 'mem_bia'];
const heard = async (lines: [MemberId | null, string, string][], members: MemberId[] = [ana]) => {
  const said: OwnMessage[] = [];
  const page = lines.map(
    ([memberId, localTime, text], at): ReadableMessage => ({ id: at + 1, memberId, localTime, text }),
  );
  const messages = async function* () {
    yield page;
  };
  const voices = await hear({ messages }, new Set(members), (message) => said.push(message));
  return { said, voices };
};
const at = (minute: number) => `2025-03-10T20:${String(minute).padStart(2, '0')}:00`;

it('laughter, links and mentions are no words', () => {
  assert.equal(wordsIn('kkkkkk rsrs hahaha'), 0);
  assert.equal(wordsIn('olha isso https://exemplo.com.br/a-b?c=d @bia'), 2);
  assert.equal(wordsIn("let's go, 3 pessoas no guarda-chuva"), 6);
});

it('only what permitted members write themselves is heard', async () => {
  const { said, voices } = await heard([
    [ana, at(1), 'vamos marcar o almoço'],
    [bia, at(2), 'bora'],
    [null, at(3), 'Ana saiu do grupo'],
    [ana, at(4), 'Encaminhada\n*CORRENTE DO BEM*\nrepasse a todos'],
    [ana, at(5), 'kkkkk'],
    [ana, at(6), 'oi, aqui é a Zuleide, tô com o celular dela'],
    [ana, at(7), 'sou eu ainda, a Zuleide'],
    [ana, at(30), 'voltei para o celular'],
  ]);
  assert.deepEqual(
    said.map(({ id }) => id),
    [1, 8],
  );
  assert.deepEqual([...voices.keys()], [ana]);
  assert.deepEqual(voices.get(ana), { ...voices.get(ana), words: 8, days: 1, messages: 2 });
});

it('what is never inferred is never read: not a word of faith, politics, sexuality or health', async () => {
  const { said } = await heard([
    [ana, at(1), 'fui na missa com o pastor'],
    [ana, at(2), 'votei no candidato a prefeito. levo a salada amanhã'],
    [ana, at(3), 'comecei a terapia por causa da ansiedade'],
  ]);
  assert.deepEqual(
    said.map(({ sentences }) => sentences.map(({ text }) => text)),
    [['levo a salada amanhã']],
  );
});

it('halves are of the same length, in stretches', async () => {
  const lines = Array.from({ length: 100 }, (_, n): [MemberId, string, string] => [
    ana,
    `2025-03-${String((n % 28) + 1).padStart(2, '0')}T10:00:00`,
    'cinco palavras em cada mensagem minha',
  ]);
  const { said, voices } = await heard(lines);
  assert.deepEqual(voices.get(ana)?.halves, [300, 300]);
  assert.deepEqual(
    said.slice(15, 19).map(({ half }) => half),
    [0, 0, 1, 1],
  );
});
