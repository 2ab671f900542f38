import type { MemberId, Report } from '@prosa/contracts';

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
    24: { memberId: bia, localTime: '2025-04-02T20:30:00', text: 'gente, EU VOU SER TIA!!' },
    23: { memberId: rafa, localTime: '2025-03-16T20:20:00', text: 'VAI CORINTHIANS, nasci corintiano' },
  },
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
