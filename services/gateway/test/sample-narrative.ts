import type { MemberId, Pattern, Report } from '@prosa/contracts';
import { sampleReport } from './sample-report.ts';

const [nena, rafa, bia, teo] = Object.keys(sampleReport.members) as [MemberId, MemberId, MemberId, MemberId];
const period = { from: '2025-03-10', to: '2025-04-06' };
const quoted = Object.keys(sampleReport.quotes).map(Number);
const found = { period, messageIds: [], wording: null };

const calm = { risk: 'low' as const, signs: [], silentDays: 0, usualGap: 1, longestGap: 2 };
const member = (
  memberId: MemberId,
  [messages, activeDays]: [number, number],
  rest: Partial<NonNullable<Report['engagement']>['members'][number]> = {},
): NonNullable<Report['engagement']>['members'][number] => ({
  memberId,
  participation: { messages, share: messages / 175, activeDays, days: 28 },
  responsiveness: { answers: 30, minutes: 2.4 },
  reciprocity: 0.62,
  reach: { members: 3, of: 3 },
  trend: { direction: 'steady', perWeek: 0, weeks: 3 },
  churn: calm,
  wording: null,
  ...rest,
});

const patterns: Pattern[] = [
  { kind: 'tempo', memberId: null, ...found, conversations: 24, perWeek: 6, minutes: 3 },
  { kind: 'hours', memberId: null, ...found, from: 19, to: 22, messages: 118, share: 0.67, times: null },
  { kind: 'change', memberId: null, ...found, since: '2025-03-24', before: 50, after: 30 },
  { kind: 'role', memberId: nena, ...found, role: 'starts', count: 14, of: 24, times: 1.5 },
  { kind: 'role', memberId: rafa, ...found, role: 'media', count: 9, of: 12, times: 2 },
  { kind: 'weekday', memberId: rafa, ...found, weekday: 5, messages: 30, times: 2 },
  { kind: 'weekday', memberId: bia, ...found, weekday: 1, messages: 12, times: 1.64 },
  { kind: 'hours', memberId: bia, ...found, from: 22, to: 1, messages: 14, share: 0.5, times: 1.8 },
  { kind: 'change', memberId: bia, ...found, since: '2025-03-24', before: 2.4, after: 9.8 },
  { kind: 'affinity', memberId: nena, ...found, topicId: 'top_1', messages: 22, share: 0.5, times: 1.9 },
  { kind: 'affinity', memberId: nena, ...found, topicId: 'top_unknown', messages: 22, share: 0.5, times: 1.9 },
];

const day = (n: number, from: string, sentences: NonNullable<Report['summaries']>['days'][number]['sentences']) => ({
  id: `sum_${String(n).padStart(32, '0')}` as const,
  ...{ from, to: from.replace('T19', 'T22'), method: 'offline' as const, locale: 'pt-BR' },
  ...{ sentences, messages: 31, memberIds: [nena, rafa, bia, teo] },
});

/** The sample with what engagement, patterns, subjects and summaries find, without a model. */
export const offlineNarrative: Report = {
  ...sampleReport,
  ...(sampleReport.topics && {
    topics: {
      ...sampleReport.topics,
      topics: sampleReport.topics.topics.map((topic, at) =>
        at === 0 ? { ...topic, label: 'Manga *no* quintal' } : topic,
      ),
    },
  }),
  engagement: {
    period,
    lately: { members: 3, of: 4 },
    members: [
      member(rafa, [72, 22]),
      member(nena, [68, 24], { reach: { members: 3, of: 3 } }),
      member(bia, [29, 12], {
        churn: { risk: 'high', signs: ['silent', 'falling'], silentDays: 9, usualGap: 3, longestGap: 10 },
      }),
      member(teo, [6, 4], {
        ...{ responsiveness: null, reciprocity: null, reach: { members: 1, of: 3 }, trend: null },
        churn: { risk: 'high', signs: ['long-silent'], silentDays: 16, usualGap: 4, longestGap: 6 },
      }),
    ],
    dropped: 0,
  },
  patterns: { patterns, dropped: 0 },
  summaries: {
    version: {
      ...day(9, '2025-03-10T07:02:00', [{ text: 'São 175 mensagens.', messageIds: [] }]),
    },
    days: [
      day(1, '2025-04-05T19:00:00', [
        { text: null, messageIds: quoted.slice(0, 1) },
        { text: null, messageIds: quoted.slice(1, 2) },
      ]),
      day(2, '2025-04-04T19:00:00', [{ text: null, messageIds: [999_999] }]),
    ],
    dropped: 0,
  },
};

const text = (words: string) => ({ locale: 'pt-BR', text: words });

/** The same as a model words it, in Portuguese. */
export const wordedNarrative: Report = {
  ...offlineNarrative,
  engagement: {
    ...(offlineNarrative.engagement ?? { period, lately: { members: 0, of: 0 }, dropped: 0 }),
    members: (offlineNarrative.engagement?.members ?? []).map((one, at) =>
      at === 0 ? { ...one, wording: text(`{${rafa}} aparece em 22 de 28 dias e responde *rápido*.`) } : one,
    ),
  },
  patterns: {
    patterns: patterns.map((one) =>
      one.kind === 'tempo' ? { ...one, wording: text('Umas 6 conversas por semana animam a casa.') } : one,
    ),
    dropped: 1,
  },
  summaries: {
    version: {
      ...day(9, '2025-03-10T07:02:00', [
        { text: `{${nena}} abre a porta, {${rafa}} entra cantando.`, messageIds: [] },
        { text: 'Fala-se da mangueira [todo dia](http://exemplo.com).', messageIds: [] },
      ]),
      method: 'model',
    },
    days: [
      {
        ...day(1, '2025-04-05T19:00:00', [
          { text: `{${bia}} contou que se muda; {${nena}} chorou.`, messageIds: quoted.slice(0, 2) },
        ]),
        method: 'model',
      },
    ],
    dropped: 2,
  },
};
