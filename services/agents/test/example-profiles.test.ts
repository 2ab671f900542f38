import assert from 'node:assert/strict';
import { createReadStream, readFileSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { agentResults, type ProfileKind, profileBodies } from '@prosa/contracts';
import { openJson, openMessage, places } from '@prosa/vault';
import { parseExport } from '@prosa/whatsapp';
import { startTestDatabases, type TestDatabases } from '@prosa/worker/testing';
import { leastQuotes, leastWords, mostConfidence } from '../src/agents/profiles/limits.ts';
import { openModelLab, permit } from './model-lab.ts';
import { type Line, seedChat } from './seed.ts';

const examples = new URL('../../../examples/', import.meta.url);
const { file } = JSON.parse(readFileSync(new URL('truth.json', examples), 'utf8')) as { file: string };

let databases: TestDatabases;
const lines: Line[] = [];
before(async () => {
  databases = await startTestDatabases();
  for await (const page of parseExport(createReadStream(new URL(file, examples)), { zone: 'America/Sao_Paulo' }))
    for (const entry of page) if (entry.kind === 'message') lines.push([entry.author, entry.localTime, entry.text]);
});
after(() => databases?.[Symbol.asyncDispose]());

/** What rules find of the sample group, with a basis recorded: marks and quotes by name, every quote looked up. */
const described = async (kind: ProfileKind) => {
  const group = await databases.createGroup();
  const { members, keys } = await seedChat(databases, group, lines);
  await permit(databases, group, 'profiles');
  await using lab = await openModelLab(databases);
  const analysisId = await lab.run(group, kind);
  assert.equal(lab.server.stats().answered, 0);
  const agents = databases.as('agents');
  return agents.transaction(async (tx) => {
    const sealed = await tx.agentResults.sealed(analysisId, kind);
    assert.ok(sealed);
    const section = agentResults[kind].parse(openJson(keys.group, places.agentResult(analysisId, kind), sealed));
    assert.equal(section.dropped, 0);
    const rows = await tx.profiles.byIds(group.groupId, section.profileIds);
    return Promise.all(
      [...members].map(async ([name, memberId]) => {
        const row = rows.find((profile) => profile.memberId === memberId);
        assert.ok(row, `${name} has a profile, or an abstention`);
        const { state, words, confidence, bodySealed, messageIds } = row;
        if (bodySealed === null) return { name, state, words, confidence, marks: [] };
        const body = profileBodies[kind].parse(openJson(keys.member(memberId), places.profile(row.id), bodySealed));
        const messages = await tx.messages.byIds(group.groupId, messageIds);
        const texts = new Map(
          messages.map((message) => [message.id, { ...message, text: openMessage(keys, message) }]),
        );
        const scored =
          'scores' in body ? body.scores : body.types.map(({ share, ...rest }) => ({ score: share, ...rest }));
        const marks = scored.map(({ score, quotes, against }) => {
          for (const { messageId, quote } of [...quotes, ...against]) {
            assert.equal(texts.get(messageId)?.memberId, memberId, `${name}: a message of somebody else`);
            assert.ok(texts.get(messageId)?.text.includes(quote), `${name}: "${quote}"`);
          }
          if (score !== null) assert.ok(new Set(quotes.map(({ messageId }) => messageId)).size >= leastQuotes);
          return { score, quotes: quotes.map(({ quote }) => quote), against: against.map(({ quote }) => quote) };
        });
        assert.ok((confidence ?? 1) <= 0.6 * mostConfidence({ words, days: body.days }), 'rules are believed little');
        return { name, state, words, confidence, marks };
      }),
    );
  });
};

for (const kind of ['disc', 'enneagram'] as const) {
  it(`${kind} of the sample group: every quote verifies, and not everybody is the same`, async () => {
    const people = await described(kind);
    for (const { name, state, words } of people)
      if (words < leastWords) assert.equal(state, 'insufficient_evidence', name);
    assert.ok(people.filter(({ state }) => state === 'scored').length >= 5);
    const marks = people.flatMap(({ marks }) => marks);
    assert.ok(
      marks.some(({ against }) => against.length > 0),
      'something speaks against',
    );
    const [first] = people;
    const widest = Math.max(
      ...(first?.marks ?? []).map((_, at) => {
        const scores = people.flatMap(({ marks }) => marks[at]?.score ?? []);
        return scores.length < 2 ? 0 : Math.max(...scores) - Math.min(...scores);
      }),
    );
    assert.ok(widest >= (kind === 'disc' ? 30 : 0.15), `${widest}`);
  });

  it(`${kind} of the same chat is the same again`, async () => {
    assert.deepEqual(await described(kind), await described(kind));
  });
}
