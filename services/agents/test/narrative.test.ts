import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type AgentName, type MemberId, type SummaryBody, subjectBody, summaryBody } from '@prosa/contracts';
import { type Keyring, openJson, openMessage, places } from '@prosa/vault';
import { startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { permit } from './model-lab.ts';
import { openFakeModel, resultOf, runAgents, sampleChat } from './narrative-lab.ts';
import { seedChat } from './seed.ts';

const everything: readonly AgentName[] = ['statistics', 'engagement', 'patterns', 'subjects', 'summaries'];

let databases: TestDatabases;
before(async () => {
  databases = await startTestDatabases();
});
after(() => databases[Symbol.asyncDispose]());

const seedSample = async () => {
  const group = await databases.createGroup();
  return { group, ...(await seedChat(databases, group, await sampleChat())) };
};

const agentsSee = () => databases.as('agents');

/** The subjects of a group, open. */
const subjectsOf = async ({ groupId }: TestGroup, keys: Keyring) =>
  (await agentsSee().transaction((tx) => tx.subjects.all(groupId))).map(({ id, topic, bodySealed, retiredAt }) => ({
    ...{ id, topic, retiredAt },
    ...subjectBody.parse(openJson(keys.group, places.subject(id), bodySealed)),
  }));

/** The summaries that a result names, open. */
const summariesOf = async ({ groupId }: TestGroup, keys: Keyring, analysisId: Parameters<typeof resultOf>[2]) => {
  const { versionId, summaryIds } = await resultOf(databases, keys, analysisId, 'summaries');
  const ids = [...(versionId ? [versionId] : []), ...summaryIds];
  const rows = await agentsSee().transaction((tx) => tx.summaries.byIds(groupId, ids));
  const opened = rows.map(({ id, kind, method, startsAt, bodySealed }) => ({
    ...{ id, kind, method, day: startsAt.slice(0, 10) },
    ...summaryBody.parse(openJson(keys.group, places.summary(id), bodySealed)),
  }));
  return { version: opened.find(({ id }) => id === versionId), days: opened.filter(({ id }) => id !== versionId) };
};

const messagesOf = async ({ groupId }: TestGroup, keys: Keyring, ids: readonly number[]) => {
  const rows = await agentsSee().transaction((tx) => tx.messages.byIds(groupId, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, { memberId: row.memberId, text: openMessage(keys, row) }]));
};

const citedBy = (summaries: readonly Pick<SummaryBody, 'sentences'>[]): number[] =>
  summaries.flatMap(({ sentences }) => sentences.flatMap(({ messageIds }) => messageIds));

describe('the sample group without a model', () => {
  let group: TestGroup;
  let keys: Keyring;
  let members: Map<string, MemberId>;
  let analysisId: Awaited<ReturnType<typeof runAgents>>;
  before(async () => {
    ({ group, keys, members } = await seedSample());
    analysisId = await runAgents(databases, group, everything);
  });

  it('has the part that each takes, and nobody of eight who talk daily is called leaving', async () => {
    const { members: found, lately } = await resultOf(databases, keys, analysisId, 'engagement');
    assert.deepEqual(lately, { members: 8, of: 8 });
    assert.equal(found.length, 8);
    assert.ok(found.every(({ churn, wording }) => churn?.risk !== 'high' && wording === null));
  });

  it('has habits whose evidence are messages of who has them', async () => {
    const { patterns } = await resultOf(databases, keys, analysisId, 'patterns');
    assert.ok(new Set(patterns.map(({ kind }) => kind)).size >= 4);
    const cited = patterns.flatMap(({ messageIds }) => messageIds);
    const messages = await messagesOf(group, keys, cited);
    assert.ok(cited.length > 0);
    for (const { memberId, messageIds } of patterns)
      for (const id of messageIds) assert.equal(messages.get(id)?.memberId, memberId);
  });

  it('has a label for its subjects, with nobody in it, and a vector for each', async () => {
    const { topics } = await resultOf(databases, keys, analysisId, 'subjects');
    const subjects = await subjectsOf(group, keys);
    assert.deepEqual(
      subjects.map(({ topic, label }) => [topic, label ?? undefined]).toSorted(),
      topics.topics.map(({ id, label }) => [id, label]).toSorted(),
    );
    const labels = subjects.flatMap(({ label }) => label ?? []);
    assert.ok(labels.length >= topics.topics.length - 1);
    for (const name of ['nena', 'téo', 'bia', 'rafa', 'duda', 'jéssica', 'cláudio'])
      assert.ok(!labels.some((label) => new RegExp(`\\b${name}\\b`, 'i').test(label)), name);
  });

  it('has excerpts of its days: real messages of the day, and no sentence of theirs in what is stored', async () => {
    const { days, version } = await summariesOf(group, keys, analysisId);
    assert.ok(days.length >= 20);
    const messages = await messagesOf(group, keys, citedBy(days));
    for (const { method, sentences, text } of days) {
      assert.equal(method, 'offline');
      assert.ok(sentences.length >= 1 && sentences.every((sentence) => sentence.text === null));
      for (const id of citedBy([{ sentences }])) {
        const said = messages.get(id);
        assert.ok(said && said.memberId !== null);
        assert.ok(!text.includes(said.text));
      }
    }
    assert.equal(version?.method, 'offline');
    assert.equal(version?.sentences.length, 3);
    assert.ok([...members.keys()].every((name) => !version?.text.includes(name)));
  });

  it('changes nothing where nothing changed, and only what was added otherwise', async () => {
    const before = { subjects: await subjectsOf(group, keys), ...(await summariesOf(group, keys, analysisId)) };
    const again = await runAgents(databases, group, everything);
    const now = await summariesOf(group, keys, again);
    assert.deepEqual(now.days, before.days);
    assert.deepEqual(now.version, before.version);
    assert.deepEqual(await subjectsOf(group, keys), before.subjects);

    const talk = Array.from({ length: 30 }, (_, n): [string, string, string] => [
      n % 2 === 0 ? 'Rafa' : 'Duda',
      `2025-06-12T22:${String(n).padStart(2, '0')}:00`,
      'o cavaquinho novo chegou e a roda de samba é sábado',
    ]);
    await seedChat(databases, group, [...talk, ['Rafa', '2025-06-13T09:00:00', 'bom dia']], members);
    const later = await summariesOf(group, keys, await runAgents(databases, group, everything));
    assert.deepEqual(
      later.days.filter(({ id }) => !before.days.some((day) => day.id === id)).map(({ day }) => day.slice(0, 10)),
      ['2025-06-12'],
      'the last day is closed by the one that follows it',
    );
  });

  it('says nothing of who is blocked', async () => {
    const rafa = members.get('Rafa') ?? assert.fail();
    await databases.as('gateway').asUser(group.owner, async (tx) => tx.members.flag(rafa, { blocked: true }));
    const blocked = await runAgents(databases, group, everything);
    const { members: taking } = await resultOf(databases, keys, blocked, 'engagement');
    assert.ok(!taking.some(({ memberId }) => memberId === rafa));
    const { patterns } = await resultOf(databases, keys, blocked, 'patterns');
    assert.ok(!patterns.some(({ memberId }) => memberId === rafa));
    const { days } = await summariesOf(group, keys, blocked);
    const messages = await messagesOf(group, keys, citedBy(days));
    assert.ok(![...messages.values()].some(({ memberId }) => memberId === rafa));
    assert.ok(!days.some(({ memberIds }) => memberIds.includes(rafa)));
  });
});

describe('the sample group with a model', () => {
  /** A model that mostly tells the truth: every third thing it says is made up. */
  const answer = ({ text }: { text: string }): unknown => {
    const lines = text.split('\n');
    const body = lines.slice(lines.findLastIndex((line) => line.startsWith('Language:')) + 1);
    const lies = (at: number) => at % 3 === 2;
    if (body.some((line) => line.startsWith('m')))
      return {
        sentences: [
          ...body.slice(0, 2).map((line) => {
            const [, id = '', who = ''] = /^m(\d+) (P\d+)/.exec(line) ?? [];
            return { text: `${who} contou uma novidade.`, messages: [Number(id)] };
          }),
          { text: 'Todos combinaram uma viagem.', messages: [999_999] },
        ],
      };
    if (body.some((line) => line.startsWith('T1 ')))
      return {
        labels: body.map((line, at) => {
          const [key = '', words = ''] = line.split(' | ');
          const plain = words.split(', ').filter((word) => !/P\d/.test(word));
          return { key, label: lies(at) ? 'Uma coisa qualquer' : `Conversa sobre ${plain[0]}` };
        }),
      };
    if (body.some((line) => line.startsWith('size ')))
      return {
        sentences: [
          { text: 'É um grupo que conversa todo dia.', facts: ['size'] },
          { text: 'Já são 123456 mensagens.', facts: ['size'] },
        ],
      };
    return {
      sentences: body.map((line, at) => {
        const [key = '', who = ''] = line.split(' | ');
        return { key, text: lies(at) ? `${who} escreveu 987654 vezes.` : `${who} está sempre por aqui.` };
      }),
    };
  };

  it('is worded by it, and what it makes up is dropped and counted; a second run asks nothing', async () => {
    const { group, keys } = await seedSample();
    await permit(databases, group, 'model_transfer');
    await using fake = await openFakeModel(databases, { answer });
    const first = await runAgents(databases, group, everything, fake);

    const engagement = await resultOf(databases, keys, first, 'engagement');
    assert.equal(engagement.dropped, 2);
    for (const { memberId, wording } of engagement.members)
      assert.ok(wording === null || wording.text === `{${memberId}} está sempre por aqui.`);
    assert.equal(engagement.members.filter(({ wording }) => wording === null).length, 2);

    const patterns = await resultOf(databases, keys, first, 'patterns');
    assert.ok(patterns.dropped > 0 && patterns.patterns.some(({ wording }) => wording !== null));
    assert.ok(!JSON.stringify(patterns).includes('987654'));

    const subjects = await resultOf(databases, keys, first, 'subjects');
    const labels = subjects.topics.topics.map(({ label }) => label ?? '');
    assert.ok(subjects.dropped > 0 && labels.some((label) => label.startsWith('Conversa sobre')));
    assert.ok(!labels.includes('Uma coisa qualquer'));

    const { days, version } = await summariesOf(group, keys, first);
    const { dropped } = await resultOf(databases, keys, first, 'summaries');
    assert.ok(dropped > days.length);
    const messages = await messagesOf(group, keys, citedBy(days));
    for (const { method, sentences } of days) {
      assert.equal(method, 'model');
      for (const { text, messageIds } of sentences) {
        assert.ok(messageIds.length > 0 && messageIds.every((id) => messages.has(id)));
        assert.equal(text, `{${messages.get(messageIds[0] ?? 0)?.memberId}} contou uma novidade.`);
      }
    }
    assert.deepEqual(
      version?.sentences.map(({ text }) => text),
      ['É um grupo que conversa todo dia.'],
    );

    const { tokens } = fake.server.stats();
    assert.ok(tokens > 0);
    const second = await runAgents(databases, group, everything, fake);
    assert.equal(fake.server.stats().tokens, tokens);
    assert.deepEqual((await summariesOf(group, keys, second)).days, days);
    assert.deepEqual((await resultOf(databases, keys, second, 'subjects')).topics, subjects.topics);
  });

  it("sends nobody's name", async () => {
    const { group, members } = await seedSample();
    await permit(databases, group, 'model_transfer');
    const sent: string[] = [];
    await using fake = await openFakeModel(databases, {
      answer: (prompt) => {
        sent.push(prompt.text);
        return answer(prompt);
      },
    });
    await runAgents(databases, group, everything, fake);
    assert.ok(sent.length > 10);
    for (const name of [...members.keys(), 'Duda', 'Rafa', 'Jéssica'])
      assert.ok(!sent.some((text) => new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, 'iu').test(text)), name);
  });

  it('does without where the budget ends: excerpts now, and the model again when there is one', async () => {
    const { group, keys } = await seedSample();
    await permit(databases, group, 'model_transfer');
    await using fake = await openFakeModel(databases, { answer, faults: 'ok*2,refusal*1' });
    const first = await runAgents(databases, group, ['statistics', 'summaries'], fake);
    const { days } = await summariesOf(group, keys, first);
    assert.deepEqual([...new Set(days.map(({ method }) => method))].toSorted(), ['model', 'offline']);
    const second = await runAgents(databases, group, ['statistics', 'summaries'], fake);
    assert.ok((await summariesOf(group, keys, second)).days.every(({ method }) => method === 'model'));
  });
});
