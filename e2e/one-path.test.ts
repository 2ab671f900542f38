import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Export, Report } from '@prosa/contracts';
import { finish, hoursTold, reportOf, sampleFile, startTestStack, truth } from './support.ts';

let stack: Awaited<ReturnType<typeof startTestStack>>;
let groupId: string;
let first: { done: Export; report: Report };
before(async () => {
  stack = await startTestStack();
  groupId = (await stack.api.createGroup('Quintal')).id;
  first = await finish(stack, await stack.api.upload(groupId, sampleFile));
});
after(() => stack[Symbol.asyncDispose]());

test('every message of the sample arrives once, and every line is accounted for', () => {
  const { counts } = truth;
  assert.equal(first.done.phase, 'done');
  assert.equal(first.done.entries, counts.messages + counts.system);
  assert.equal(first.done.stored, counts.messages + counts.system);
  const { lines, messages, system, continuations, unrecognised } = first.done.accounting ?? {};
  assert.deepEqual(
    { lines, messages, system, continuations, unrecognised },
    {
      lines: counts.lines,
      messages: counts.messages,
      system: counts.system,
      continuations: counts.continuation_lines,
      unrecognised: 0,
    },
  );
});

test('the report counts what each member wrote', () => {
  const { report } = first;
  assert.equal(report.overview?.messages, truth.counts.messages);
  assert.equal(report.overview?.members, truth.members.length);
  const counted = Object.fromEntries(
    (report.activity?.members ?? []).map(({ memberId, messages }) => [plain(report.members[memberId]), messages]),
  );
  const expected = Object.entries(truth.per_author as Record<string, number>).map(([name, count]) => [
    plain(name),
    count,
  ]);
  assert.deepEqual(counted, Object.fromEntries(expected));
  assert.deepEqual(report.activity?.hours, hoursTold);
});

test('every quote and every memory stands in a message of the file', async () => {
  const { readFileSync } = await import('node:fs');
  const text = cleaned(readFileSync(sampleFile, 'utf8'));
  const { report } = first;
  assert.ok(Object.keys(report.quotes).length > 0);
  for (const { text: quote } of Object.values(report.quotes)) assert.ok(text.includes(cleaned(quote)), quote);
  assert.ok((report.memories?.items.length ?? 0) > 5);
  for (const { quotes, memberId } of report.memories?.items ?? []) {
    assert.ok(report.members[memberId]);
    for (const { quote } of quotes) assert.ok(text.includes(cleaned(quote)), quote);
  }
});

test('the same file again is the same export, and doubles nothing', async () => {
  const again = await stack.api.upload(groupId, sampleFile);
  assert.equal(again.id, first.done.id);
  const { data } = await stack.client.GET('/v1/groups/{groupId}/exports', { params: { path: { groupId } } });
  assert.deepEqual(
    data?.items.map(({ stored }) => stored),
    [first.done.stored],
  );
});

test('a new analysis by hand is a new version with the same numbers', async () => {
  const path = { groupId };
  const { data, response } = await stack.client.POST('/v1/groups/{groupId}/analyses', { params: { path } });
  assert.equal(response.status, 202);
  const id = data?.id ?? '';
  for await (const _ of stack.api.followAnalysis(id)) {
    // only the end matters
  }
  const second = await reportOf(stack.client, id);
  assert.equal(second.analysis.version, 2);
  assert.deepEqual(second.overview, first.report.overview);
  assert.deepEqual(second.activity, first.report.activity);
  assert.deepEqual(second.moments, first.report.moments);
  assert.deepEqual(second.memories, first.report.memories);
  const { finishedAt } = first.report.analysis;
  assert.equal(first.report.since, undefined);
  assert.deepEqual(second.since, {
    ...{ version: 1, finishedAt, messages: 0, newMembers: [], newTopics: [] },
    memories: { added: 0, retired: 0 },
  });
});

test('no word, name or number of the chat is in a log', () => {
  const logged = stack.logs.join('\n');
  assert.ok(stack.logs.length > 20);
  for (const name of ['Nena', 'Cláudio', 'Jéssica', '95555', 'mangueira', 'churrasco']) {
    assert.ok(!logged.includes(name), name);
  }
});

/** Names and texts without what the parser cleans away: marks, and the hyphens of phone numbers. */
const cleaned = (text: string) => text.normalize('NFC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
const plain = (name: string | undefined) => cleaned(name ?? '').replace(/[\u2010\u2011-]/g, '');
