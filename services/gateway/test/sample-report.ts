import type { MemberId, PlannedEvent, Report, Section } from '@prosa/contracts';

/** A small group made by hand: four people, four weeks, numbers that add up. */
const idOf = (kind: string, n: number) => `${kind}_${String(n).padStart(32, '0')}`;
const member = (n: number) => idOf('mem', n) as MemberId;
const [nena, rafa, bia, teo] = [member(1), member(2), member(3), member(4)];

/** Weekday (Monday is 0), hour, and messages of Nena, Rafa, Bia and Téo. */
const cells: [weekday: number, hour: number, messages: number[]][] = [
  [0, 7, [9, 2, 1, 0]],
  [1, 12, [5, 6, 3, 0]],
  [2, 21, [14, 10, 4, 1]],
  [4, 19, [12, 15, 6, 2]],
  [5, 0, [1, 3, 0, 0]],
  [6, 12, [9, 12, 6, 0]],
  [6, 20, [18, 24, 9, 3]],
];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const total = sum(cells.flatMap(([, , messages]) => messages));
const hoursOf = (count: (messages: number[]) => number, onlyDay?: number): number[] =>
  Array.from({ length: 24 }, (_, hour) =>
    sum(cells.filter(([day, at]) => at === hour && (onlyDay ?? day) === day).map(([, , messages]) => count(messages))),
  );

/** Four silent days, one that stands out, and the rest alike. */
const silent = [3, 9, 16, 25];
const calendar = Array.from({ length: 28 }, (_, day) => ({
  date: new Date(Date.UTC(2025, 2, 10 + day)).toISOString().slice(0, 10),
  messages: day === 12 ? 38 : day === 27 ? 5 : 6,
})).filter((_, day) => !silent.includes(day));

const person = (memberId: MemberId, n: number, words: number, media: number) => ({
  memberId,
  messages: sum(cells.map(([, , messages]) => messages[n] ?? 0)),
  share: sum(cells.map(([, , messages]) => messages[n] ?? 0)) / total,
  ...{ words, media, firstAt: '2025-03-10T07:02:00', lastAt: '2025-04-06T20:48:00' },
  hours: hoursOf((messages) => messages[n] ?? 0),
  streak: { days: 3 + n, from: '2025-03-14', to: `2025-03-${16 + n}` },
  growth: null,
});

const twentyQuotes = Array.from({ length: 20 }, (_, n) => ({
  messageId: 100 + n,
  quote: 'sou relojoeiro [aposentado]',
}));

export const sampleReport: Report = {
  analysis: {
    id: idOf('ana', 1) as Report['analysis']['id'],
    version: 3,
    finishedAt: '2025-04-07T11:30:00.000Z',
    partial: false,
    missing: [],
    agents: [
      { name: 'statistics', version: '1', method: 'statistics' },
      { name: 'memories', version: '1', method: 'offline' },
    ],
  },
  group: { id: idOf('grp', 1) as Report['group']['id'], name: 'Quintal da Vó', zone: 'America/Sao_Paulo' },
  members: { [nena]: 'Tia Nena', [rafa]: 'Rafa 🐔', [bia]: 'Bia', [teo]: '+55 11 95555-0147' },
  quotes: {
    11: { memberId: rafa, localTime: '2025-03-22T19:42:00', text: 'tia isso é o seu dedo' },
    12: { memberId: nena, localTime: '2025-04-01T00:10:00', text: 'Quem ficou com o meu pote azul??\nO de tampa' },
    21: { memberId: bia, localTime: '2025-04-01T21:15:00', text: 'agora é oficial: moro em Curitiba' },
    22: { memberId: bia, localTime: '2025-03-19T21:01:00', text: 'gente, sou alérgica a dipirona' },
    31: { memberId: nena, localTime: '2025-03-30T19:10:00', text: 'quem traz a *carne* do churrasco?' },
    32: { memberId: rafa, localTime: '2025-04-05T21:05:00', text: 'churrasco aqui em casa dia 12 às 13h, quem vem?' },
    33: { memberId: bia, localTime: '2025-03-16T20:30:00', text: 'que jogo horrível, o time não joga nada' },
    34: { memberId: teo, localTime: '2025-03-28T12:00:00', text: 'cinema na sexta? na casa do Téo não dá' },
    35: { memberId: nena, localTime: '2025-04-02T20:31:00', text: 'parabéns meu amor!!! que alegria' },
    24: { memberId: bia, localTime: '2025-04-02T20:30:00', text: 'gente, EU VOU SER TIA!!' },
    23: { memberId: rafa, localTime: '2025-03-16T20:20:00', text: 'VAI CORINTHIANS, nasci corintiano' },
  },
  coverage: { exports: 2, lines: 214, unrecognised: 1 },
  overview: {
    ...{ from: '2025-03-10T07:02:00', to: '2025-04-06T20:48:00', days: 28, activeDays: 24, members: 4 },
    ...{ messages: total, words: 1_034, media: 9, edited: 2, deleted: 1, systemLines: 12 },
    streak: { days: 8, from: '2025-03-27', to: '2025-04-03' },
    growth: null,
  },
  activity: {
    members: [person(rafa, 1, 380, 4), person(nena, 0, 481, 3), person(bia, 2, 155, 2), person(teo, 3, 18, 0)],
    hours: hoursOf(sum),
    week: Array.from({ length: 7 }, (_, day) => hoursOf(sum, day)),
    calendar,
  },
  temporal: {
    weeks: [
      { week: '2025-03-10', messages: 36 },
      { week: '2025-03-17', messages: 68 },
    ],
    trend: { direction: 'rising', perWeek: 3.4, weeks: 9 },
    seasonality: null,
    changes: [{ week: '2025-03-17', before: 36, after: 52.4 }],
    quietPeriods: [],
  },
  interactions: {
    ties: [
      { from: rafa, to: nena, answers: 30, mentions: 6, messages: 34 },
      { from: nena, to: rafa, answers: 28, mentions: 2, messages: 29 },
      { from: bia, to: nena, answers: 11, mentions: 1, messages: 12 },
      { from: teo, to: rafa, answers: 2, mentions: 0, messages: 2 },
    ],
    members: [
      tied(rafa, [36, 31], [14, 9], [12, 3]),
      tied(nena, [29, 46], [9, 12], [20, 4]),
      tied(bia, [12, 0], [3, 4], [6, 1]),
      tied(teo, [2, 0], [1, 0], [8, 6]),
    ],
    reciprocity: 0.8,
    communities: [{ memberIds: [nena, bia] }, { memberIds: [rafa, teo] }],
    modularity: 0.34,
    waits: { answers: 71, p50: 3.6, p90: 42 },
  },
  sentiment: {
    overall: { messages: 160, mean: 0.12, positive: 0.31, negative: 0.12 },
    members: [{ memberId: nena, messages: 60, mean: 0.2, positive: 0.4, negative: 0.1 }],
    calendar: calendar.map(({ date, messages }, n) => ({
      ...{ date, messages, mean: null, positive: n > 12 ? 0.5 : 0.2, negative: n > 3 && n < 9 ? 0.4 : 0.05 },
    })),
    weeks: [],
    turningPoints: [
      { monday: '2025-03-10', direction: 'down', before: 0.2, after: -0.1, strength: 3.4, messageIds: [33, 99] },
      { monday: '2025-03-31', direction: 'up', before: 0.1, after: 0.5, strength: 4.2, messageIds: [24, 35] },
    ],
  },
  topics: {
    topics: [
      topic(1, ['churrasco', 'carne', 'domingo', 'sal'], 21, { trend: 'rising', mood: 0.3, messageIds: [31] }),
      topic(2, ['time', 'jogo'], 9, { trend: 'past', mood: -0.4, messageIds: [99, 33] }),
      topic(3, ['pote', 'tampa'], 1, { trend: null, mood: null, messageIds: [] }),
    ],
    segments: 40,
    outliers: 9,
  },
  events: {
    bursts: [
      { from: '2025-03-22T19:41:00', to: '2025-03-22T20:20:00', messages: 36, weight: 40 },
      { from: '2025-04-01T21:15:00', to: '2025-04-01T21:40:00', messages: 17, weight: 12 },
    ],
    anomalousDays: [
      { date: '2025-03-22', messages: 38, expected: 6.2, score: 5 },
      { date: '2025-03-26', messages: 1, expected: 6.4, score: -3.6 },
    ],
    planned: [
      {
        ...{ messageId: 34, proposedBy: teo, title: { messageId: 34, from: 0, to: 6 }, place: null },
        ...{ when: { start: '2025-04-04', precision: 'day' }, state: 'past', answers: [] },
        changes: [change('proposed', '2025-03-28T12:00:00', 34), change('past', '2025-04-04T23:59:59', null)],
      },
      {
        ...{ messageId: 32, proposedBy: rafa, title: { messageId: 32, from: 0, to: 9 } },
        place: { messageId: 32, from: 10, to: 22 },
        when: { start: '2025-04-12T13:00:00', precision: 'time' },
        state: 'confirmed',
        changes: [change('proposed', '2025-04-05T21:05:00', 32), change('confirmed', '2025-04-05T21:20:00', 35)],
        answers: [
          { memberId: nena, answer: 'yes', messageId: 35, at: '2025-04-05T21:10:00' },
          { memberId: bia, answer: 'yes', messageId: 36, at: '2025-04-05T21:11:00' },
          { memberId: teo, answer: 'maybe', messageId: 37, at: '2025-04-05T21:12:00' },
        ],
      },
    ],
  },
  moments: {
    moments: [
      {
        ...{ from: '2025-03-22T19:40:00', to: '2025-03-22T20:25:00', messages: 38 },
        memberIds: [rafa, nena, bia, teo],
        highlight: { messageId: 11, reactions: 3 },
      },
      {
        ...{ from: '2025-03-31T23:50:00', to: '2025-04-01T01:40:00', messages: 14 },
        memberIds: [nena, rafa],
        highlight: { messageId: 12, reactions: 1 },
      },
    ],
    silence: { from: '2025-03-18T22:10:00', to: '2025-03-20T12:00:00', hours: 37.8 },
  },
  memories: {
    items: [
      memory(4, bia, 'milestone', 'vou ser tia', [{ messageId: 24, quote: 'gente, EU VOU SER TIA!!' }], 0.8),
      memory(5, teo, 'works_as', 'relojoeiro', twentyQuotes, 0.7),
      memory(1, bia, 'lives_in', 'Curitiba', [{ messageId: 21, quote: 'moro em Curitiba' }], 0.9),
      memory(2, bia, 'allergic_to', 'dipirona', [{ messageId: 22, quote: 'sou alérgica a dipirona' }], 0.9),
      memory(3, rafa, 'supports_team', 'Corinthians', [{ messageId: 23, quote: 'nasci corintiano' }], 0.4),
    ],
    dropped: 2,
  },
};

function memory(
  n: number,
  memberId: MemberId,
  predicate: NonNullable<Report['memories']>['items'][number]['predicate'],
  value: string,
  quotes: { messageId: number; quote: string }[],
  confidence: number,
): NonNullable<Report['memories']>['items'][number] {
  const id = idOf('mry', n) as `mry_${string}`;
  return { id, memberId, predicate, value, quotes, confidence, since: null };
}

function tied(
  memberId: MemberId,
  [sent, received]: [number, number],
  [opened, closed]: [number, number],
  [questions, unanswered]: [number, number],
): Section<'interactions'>['members'][number] {
  return { memberId, sent, received, centrality: 0.25, opened, closed, questions, unanswered, waits: null };
}

function topic(
  n: number,
  words: string[],
  size: number,
  rest: Pick<Section<'topics'>['topics'][number], 'trend' | 'mood' | 'messageIds'>,
): Section<'topics'>['topics'][number] {
  return { id: `top_${n}`, words, size, share: size / 120, weeks: [{ monday: '2025-03-10', size }], ...rest };
}

function change(state: PlannedEvent['state'], at: string, messageId: number | null): PlannedEvent['changes'][number] {
  return { state, at, messageId, when: { start: '2025-04-12T13:00:00', precision: 'time' } };
}
