import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MemberId, Report } from '@prosa/contracts';
import { sampleReport } from '../../test/sample-report.ts';
import { type Notable, notables } from './notable.ts';
import { phrasesEn } from './phrases/en/report.ts';
import { phrasesPtBr } from './phrases/pt-br/report.ts';

const { overview, activity, analysis, group, members, quotes } = sampleReport;
assert.ok(overview && activity);
/** Nothing but who writes, and when. */
const plain: Report = { analysis, group, members, quotes, overview, activity };
const flat = activity.calendar.map(({ date }) => ({ date, messages: 6 }));
const told = (change: { overview?: object; activity?: object }): string[] =>
  notables({
    ...plain,
    overview: { ...overview, ...change.overview },
    activity: { ...activity, ...change.activity },
  }).map(({ kind }) => kind);

/** A report in which members have these messages. */
const voices = (...messages: number[]) => {
  const total = messages.reduce((sum, n) => sum + n, 0);
  const ids = Object.keys(sampleReport.members) as MemberId[];
  const voices: NonNullable<Report['activity']>['members'] = messages.flatMap((n, i) => {
    const [like] = activity.members;
    const memberId = ids[i % ids.length];
    return like && memberId ? [{ ...like, memberId, messages: n, share: n / total }] : [];
  });
  return told({ activity: { members: voices, calendar: flat } })[1];
};

test('how steadily a group talks', () => {
  const kind = (days: number, activeDays: number) => told({ overview: { days, activeDays } })[0];
  assert.deepEqual(
    [kind(28, 28), kind(1, 1), kind(28, 24), kind(28, 15), kind(28, 11)],
    ['every-day', 'every-day', 'nearly-every-day', 'some-days', 'bursts'],
  );
});

test('who it is that talks', () => {
  assert.deepEqual(
    [
      voices(10),
      voices(60, 20, 20),
      voices(30, 28, 12, 10, 10, 10),
      voices(20, 18, 15, 11),
      voices(30, 18, 15, 19, 12),
    ],
    ['one-voice', 'dominant', 'pair', 'balanced', 'leader'],
  );
});

test('what is news comes before what is as always', () => {
  const { sentiment, interactions, topics, events } = sampleReport;
  const kinds = (report: Partial<Report>) => notables({ ...plain, ...report }).map(({ kind }) => kind);
  assert.ok(sentiment && interactions && topics && events);
  assert.deepEqual(kinds({ topics, events })[2], 'coming');
  assert.deepEqual(kinds({ topics, sentiment })[2], 'rising');
  assert.deepEqual(kinds({ sentiment, interactions })[2], 'mood-turn');
  assert.deepEqual(kinds({ interactions })[2], 'unanswered');
  const balanced = activity.members.map((member, n) => ({ ...member, messages: 20 + n, share: 0.25 }));
  const all = { sentiment, interactions, topics, events, activity: { ...activity, members: balanced } };
  assert.deepEqual(kinds(all), ['nearly-every-day', 'coming', 'rising']);
});

test('old news is none, nor is what is far away: a plan that was called off or is over, a mood that turned long ago', () => {
  const { sentiment, events } = sampleReport;
  assert.ok(sentiment && events);
  const [first, next] = events.planned;
  assert.ok(first && next);
  const third = (report: Partial<Report>) => notables({ ...plain, ...report })[2]?.kind;
  assert.equal(third({ events: { ...events, planned: [first] } }), 'busiest-day');
  assert.equal(third({ events: { ...events, planned: [{ ...next, state: 'cancelled' }] } }), 'busiest-day');
  const away: typeof next = { ...next, when: { start: '2025-08-01', precision: 'day' } };
  assert.equal(third({ events: { ...events, planned: [away] } }), 'busiest-day');
  assert.equal(third({ sentiment, overview: { ...overview, to: '2025-09-06T20:48:00' } }), 'busiest-day');
});

test('when it is most itself', () => {
  const night = activity.hours.map((n, hour) => (hour < 5 ? 20 : n));
  assert.equal(told({})[2], 'busiest-day');
  assert.equal(told({ activity: { calendar: flat } })[2], 'busiest-hour');
  assert.equal(told({ activity: { hours: night } })[2], 'night');
});

test('a report without numbers has nothing to say first', () => {
  const { activity: _, ...silent } = plain;
  assert.deepEqual(notables(silent), []);
});

test('every one of them is a sentence in both languages', () => {
  const [a, b] = [
    { name: 'Rafa', messages: 1_200, share: 0.249 },
    { name: 'Téo', messages: 1, share: 0.01 },
  ];
  const facts: [Notable, string, string][] = [
    [{ kind: 'every-day', messages: 1, days: 1 }, 'Há uma única mensagem.', 'There is a single message.'],
    [
      { kind: 'nearly-every-day', messages: 2_000, days: 30, silentDays: 1 },
      'Há 2.000 mensagens em 30 dias, e só um deles passou em silêncio.',
      'There are 2,000 messages in 30 days, and only 1 of those days was silent.',
    ],
    [
      { kind: 'bursts', messages: 2_000, days: 30, activeDays: 4 },
      'A conversa vem em rajadas: 2.000 mensagens, todas em 4 dos 30 dias.',
      'The conversation comes in bursts: 2,000 messages, all on 4 of 30 days.',
    ],
    [
      { kind: 'some-days', messages: 2_000, days: 30, activeDays: 18 },
      'Há 2.000 mensagens em 30 dias; em 18 deles houve conversa.',
      'There are 2,000 messages in 30 days; people talked on 18 of them.',
    ],
    [{ kind: 'one-voice', voice: a }, 'Por enquanto, só **Rafa** escreve.', 'So far only **Rafa** writes.'],
    [
      { kind: 'dominant', voice: { ...a, share: 0.51 }, quietest: b },
      '**Rafa** escreve metade de tudo; quem menos aparece é **Téo**, com 1 mensagem.',
      '**Rafa** writes half of everything; the quietest is **Téo**, with 1 message.',
    ],
    [
      { kind: 'pair', voices: [a, b], share: 0.66, quietest: b },
      '**Rafa** e **Téo** escrevem dois terços de tudo; quem menos aparece é **Téo**, com 1 mensagem.',
      '**Rafa** and **Téo** write two thirds of everything; the quietest is **Téo**, with 1 message.',
    ],
    [
      { kind: 'balanced', voices: 5, most: a, least: b },
      'A palavra é bem dividida entre as 5 pessoas: de **Rafa**, com 1.200 mensagens, a **Téo**, com 1.',
      'The floor is well shared among the 5 people: from **Rafa**, with 1,200 messages, to **Téo**, with 1.',
    ],
    [
      { kind: 'leader', voice: a, quietest: b },
      'Quem puxa a conversa é **Rafa**, com um quarto das mensagens; quem menos aparece é **Téo**, com 1.',
      'The one who keeps it going is **Rafa**, with a quarter of the messages; the quietest is **Téo**, with 1.',
    ],
    [
      { kind: 'coming', title: 'churrasco', when: { start: '2025-03-01T15:00:00', precision: 'time' } },
      'Vem aí: **churrasco**, sábado, 1º de março, às 15h.',
      'Coming up: **churrasco**, Saturday, March 1, at 3 PM.',
    ],
    [
      { kind: 'coming', title: null, when: { start: '2025-03-01', precision: 'day' } },
      'Há um plano para sábado, 1º de março.',
      'There is a plan for Saturday, March 1.',
    ],
    [
      { kind: 'rising', subject: 'Carne, sal' },
      'Fala-se cada vez mais de **Carne, sal**.',
      'People speak more and more of **Carne, sal**.',
    ],
    [
      { kind: 'mood-turn', monday: '2025-03-03', direction: 'down' },
      'Na semana de 3 de março o clima ficou mais pesado.',
      'In the week of March 3 the mood grew heavier.',
    ],
    [
      { kind: 'unanswered', name: 'Téo', questions: 14, unanswered: 9 },
      '**Téo** pergunta e muitas vezes fica no vácuo: 9 de 14 perguntas ainda esperam resposta.',
      '**Téo** asks, and often nobody says anything: 9 of 14 questions are still waiting.',
    ],
    [
      { kind: 'night', share: 0.18 },
      'É um grupo da madrugada, com 18% das mensagens entre a meia-noite e as cinco.',
      'This group lives at night: 18% of the messages come between midnight and five.',
    ],
    [
      { kind: 'busiest-day', date: '2025-03-01', messages: 40, commonDay: 6 },
      'O dia mais cheio foi sábado, 1º de março: 40 mensagens, quando um dia comum tem 6.',
      'The fullest day was Saturday, March 1: 40 messages, when a common day has 6.',
    ],
    [
      { kind: 'busiest-hour', weekday: 6, hour: 0, messages: 61 },
      'A hora do grupo é domingo à 0h, com 61 mensagens ao todo.',
      'The hour of the group is Sunday at 12 AM, with 61 messages in all.',
    ],
  ];
  const setting = { zone: 'America/Sao_Paulo', withYear: false };
  const [pt, en] = [phrasesPtBr(setting), phrasesEn(setting)];
  for (const [fact, portuguese, english] of facts) {
    assert.equal(pt.notable(fact), portuguese);
    assert.equal(en.notable(fact), english);
  }
});
