import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type AnalysisId,
  agentResults,
  type DiscBody,
  type EnneagramBody,
  type MemberId,
  newId,
  type ProfileKind,
  ProsaError,
  profileBodies,
} from '@prosa/contracts';
import type { Prompt } from '@prosa/llm/fake-openai';
import { type Keyring, openJson, places } from '@prosa/vault';
import { startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import postgres from 'postgres';
import { typeNames } from '../src/agents/enneagram/types.ts';
import { openModelLab, permit } from './model-lab.ts';
import { type Line, seedChat } from './seed.ts';

let databases: TestDatabases;
let owner: postgres.Sql;
before(async () => {
  databases = await startTestDatabases();
  owner = postgres(databases.ownerUrl, { max: 1, prepare: false, onnotice: () => {} });
});
after(async () => {
  await owner?.end();
  await databases?.[Symbol.asyncDispose]();
});

const phrases = [
  'decidi que o almoço é aqui em casa no domingo',
  'adorei a ideia, que delícia, quem topa vir mais cedo',
  'obrigada de verdade, pode deixar que eu ajudo na cozinha',
  'conferi a lista e são doze pessoas, anotei tudo certinho',
  'sei lá, talvez chova, vocês que sabem o melhor dia',
];
/** So many words by somebody, ten a message, on so many days. */
const speech = (author: string, words: number, days = 20, start = '2025-01-01'): Line[] => {
  const messages = Math.ceil(words / 10);
  return Array.from({ length: messages }, (_, n): Line => {
    const day = Math.floor((n * days) / messages);
    const at = new Date(Date.parse(`${start}T08:00:00Z`) + day * 86_400_000 + (n % 600) * 60_000);
    const phrase = phrases[n % phrases.length]?.split(' ').slice(0, 9) ?? [];
    // Nobody says the same twice, nor the same as somebody else.
    const text = [`${author.slice(0, 2).toLowerCase()}${n}`, ...phrase, 'mesmo'].slice(0, Math.min(10, words - n * 10));
    return [author, at.toISOString().slice(0, 19), text.join(' ')];
  });
};

const linesIn = ({ text }: Prompt) =>
  [...text.matchAll(/^(\d+)\. \[\d{4}-\d\d\] (.*)$/gm)].map(([, line, said = '']) => ({
    line: Number(line),
    quote: said,
  }));
const themesOf = ({ format }: Prompt): string[] =>
  format?.name === 'enneagram' ? [...typeNames] : ['dominance', 'influence', 'steadiness', 'conscientiousness'];
/** A model that quotes what it was sent, four lines for each theme and one against. */
const honest =
  (score: (asked: number) => number = () => 70) =>
  (prompt: Prompt) => {
    asked.push(prompt.text);
    const lines = linesIn(prompt);
    const given = score(asked.length);
    return Object.fromEntries(
      themesOf(prompt).map((theme) => [theme, { score: given, quotes: lines.slice(0, 4), against: lines.slice(4, 5) }]),
    );
  };
let asked: string[] = [];

const seeded = async (lines: readonly Line[], ...purposes: Parameters<typeof permit>[2][]) => {
  const group = await databases.createGroup();
  const seed = await seedChat(databases, group, lines);
  await permit(databases, group, ...purposes);
  return { group, ...seed };
};

const sectionOf = async (keys: Keyring, analysisId: AnalysisId, kind: ProfileKind) => {
  const sealed = await databases.as('coordinator').transaction((tx) => tx.agentResults.sealed(analysisId, kind));
  assert.ok(sealed, 'the agent has a result');
  return agentResults[kind].parse(openJson(keys.group, places.agentResult(analysisId, kind), sealed));
};

/** The profiles that a result names, opened. */
const profilesOf = async (keys: Keyring, group: TestGroup, analysisId: AnalysisId, kind: ProfileKind = 'disc') => {
  const section = await sectionOf(keys, analysisId, kind);
  const rows = await databases.as('agents').transaction((tx) => tx.profiles.byIds(group.groupId, section.profileIds));
  const profiles = rows.map(({ bodySealed, ...row }) => ({
    ...row,
    body:
      bodySealed && profileBodies[kind].parse(openJson(keys.member(row.memberId), places.profile(row.id), bodySealed)),
  }));
  return { section, profiles, of: (member?: MemberId) => profiles.find(({ memberId }) => memberId === member) };
};

const quotesIn = (body: DiscBody | EnneagramBody | null) =>
  (body === null ? [] : 'scores' in body ? body.scores : body.types).flatMap(({ quotes, against }) => [
    ...quotes,
    ...against,
  ]);

const flag = (member: MemberId | undefined, changes: Record<string, unknown>) =>
  owner`update prosa.members set ${owner(changes)} where id = ${member ?? ''}`;

describe('how much must be said', () => {
  it('under 350 words nobody is described and no model asked; from there on, and no surer than the words allow', async () => {
    const most: [author: string, words: number, days: number, confidence: number | null][] = [
      ['Ana', 349, 20, null],
      ['Bia', 350, 20, 0.4],
      ['Caio', 999, 20, 0.4],
      ['Dora', 1_000, 20, 0.6],
      ['Edu', 3_000, 13, 0.6],
      ['Fabi', 3_000, 14, 0.7],
    ];
    const { group, keys, members } = await seeded(
      most.flatMap(([author, words, days]) => speech(author, words, days)),
      ...(['profiles', 'model_transfer'] as const),
    );
    asked = [];
    await using lab = await openModelLab(databases, { answer: honest() });
    const { of, section } = await profilesOf(keys, group, await lab.run(group, 'disc'));
    for (const [author, words, , confidence] of most) {
      const profile = of(members.get(author));
      assert.deepEqual(
        [profile?.words, profile?.state, profile?.confidence],
        [words, confidence === null ? 'insufficient_evidence' : 'scored', confidence],
        author,
      );
    }
    assert.equal(lab.server.stats().answered, 10, 'two halves of five members');
    assert.deepEqual([section.dropped, section.unread], [0, 0]);
    const ana = of(members.get('Ana'));
    assert.deepEqual([ana?.body, ana?.messageIds], [null, []]);
  });

  it('where nobody says enough, no model is asked at all', async () => {
    const { group, keys } = await seeded(speech('Ana', 349), 'profiles', 'model_transfer');
    await using lab = await openModelLab(databases);
    for (const kind of ['disc', 'enneagram'] as const) {
      const { profiles } = await profilesOf(keys, group, await lab.run(group, kind), kind);
      assert.deepEqual(
        profiles.map(({ state }) => state),
        ['insufficient_evidence'],
      );
    }
    assert.deepEqual(lab.server.stats(), { answered: 0, refused: 0, tokens: 0 });
  });
});

describe('a model', () => {
  it('that makes up its quotes has nothing published', async () => {
    const { group, keys } = await seeded(speech('Ana', 1_000), 'profiles', 'model_transfer');
    const lie = [
      { line: 1, quote: 'eu mando em todo mundo aqui' },
      { line: 2, quote: 'ninguém me segura nunca' },
      { line: 99, quote: 'o almoço é aqui em casa' },
      { line: -1, quote: 'o almoço é aqui em casa' },
      { line: 3, quote: 'a' },
    ];
    await using lab = await openModelLab(databases, {
      answer: (prompt) =>
        Object.fromEntries(themesOf(prompt).map((theme) => [theme, { score: 99, quotes: lie, against: lie }])),
    });
    for (const [kind, themes] of [
      ['disc', 4],
      ['enneagram', 9],
    ] as const) {
      const { section, profiles } = await profilesOf(keys, group, await lab.run(group, kind), kind);
      assert.deepEqual(
        profiles.map(({ state, body, confidence }) => [state, body, confidence]),
        [['insufficient_evidence', null, null]],
      );
      assert.equal(section.dropped, themes * 2 * 2 * lie.length, 'every one of them is counted');
    }
  });

  it('is sent only the words of one member at a time, in halves, without a name or a number', async () => {
    const said: Line[] = [
      ['Zuleide Souza', '2025-03-01T10:00:00', 'Rafael Lima, decidi que você traz o gelo, liga 11 98888-1111'],
      ['Zuleide Souza', '2025-03-01T10:01:00', 'fui na missa e depois comi bolo'],
    ];
    const { group } = await seeded(
      [...speech('Zuleide Souza', 500), ...speech('Rafael Lima', 100), ...said],
      ...(['profiles', 'model_transfer'] as const),
    );
    asked = [];
    await using lab = await openModelLab(databases, { answer: honest() });
    await lab.run(group, 'enneagram');
    assert.equal(asked.length, 2);
    const [first = '', second = ''] = asked;
    for (const text of asked) assert.doesNotMatch(text, /Zuleide|Rafael|Lima|98888|missa/);
    assert.match(asked.join('\n'), /P2, decidi que você traz o gelo, liga \[telefone\]/);
    assert.notEqual(first, second);
    assert.ok(linesIn({ text: first } as Prompt).length >= 20 && linesIn({ text: second } as Prompt).length >= 20);
  });

  it('whose halves disagree is believed less', async () => {
    const { group, keys } = await seeded(speech('Ana', 3_000), 'profiles', 'model_transfer');
    asked = [];
    await using lab = await openModelLab(databases, { answer: honest((nth) => (nth === 1 ? 40 : 70)) });
    const { profiles } = await profilesOf(keys, group, await lab.run(group, 'disc'));
    const [profile] = profiles;
    assert.ok(profile?.body && 'scores' in profile.body);
    assert.equal(profile.body.agreement, 0.4);
    assert.equal(profile.confidence, 0.28);
    for (const { score, halves } of profile.body.scores) assert.deepEqual([score, [...halves].sort()], [55, [40, 70]]);
  });

  it('is named in the profile with its prompt, and every quote is in a message of that member', async () => {
    const { group, keys, members } = await seeded(
      [...speech('Ana', 800), ...speech('Bia', 800)],
      ...(['profiles', 'model_transfer'] as const),
    );
    await using lab = await openModelLab(databases, { answer: honest() });
    for (const kind of ['disc', 'enneagram'] as const) {
      const { profiles } = await profilesOf(keys, group, await lab.run(group, kind), kind);
      assert.equal(profiles.length, members.size);
      for (const { memberId, method, model, promptVersion, messageIds, body } of profiles) {
        assert.deepEqual([method, model, promptVersion], ['model', 'gpt-5-mini', `${kind}/1`]);
        const cited = quotesIn(body);
        assert.ok(cited.length >= 12);
        assert.deepEqual([...new Set(cited.map(({ messageId }) => messageId))].sort(), [...messageIds].sort());
        const rows =
          await owner`select distinct member_id from prosa.messages where id = any (${messageIds}::bigint[])`;
        assert.deepEqual(
          rows.map((row) => row['member_id']),
          [memberId],
        );
      }
    }
  });

  it('that declines to read somebody leaves their earlier profile, and says so', async () => {
    const { group, keys, members } = await seeded(speech('Ana', 800), 'profiles', 'model_transfer');
    await using lab = await openModelLab(databases, { answer: honest() });
    const first = await profilesOf(keys, group, await lab.run(group, 'disc'));
    await seedChat(databases, group, speech('Ana', 200, 5, '2025-06-01'), members);
    lab.server.setFaults('refusal*2');
    const second = await profilesOf(keys, group, await lab.run(group, 'disc'));
    assert.deepEqual(second.section, { ...first.section, unread: 1 });
    const third = await profilesOf(keys, group, await lab.run(group, 'disc'));
    assert.equal(third.section.unread, 0, 'and is asked again the next time');
    assert.equal(third.profiles[0]?.words, 1_000);
  });
});

describe('a model that fails half-way', () => {
  it('is not asked again for what it has answered', async () => {
    const { group, keys } = await seeded(
      [...speech('Ana', 400), ...speech('Bia', 400)],
      ...(['profiles', 'model_transfer'] as const),
    );
    await using lab = await openModelLab(databases, { answer: honest(), faults: 'ok*3,rate_limit_long' });
    await assert.rejects(
      lab.run(group, 'disc'),
      (error) => error instanceof ProsaError && error.code === 'model_rate_limited',
    );
    assert.equal(lab.server.stats().answered, 3);
    await using later = await openModelLab(databases, { answer: honest() });
    const { profiles } = await profilesOf(keys, group, await later.run(group, 'disc'));
    assert.deepEqual(
      profiles.map(({ state }) => state),
      ['scored', 'scored'],
    );
    assert.equal(later.server.stats().answered, 1);
  });

  it('leaves those it has read described, and says what is missing', async () => {
    const authors = ['Ana', 'Bia', 'Caio', 'Dora', 'Edu'];
    const { group, keys } = await seeded(
      authors.flatMap((author) => speech(author, 360)),
      ...(['profiles', 'model_transfer'] as const),
    );
    await using lab = await openModelLab(databases, { answer: honest(), faults: 'ok*8,quota*2' });
    const analysisId = await lab.run(group, 'disc');
    const { section, profiles } = await profilesOf(keys, group, analysisId);
    assert.deepEqual([profiles.length, section.unread], [4, 1]);
    const [share] = await databases.as('coordinator').transaction((tx) => tx.agentResults.all(analysisId));
    assert.equal(share?.degraded, 'model_quota_exceeded');
  });
});

describe('whom the law keeps out', () => {
  const nobody = { profileIds: [], dropped: 0, unread: 0 };

  it('without a basis for profiles there are none, and no model is asked', async () => {
    const { group, keys } = await seeded(speech('Ana', 1_000), 'model_transfer');
    await using lab = await openModelLab(databases);
    for (const kind of ['disc', 'enneagram'] as const)
      assert.deepEqual(await sectionOf(keys, await lab.run(group, kind), kind), nobody);
    assert.equal(lab.server.stats().answered, 0);
  });

  it('minors, and those who opted out or are blocked, are not described, nor compared with', async () => {
    const authors = ['Ana', 'Bia', 'Caio', 'Dora'];
    const { group, keys, members } = await seeded(
      authors.flatMap((author) => speech(author, 600)),
      'profiles',
    );
    await flag(members.get('Bia'), { minor: true });
    await flag(members.get('Caio'), { opted_out_at: new Date() });
    await flag(members.get('Dora'), { blocked_at: new Date() });
    await using lab = await openModelLab(databases);
    const { profiles } = await profilesOf(keys, group, await lab.run(group, 'disc'));
    assert.deepEqual(
      profiles.map(({ memberId, method, body }) => [memberId, method, body?.comparedWith]),
      [[members.get('Ana'), 'offline', 0]],
    );
    assert.equal(lab.server.stats().answered, 0, 'nothing may leave for a model here');
  });

  it('where consent is the basis, only who gave it is described; it goes with the consent', async () => {
    const { group, keys, members } = await seeded([...speech('Ana', 600), ...speech('Bia', 600)]);
    const [groupId, ana] = [group.groupId, members.get('Ana') ?? ''];
    await owner`
      insert into prosa.legal_bases (id, group_id, purpose, basis, recorded_by)
      values (${newId('legalBasis')}, ${groupId}, 'profiles', 'consent', ${group.owner})`;
    await owner`
      insert into prosa.consents (id, group_id, member_id, purpose, terms_version, given_by)
      values (${newId('consent')}, ${groupId}, ${ana}, 'profiles', '1', ${group.owner})`;
    await using lab = await openModelLab(databases);
    const analysisId = await lab.run(group, 'disc');
    const members1 = (await profilesOf(keys, group, analysisId)).profiles.map(({ memberId }) => memberId);
    assert.deepEqual(members1, [ana]);
    await owner`update prosa.consents set revoked_at = now() where member_id = ${ana}`;
    assert.deepEqual((await profilesOf(keys, group, analysisId)).profiles, []);
    assert.deepEqual(await sectionOf(keys, await lab.run(group, 'disc'), 'disc'), nobody);
  });
});

describe('a later run', () => {
  it('asks nobody again for one message in a hundred more, and asks for one in ten', async () => {
    const { group, keys, members } = await seeded(
      [...speech('Ana', 1_000), ...speech('Bia', 2_000)],
      ...(['profiles', 'model_transfer'] as const),
    );
    await using lab = await openModelLab(databases, { answer: honest() });
    const first = await profilesOf(keys, group, await lab.run(group, 'disc'));
    const { tokens } = lab.server.stats();
    await seedChat(
      databases,
      group,
      [...speech('Ana', 10, 1, '2025-06-01'), ...speech('Bia', 20, 1, '2025-06-01')],
      members,
    );
    const second = await profilesOf(keys, group, await lab.run(group, 'disc'));
    assert.deepEqual(second.profiles, first.profiles);
    assert.equal(lab.server.stats().tokens, tokens, 'not one token more');

    await seedChat(databases, group, speech('Ana', 90, 1, '2025-06-02'), members);
    const third = await profilesOf(keys, group, await lab.run(group, 'disc'));
    const [ana, bia] = [members.get('Ana'), members.get('Bia')];
    assert.equal(third.of(bia)?.id, first.of(bia)?.id);
    assert.notEqual(third.of(ana)?.id, first.of(ana)?.id);
    assert.equal(third.of(ana)?.words, 1_100);
  });

  it('makes a profile again after a month, or once a message it quotes is gone', async () => {
    const { group, keys } = await seeded(speech('Ana', 800), 'profiles', 'model_transfer');
    await using lab = await openModelLab(databases, { answer: honest() });
    const ids = async () => (await profilesOf(keys, group, await lab.run(group, 'disc'))).section.profileIds;
    const first = await ids();
    assert.deepEqual(await ids(), first);
    await owner`update prosa.profiles set created_at = now() - interval '30 days' where id = any (${first})`;
    const second = await ids();
    assert.notDeepEqual(second, first);
    const [cited] = await owner`select message_ids[1] as id from prosa.profiles where id = any (${second})`;
    await owner`update prosa.messages set body_sealed = null, type = 'deleted' where id = ${cited?.['id']}`;
    assert.notDeepEqual(await ids(), second);
  });

  it('replaces nothing that somebody contests, until they are answered', async () => {
    const { group, keys, members } = await seeded(
      [...speech('Ana', 800), ...speech('Bia', 800)],
      ...(['profiles', 'model_transfer'] as const),
    );
    await using lab = await openModelLab(databases, { answer: honest() });
    const first = await profilesOf(keys, group, await lab.run(group, 'disc'));
    const [ana, bia] = [members.get('Ana'), members.get('Bia')];
    const review = newId('request');
    await owner`
      insert into prosa.data_subject_requests (id, group_id, member_id, kind, about_id, opened_by)
      values (${review}, ${group.groupId}, ${ana ?? ''}, 'review', ${first.of(ana)?.id ?? ''}, ${group.owner})`;
    await seedChat(
      databases,
      group,
      [...speech('Ana', 500, 5, '2025-06-01'), ...speech('Bia', 500, 5, '2025-06-01')],
      members,
    );

    const second = await profilesOf(keys, group, await lab.run(group, 'disc'));
    assert.deepEqual(second.of(ana), { ...first.of(ana), contested: true });
    assert.notEqual(second.of(bia)?.id, first.of(bia)?.id);
    const [{ count } = {}] = await owner`
      select count(*)::int as count from prosa.profiles where member_id = ${ana ?? ''} and kind = 'disc'`;
    assert.equal(count, 1);

    await owner`update prosa.data_subject_requests set state = 'answered' where id = ${review}`;
    const third = await profilesOf(keys, group, await lab.run(group, 'disc'));
    assert.notEqual(third.of(ana)?.id, first.of(ana)?.id);
    assert.equal(third.of(ana)?.contested, false);
  });

  it('records nothing of who opts out while it runs, and forgets what the model said', async () => {
    const { group, keys, members } = await seeded(
      [...speech('Ana', 800), ...speech('Bia', 800)],
      ...(['profiles', 'model_transfer'] as const),
    );
    const bia = members.get('Bia');
    let out: Promise<unknown> | undefined;
    await using lab = await openModelLab(databases, {
      answer: (prompt) => {
        out ??= flag(bia, { opted_out_at: new Date() }).execute();
        return honest()(prompt);
      },
      latencyMs: 300,
    });
    const { profiles } = await profilesOf(keys, group, await lab.run(group, 'disc'));
    await out;
    assert.deepEqual(
      profiles.map(({ memberId }) => memberId),
      [members.get('Ana')],
    );
    await flag(members.get('Ana'), { opted_out_at: new Date() });
    const left = await owner`
      select from prosa.agent_chunks where group_id = ${group.groupId} and agent in ('disc', 'enneagram')`;
    assert.equal(left.count, 0);
  });
});
