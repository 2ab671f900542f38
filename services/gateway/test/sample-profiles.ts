import type { DiscBody, EnneagramBody, MemberId, Profile, Report } from '@prosa/contracts';
import { sampleReport } from './sample-report.ts';

type Item = NonNullable<Report['profiles']>['items'][number];

const [nena, rafa, bia, teo] = Object.keys(sampleReport.members) as [MemberId, MemberId, MemberId, MemberId];
const cited = (...messageIds: number[]) =>
  messageIds.map((messageId) => ({ messageId, quote: sampleReport.quotes[messageId]?.text ?? 'sem [data]' }));

const score = (dimension: DiscBody['scores'][number]['dimension'], value: number | null, against: number[] = []) => ({
  ...{ dimension, score: value, quotes: cited(31, 32, 12), against: cited(...against) },
  halves: [value, value] as DiscBody['scores'][number]['halves'],
});
const disc: DiscBody = {
  ...{ days: 41, messages: 212, comparedWith: 3, agreement: 0.82 },
  scores: [
    score('dominance', 72, [35]),
    score('influence', 55),
    score('steadiness', 38),
    score('conscientiousness', null),
  ],
};

const type = (number: number, share: number | null, against: number[] = []) => ({
  ...{ type: number, share, quotes: share === null ? [] : cited(32, 11, 23, 99), against: cited(...against) },
  halves: [share, share] as EnneagramBody['types'][number]['halves'],
});
const enneagram: EnneagramBody = {
  ...{ days: 41, messages: 212, comparedWith: null, agreement: 0.7 },
  types: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => type(n, n === 7 ? 0.4 : n === 8 ? 0.25 : null, n === 7 ? [33] : [])),
  ...{ undecided: 0.35, leading: 7, wing: 8 },
};

const item = (n: number, memberId: MemberId, rest: Pick<Profile, 'kind' | 'body' | 'confidence'>): Item => ({
  id: `prf_${String(n).padStart(32, '0')}`,
  ...{ memberId, analysisId: sampleReport.analysis.id, words: 1_840 },
  state: rest.body === null ? 'insufficient_evidence' : 'scored',
  ...{ method: 'offline', model: null, promptVersion: 'rules/1', contested: false },
  createdAt: '2025-04-07T11:29:00.000Z',
  ...rest,
});

/** Of the sample group: Nena by rules, Rafa by a model and contested, too little of the other two. */
export const sampleProfiles: NonNullable<Report['profiles']> = {
  items: [
    item(1, nena, { kind: 'disc', body: disc, confidence: 0.29 }),
    { ...item(2, rafa, { kind: 'enneagram', body: enneagram, confidence: 0.42 }), method: 'model', contested: true },
    item(3, bia, { kind: 'disc', body: null, confidence: null }),
    item(4, teo, { kind: 'disc', body: null, confidence: null }),
  ],
  dropped: 1,
  unread: 0,
};
