import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MemberId } from '@prosa/contracts';
import fc from 'fast-check';
import { fold } from '../../dates/fold.ts';
import { readDates } from '../../dates/read-dates.ts';
import { answerOf } from './answer.ts';
import { asAt, foldPlans } from './fold-plans.ts';
import type { PlannedEvent } from './planned-event.ts';
import { readFact, type Spoken } from './read-fact.ts';
import { placeOf, type Span } from './stretch.ts';
import { titleOf } from './title.ts';

const ids = { ana: 'a', bia: 'b', caio: 'c', duda: 'd' };
const member = (name: string): MemberId => `mem_${(ids[name as keyof typeof ids] ?? 'e').repeat(32)}`;
const nameOf = (id: MemberId): string => Object.entries(ids).find(([, letter]) => id[4] === letter)?.[0] ?? '?';

/** "10 14:00 ana: text" is sent on 2025-03-10, a Monday; the id of a message is its line, from 1. */
const chatOf = (lines: string): Spoken[] =>
  lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const [, day, time, name, text] = /^\s*(\d\d) (\d\d:\d\d) (\w+): (.*)$/.exec(line) ?? assert.fail(line);
      return { id: index + 1, memberId: member(name ?? ''), localTime: `2025-03-${day}T${time}:00`, text: text ?? '' };
    });

const plansOf = (messages: readonly Spoken[], asOf: string): PlannedEvent[] =>
  foldPlans(messages.flatMap((message, index) => readFact(message, index + 1, 'pt-BR') ?? [])).map((event) =>
    asAt(event, asOf),
  );
const follow = (lines: string, asOf = '2025-03-11T00:00:00'): PlannedEvent[] => plansOf(chatOf(lines), asOf);
const states = (event: PlannedEvent | undefined) =>
  event?.changes.map(({ state, messageId, when }) => `${messageId} ${state} ${when.start.slice(0, 16)}`);
const answers = (event: PlannedEvent | undefined) =>
  event?.answers.map(({ memberId, answer, messageId }) => `${messageId} ${nameOf(memberId)} ${answer}`);
const cut = (text: string, span: Span | null): string | null => span && text.slice(...span);

describe('planned events', () => {
  it('from proposal to answers, with the evidence of each', () => {
    const [event, ...others] = follow(`
      10 14:00 ana: Gente, churrasco na casa da Nina sábado às 13h, topam?
      10 14:01 bia: eu vou!
      10 14:02 caio: kkkk lembra do último
      10 14:03 duda: talvez, depende do trabalho
      10 14:05 caio: tô dentro, levo o carvão
      10 18:00 duda: não vou poder 😢`);
    assert.equal(others.length, 0);
    assert.deepEqual(event?.when, { start: '2025-03-15T13:00:00', precision: 'time' });
    assert.deepEqual([event?.messageId, event?.proposedBy, event?.state], [1, member('ana'), 'confirmed']);
    assert.deepEqual(states(event), ['1 proposed 2025-03-15T13:00', '5 confirmed 2025-03-15T13:00']);
    assert.deepEqual(answers(event), ['2 bia yes', '5 caio yes', '6 duda no']);
    assert.deepEqual(event?.title, { messageId: 1, from: 7, to: 16 });
    assert.deepEqual(event?.place, { messageId: 1, from: 20, to: 32 });
  });

  it('change, are confirmed, and pass', () => {
    const lines = `
      10 09:00 ana: bora marcar o jogo sexta às 20h
      10 09:05 bia: 👍🏽
      10 20:00 ana: pessoal, mudou pra sábado às 16h
      11 08:00 ana: jogo confirmado sábado`;
    const [event] = follow(lines);
    assert.deepEqual(states(event), [
      '1 proposed 2025-03-14T20:00',
      '3 changed 2025-03-15T16:00',
      '4 confirmed 2025-03-15T16:00',
    ]);
    assert.deepEqual(answers(event), ['2 bia yes']);
    assert.equal(follow(lines, '2025-03-15T15:59:00')[0]?.state, 'confirmed');
    const [past] = follow(lines, '2025-03-15T16:01:00');
    assert.equal(past?.state, 'past');
    assert.deepEqual(past?.changes.at(-1), {
      state: 'past',
      at: '2025-03-15T16:00:00',
      messageId: null,
      when: { start: '2025-03-15T16:00:00', precision: 'time' },
    });
  });

  it('may be postponed by the hour alone', () => {
    const [event] = follow(`
      10 09:00 ana: reunião amanhã às 15h
      10 10:00 ana: gente, mudou o horário: 17h`);
    assert.deepEqual(states(event), ['1 proposed 2025-03-11T15:00', '2 changed 2025-03-11T17:00']);
  });

  it('are cancelled, and stay so', () => {
    const [event] = follow(
      `
      10 09:00 ana: festa junina dia 20 no salão do prédio
      12 10:00 bia: a festa foi cancelada?
      12 10:05 ana: cancelada sim, infelizmente não vai rolar mais
      12 10:06 bia: que pena`,
      '2025-04-01T00:00:00',
    );
    assert.deepEqual(states(event), ['1 proposed 2025-03-20', '3 cancelled 2025-03-20']);
    assert.equal(event?.state, 'cancelled');
  });

  it('two at once keep their answers apart', () => {
    const events = follow(`
      10 09:00 ana: aniversário do Pedro sábado às 16h na casa da vó
      10 09:10 bia: e reunião do condomínio quarta às 19h
      10 09:11 caio: no aniversário eu vou
      10 09:12 caio: não posso quarta
      10 09:13 duda: sábado eu vou sim`);
    assert.deepEqual(
      events.map((event) => event.when.start),
      ['2025-03-15T16:00:00', '2025-03-12T19:00:00'],
    );
    assert.deepEqual(answers(events[1]), ['4 caio no']);
    assert.equal(events.length, 2);
  });

  it('take the hour from a later message without becoming another', () => {
    const events = follow(`
      10 09:00 ana: que tal um café na quinta?
      10 09:01 bia: bora! quinta às 16h?
      10 09:02 ana: fechado`);
    assert.equal(events.length, 1);
    assert.equal(events[0]?.when.start, '2025-03-13T16:00:00');
    assert.deepEqual(answers(events[0]), ['2 bia yes']);
    assert.equal(events[0]?.state, 'confirmed');
  });

  it('are not memories, questions, habits, or what one person has to do', () => {
    const events = follow(`
      10 09:00 ana: fui no churrasco sábado
      10 09:01 bia: a festa de ontem foi ótima
      10 09:02 caio: tenho reunião amanhã às 15h
      10 09:03 duda: que horas é o jogo amanhã?
      10 09:04 ana: toda terça tem treino
      10 09:05 bia: amanhã eu te mando a foto
      10 09:06 caio: vamos ver amanhã
      10 09:07 duda: segunda opção de pizza`);
    assert.deepEqual(events, []);
  });

  it('are settled, moved and called off in their own words', () => {
    const [arraia, pizza, ...others] = follow(`
      10 09:00 ana: arraiá no quintal? sábado dia 22, 18h
      10 09:02 bia: lá não vai ter canjica da mãe
      10 09:03 caio: "eu vou" do meu pai é não
      10 09:04 duda: dá pra mudar pra domingo?
      10 09:05 ana: arraiá passa pra sábado 29/03, 18h, chácara do seu Amadeu. Votos?
      10 09:06 bia: sim
      10 09:07 caio: eu topo
      10 12:00 duda: pizza amanhã às 20h no Nico?
      10 12:01 ana: não vou dar conta da pizza amanhã
      10 12:02 duda: então não vai ter pizza`);
    assert.deepEqual(states(arraia), [
      '1 proposed 2025-03-22T18:00',
      '5 changed 2025-03-29T18:00',
      '7 confirmed 2025-03-29T18:00',
    ]);
    assert.deepEqual(answers(arraia), ['6 bia yes', '7 caio yes']);
    assert.deepEqual(states(pizza), ['8 proposed 2025-03-11T20:00', '10 cancelled 2025-03-11T20:00']);
    assert.deepEqual(answers(pizza), ['9 ana no']);
    assert.deepEqual(others, []);
  });

  it('cite messages of the chat, in order, whatever is written', () => {
    const words = fc.constantFrom(
      'churrasco',
      'sábado',
      'às 15h',
      'amanhã',
      'mudou pra',
      'cancelado',
      'eu vou',
      'fechado',
      'na casa da Bia',
      'não',
      '?',
      'domingo',
      '👍',
      'dia 20',
      'talvez',
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const said = fc.tuple(texts, fc.constantFrom('ana', 'bia', 'caio'), fc.integer({ min: 0, max: 3_000 }));
    fc.assert(
      fc.property(fc.array(said, { maxLength: 30 }), (all) => {
        let minutes = 0;
        const messages = all.map(([text, name, wait], index) => {
          minutes += wait;
          const localTime = new Date(Date.UTC(2025, 2, 10, 9, minutes)).toISOString().slice(0, 19);
          return { id: index + 1, memberId: member(name), localTime, text };
        });
        const plans = plansOf(messages, '2025-06-01T00:00:00');
        for (const { messageId, proposedBy, title, place, changes, answers, state } of plans) {
          assert.equal(messages[messageId - 1]?.memberId, proposedBy);
          assert.equal(state, changes.at(-1)?.state);
          for (const stretch of [title, ...(place ? [place] : [])])
            assert.ok(
              stretch.from >= 0 &&
                stretch.from <= stretch.to &&
                stretch.to <= (messages[stretch.messageId - 1]?.text.length ?? -1),
            );
          const times = changes.map(({ at }) => at);
          assert.deepEqual(times.slice(0, -1), times.slice(0, -1).sort());
          for (const answer of answers) {
            assert.equal(messages[answer.messageId - 1]?.memberId, answer.memberId);
            assert.notEqual(answer.memberId, proposedBy);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('put off to no day are off, and hours that end after midnight stay on their day', () => {
    const [show, party] = follow(`
      10 09:00 ana: show da banda do Zé sábado às 22h, topam?
      10 09:01 bia: adiaram o show
      10 12:00 caio: festa dia 29 às 20h na casa da Bia
      10 12:01 caio: gente, mudou o horário: das 22h às 2h`);
    assert.deepEqual(states(show), ['1 proposed 2025-03-15T22:00', '2 cancelled 2025-03-15T22:00']);
    assert.deepEqual(party?.when, { start: '2025-03-29T22:00:00', end: '2025-03-30T02:00:00', precision: 'time' });
  });

  it('learn later what they are for, and leave other days to other plans', () => {
    const [first, second, ...others] = follow(`
      10 09:00 ana: bora fazer algo sábado?
      10 09:01 bia: churrasco sábado às 13h
      10 09:02 caio: e reunião do condomínio quarta às 19h`);
    assert.deepEqual([first?.title.messageId, first?.when.start], [2, '2025-03-15T13:00:00']);
    assert.deepEqual([second?.messageId, second?.when.start], [3, '2025-03-12T19:00:00']);
    assert.deepEqual(others, []);
  });

  it('answers long after, or to something else, do not count', () => {
    const chatter = Array.from({ length: 12 }, (_, n) => `10 09:${10 + n} bia: assunto ${n}`).join('\n');
    const [event] = follow(`
      10 09:00 ana: almoço domingo lá em casa?
      ${chatter}
      10 09:40 caio: sim
      12 09:00 duda: eu vou`);
    assert.deepEqual(answers(event), []);
  });
});

describe('answers', () => {
  const read = (text: string) => answerOf(fold(text).text, text)?.answer ?? null;
  const cases: Record<string, (string | null)[]> = {
    yes: [
      'eu vou',
      'Vou sim!',
      'vou',
      'tô dentro',
      'topo!!',
      'confirmado',
      'confirmada',
      'conta comigo',
      'bora',
      'fechou',
      'partiu',
      'sim',
      '👍',
      '👍🏾',
      'claro que vou',
      'eu levo a salada',
      "I'm in",
    ],
    no: ['não vou poder', 'não posso 😢', 'infelizmente não', 'tô fora', 'não', 'n posso', '👎', 'dessa vez não'],
    maybe: [
      'talvez',
      'acho que sim',
      'acho que não vou',
      'vou tentar ir',
      'vou ver',
      'depende',
      'se der eu vou',
      'ainda não sei',
    ],
    none: [
      'vou dormir',
      'vou no mercado',
      'kkkk',
      'quem mais vai?',
      'vamos de carro ou de ônibus',
      'bom dia',
      'vou?',
      '',
    ],
  };
  for (const [answer, texts] of Object.entries(cases))
    for (const text of texts)
      it(`${answer}: ${text}`, () => assert.equal(read(text ?? ''), answer === 'none' ? null : answer));
});

describe('titles and places', () => {
  const titles: [string, string][] = [
    ['Gente, aniversário do Pedro Henrique sábado', 'aniversário do Pedro Henrique'],
    ['reunião de pais na quarta', 'reunião de pais'],
    ['🎉 Festa Junina dia 20!', 'Festa Junina'],
    ['bora amanhã às 8? levo água', 'bora amanhã às 8'],
    ['Então muda: Ubatuba de quinta 01/05 a domingo 04/05! Topam?', 'Ubatuba'],
    ['Amores, ideia! Feriado de abril: sexta santa dia 18. Que acham?', 'Feriado de abril'],
    ['Proposta: sábado 17/05, 16h, salão da paróquia', 'salão da paróquia'],
    ['Gente, vamos pro Rio no sábado?', 'pro Rio'],
    ['que tal domingo?', 'que tal domingo'],
    [`bora sábado ${'ab'.repeat(45)}`, 'ab'.repeat(30)],
  ];
  const titled = (text: string) =>
    titleOf(
      text,
      fold(text),
      readDates(text, '2025-03-10T14:00:00').map(({ span }) => span),
    );
  for (const [text, title] of titles) it(text, () => assert.equal(cut(text, titled(text)), title));

  const places: [string, string | null][] = [
    ['churrasco na casa da Nina sábado', 'casa da Nina'],
    ['lá em casa domingo', 'lá em casa'],
    ['amanhã no Bar do Zé às 20h', 'Bar do Zé'],
    ['festa no salão do prédio', 'salão do prédio'],
    ['almoço no Outback amanhã', 'Outback'],
    ['na Bia às 15h', 'Bia'],
    ['jantar na Sexta', null],
    ['jogo no sábado às 10h', null],
    ['pizza na sexta', null],
  ];
  for (const [text, place] of places) it(text, () => assert.equal(cut(text, placeOf(text, fold(text))), place));
});
