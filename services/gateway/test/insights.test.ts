import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type GroupId,
  type InsightAnswer,
  type InsightName,
  insightAnswers,
  type Problem,
  type Quotes,
  subjectsSchema,
} from '@prosa/contracts';
import { type Gateway, type Person, startGateway } from './fixture.ts';
import { type Author, type Line, writeChat } from './insight-rows.ts';
import { writeReport } from './report-rows.ts';

let gateway: Gateway;
let groupId: GroupId;
let bia: Author;
let rafa: Author;
let invitation: number;
const invited = 'gente, churrasco na casa da vó dia 20/12/2099 às 15h, quem vai?';

/** Months of talk about two subjects, the second year happier than the first, and a plan at its end. */
const chat = (): Line[] => {
  const subjects = [
    [
      'a carne do churrasco queimou de novo',
      'Bia, você compra a carne do churrasco?',
      'compro sim, churrasco com carne da boa',
    ],
    ['o jogo do time foi ruim', 'que jogo triste do time, perdeu de novo', 'o time não joga nada'],
  ];
  const days = ['2024-11-02', '2024-12-07', '2024-12-31', '2025-01-01', '2025-01-04', '2025-02-08'];
  const talk = days.flatMap((date, day) =>
    [0, 1].flatMap((half) =>
      (subjects[(day + half) % 2] ?? []).map((text, n) => ({
        ...{ by: (day + n) % 2 === 0 ? bia : rafa, at: `${date}T${half ? '20' : '10'}:0${n}:00` },
        text: `${text}${'!'.repeat(n)}`,
      })),
    ),
  );
  const answer = 'tô dentro, que maravilha!';
  return [
    ...talk,
    { by: bia, at: '2025-03-10T14:00:00', text: invited },
    { by: rafa, at: '2025-03-10T14:02:00', text: answer },
  ];
};

before(async () => {
  gateway = await startGateway();
  const group = await gateway.createGroup();
  groupId = group.id;
  bia = { ...group.subject, name: 'Bia' };
  rafa = await gateway.addMember(groupId, 'Rafa & Cia');
  const ids = await writeChat(gateway, groupId, chat());
  invitation = ids.at(-2) ?? 0;
});
after(() => gateway[Symbol.asyncDispose]());

const ask = async <N extends InsightName>(person: Person, name: N, query = ''): Promise<InsightAnswer<N>> => {
  const answer = await gateway.ask(person, `/v1/groups/${groupId}/insights/${name}${query}`);
  const body = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(body));
  assert.equal(answer.headers.get('cache-control'), 'private, no-cache');
  return insightAnswers[name].parse(body) as InsightAnswer<N>;
};
const texts = (quotes: Quotes) => Object.values(quotes).map(({ text }) => text);

test('the whole history: years, counted once', async () => {
  const { period, result } = await ask('viewer', 'activity');
  assert.deepEqual(period, { from: '2024-11-02', to: '2025-03-10' });
  assert.equal(result?.overview.messages, 38);
  assert.deepEqual(
    result.activity.members.map(({ messages }) => messages),
    [19, 19],
  );
});

test('a period of days, a month and days of another year, both ends included', async () => {
  const { period, result } = await ask('viewer', 'activity', '?from=2024-12-31&to=2025-02-08');
  assert.deepEqual(period, { from: '2024-12-31', to: '2025-02-08' });
  assert.deepEqual(
    result?.activity.calendar.map(({ date }) => date),
    ['2024-12-31', '2025-01-01', '2025-01-04', '2025-02-08'],
  );
});

test('the answer says which of the days asked for it covers', async () => {
  const { period } = await ask('viewer', 'activity', '?from=2020-01-01&to=2024-12-01');
  assert.deepEqual(period, { from: '2024-11-02', to: '2024-12-01' });
});

test('one member: its messages and ties; nobody of another group', async () => {
  const { result } = await ask('viewer', 'activity', `?member=${rafa.id}`);
  assert.deepEqual([result?.overview.messages, result?.activity.members.length], [19, 1]);
  const ties = (await ask('viewer', 'interactions', `?member=${rafa.id}`)).result?.ties ?? [];
  assert.ok(ties.length > 0 && ties.every(({ from, to }) => from === rafa.id || to === rafa.id));
  assert.equal((await ask('viewer', 'sentiment', `?member=${rafa.id}`)).result?.members.length, 1);

  const other = await gateway.createGroup();
  const answer = await gateway.ask('owner', `/v1/groups/${groupId}/insights/activity?member=${other.subject.id}`);
  assert.equal(answer.status, 404);
});

test('every family answers, and of a period without a message says so', async () => {
  for (const name of Object.keys(insightAnswers) as InsightName[]) {
    assert.ok((await ask('viewer', name)).result, name);
    assert.deepEqual(await ask('viewer', name, '?from=2030-01-01'), { period: null, result: null, quotes: {} });
  }
});

test('a group without messages has empty answers', async () => {
  const { id } = await gateway.createGroup();
  for (const name of Object.keys(insightAnswers)) {
    const answer = await gateway.ask('owner', `/v1/groups/${id}/insights/${name}`);
    assert.deepEqual(await answer.json(), { period: null, result: null, quotes: {} }, name);
  }
  const graph = await gateway.ask('owner', `/v1/groups/${id}/insights/interactions?format=graphml`);
  assert.match(await graph.text(), /<graph edgedefault="directed">\s*<\/graph>/);
  const calendar = await gateway.ask('owner', `/v1/groups/${id}/calendar.ics`);
  assert.doesNotMatch(await calendar.text(), /VEVENT/);
});

test('a period that ends before it begins is refused', async () => {
  const answer = await gateway.ask('owner', `/v1/groups/${groupId}/insights/events?from=2025-03-02&to=2025-03-01`);
  assert.deepEqual([answer.status, ((await answer.json()) as Problem).code], [422, 'period_invalid']);
  assert.equal((await gateway.ask('owner', `/v1/groups/${groupId}/insights/events?from=ontem`)).status, 400);
});

test('what is said in messages only those see who may read them', async () => {
  for (const [person, read] of Object.entries({ owner: true, analyst: true, viewer: false }) as [Person, boolean][]) {
    const { result, quotes } = await ask(person, 'events');
    assert.equal(result?.planned[0]?.messageId, invitation);
    assert.deepEqual(texts(quotes), read ? [invited] : [], person);
    const topics = await ask(person, 'topics');
    assert.ok(topics.result?.topics.length);
    assert.equal(texts(topics.quotes).length > 0, read, person);
  }
});

test('a subject sees its own among the messages that are cited', async () => {
  const { quotes, result } = await ask('subject', 'topics');
  const cited = new Set(result?.topics.flatMap(({ messageIds }) => messageIds));
  assert.ok(Object.keys(quotes).length > 0 && Object.keys(quotes).length < cited.size);
  for (const { memberId } of Object.values(quotes)) assert.equal(memberId, bia.id);
});

test('plans of one member: made or answered', async () => {
  const { result } = await ask('viewer', 'events', `?member=${rafa.id}`);
  assert.deepEqual(
    result?.planned.map(({ answers }) => answers.map(({ memberId, answer }) => [memberId, answer])),
    [[[rafa.id, 'yes']]],
  );
});

test('days whose month was set aside by a deletion still answer, from the days that are left', async () => {
  const { admin } = gateway;
  const before = (await ask('viewer', 'activity')).result?.overview.messages ?? 0;
  await admin`delete from prosa.messages where group_id = ${groupId} and local_time::date = '2024-12-31'`;
  const { result } = await ask('viewer', 'activity');
  assert.equal(result?.overview.messages, before - 6);
  assert.ok(result.activity.calendar.some(({ date }) => date === '2024-12-07'));
});

test('the graph as GraphML, with names', async () => {
  const answer = await gateway.ask('viewer', `/v1/groups/${groupId}/insights/interactions?format=graphml`);
  assert.equal(answer.headers.get('content-type'), 'application/graphml+xml; charset=utf-8');
  const text = await answer.text();
  assert.match(text, new RegExp(`<node id="${rafa.id}"><data key="label">Rafa &amp; Cia</data>`));
  assert.match(text, /<edge source="mem_\w+" target="mem_\w+">/);
});

test('the calendar has what was planned, in the group’s zone', async () => {
  const answer = await gateway.ask('owner', `/v1/groups/${groupId}/calendar.ics`);
  assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const text = await answer.text();
  assert.match(text, /X-WR-CALNAME:Quintal da Vó\r\n/);
  assert.match(text, /DTSTART;TZID=America\/Sao_Paulo:20991220T150000\r\n/);
  assert.match(text, /SUMMARY:churrasco\r\nLOCATION:casa da vó\r\n/);
});

test('one plan is a calendar of its own; a message that proposed nothing is not', async () => {
  const path = (id: number) => `/v1/groups/${groupId}/events/${id}.ics`;
  const text = await (await gateway.ask('owner', path(invitation))).text();
  assert.match(text, new RegExp(`UID:evt_${groupId}_${invitation}@prosa`));
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
  assert.equal((await gateway.ask('owner', path(invitation + 1))).status, 404);
  const status = async (person: Person) => (await gateway.ask(person, path(invitation))).status;
  assert.deepEqual([await status('subject'), await status('viewer'), await status('stranger')], [200, 403, 404]);
});

test('subjects are those of the latest analysis, with a quote for who may read messages', async () => {
  const group = await gateway.createGroup();
  const path = `/v1/groups/${group.id}/subjects`;
  assert.equal((await gateway.ask('owner', path)).status, 404);
  const id = await writeReport(gateway, group.id, group.subject);
  const read = async (person: Person) => subjectsSchema.parse(await (await gateway.ask(person, path)).json());
  const { analysis, subjects, quotes } = await read('owner');
  assert.deepEqual([analysis.id, analysis.version], [id, 1]);
  assert.deepEqual(subjects[0]?.words, ['mangueira', 'quintal']);
  assert.deepEqual(texts(quotes), ['a *mangueira* vai chorar']);
  const seen = await read('viewer');
  assert.deepEqual([seen.subjects, seen.quotes], [subjects, {}]);
});
