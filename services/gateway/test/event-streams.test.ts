import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AnalysisDetail, type Export, type GroupId, newId } from '@prosa/contracts';
import { type Gateway, startGateway } from './fixture.ts';

let gateway: Gateway;
let groupId: GroupId;
before(async () => {
  gateway = await startGateway();
  groupId = (await gateway.createGroup()).id;
});
after(() => gateway[Symbol.asyncDispose]());

interface ServerEvent<T> {
  id: string;
  event: string;
  data: T;
}

/** The events of a stream, as they come; the stream's end ends them. */
async function* events<T>(answer: Response): AsyncGenerator<ServerEvent<T>> {
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  let text = '';
  for await (const chunk of (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
      if (fields['event']) yield { id: fields['id'], event: fields['event'], data: JSON.parse(fields['data']) };
    }
  }
}
const next = async <T>(stream: AsyncGenerator<ServerEvent<T>>): Promise<ServerEvent<T>> => {
  const { value, done } = await stream.next();
  assert.equal(done, false);
  return value;
};
const follow = (path: string, init?: RequestInit) => gateway.ask('owner', `${path}/events`, init);
const uploaded = async (): Promise<Export> =>
  (await (await gateway.upload('owner', groupId, crypto.randomUUID())).json()) as Export;

test('an export is followed from the upload until its analysis is known', async () => {
  const { id } = await uploaded();
  const stream = events<Export>(await follow(`/v1/exports/${id}`));
  const first = await next(stream);
  assert.deepEqual([first.event, first.data.phase], ['progress', 'waiting']);

  await gateway.admin`update prosa.exports set state = 'parsing', bytes_done = 10, entries = 3, stored = 3 where id = ${id}`;
  const parsing = await next(stream);
  assert.deepEqual([parsing.event, parsing.data.phase, parsing.data.bytesDone], ['progress', 'parsing', 10]);
  assert.notEqual(parsing.id, first.id);

  await gateway.admin`update prosa.exports set state = 'stored', batches = 2, batches_embedded = 1 where id = ${id}`;
  assert.equal((await next(stream)).data.phase, 'embedding');

  await gateway.admin`update prosa.exports set batches_embedded = 2 where id = ${id}`;
  const embedded = await next(stream);
  assert.deepEqual([embedded.event, embedded.data.phase], ['progress', 'embedding']);

  const analysisId = newId('analysis');
  await gateway.admin`
    insert into prosa.analyses (id, group_id, reason, export_id) values (${analysisId}, ${groupId}, 'new-data', ${id})`;
  const last = await next(stream);
  assert.deepEqual([last.event, last.data.phase, last.data.analysisId], ['done', 'done', analysisId]);
  assert.equal((await stream.next()).done, true);
});

test('an export that fails ends its stream with the reason', async () => {
  const { id } = await uploaded();
  const stream = events<Export>(await follow(`/v1/exports/${id}`));
  await next(stream);
  await gateway.admin`
    update prosa.exports set state = 'failed', error_code = 'export_not_a_chat', error_message = 'Not a chat' where id = ${id}`;
  const last = await next(stream);
  assert.deepEqual([last.event, last.data.error], ['failed', { code: 'export_not_a_chat', message: 'Not a chat' }]);
  assert.equal((await stream.next()).done, true);
});

test('a client that comes back is told only what is new', async () => {
  const { id } = await uploaded();
  const gone = new AbortController();
  const first = await next(events<Export>(await follow(`/v1/exports/${id}`, { signal: gone.signal })));
  gone.abort();
  const again = events<Export>(await follow(`/v1/exports/${id}`, { headers: { 'last-event-id': first.id } }));
  await gateway.admin`update prosa.exports set state = 'parsing' where id = ${id}`;
  assert.equal((await next(again)).data.phase, 'parsing');
  await again.return(undefined);
});

test('an analysis is followed with its agents', async () => {
  const requested = await gateway.ask('owner', `/v1/groups/${groupId}/analyses`, { method: 'POST' });
  const path = requested.headers.get('location') ?? '';
  const { id } = (await requested.json()) as { id: string };
  const [event] = await gateway.admin`select event from prosa.outbox where event #>> '{data,analysisId}' = ${id}`;
  assert.deepEqual([event?.['event'].type, event?.['event'].data.reason], ['analysis.requested', 'manual']);

  const stream = events<AnalysisDetail>(await follow(path));
  assert.equal((await next(stream)).data.state, 'requested');
  await gateway.admin`
    with run as (update prosa.analyses set state = 'running', version = 7, started_at = now() where id = ${id})
    insert into prosa.agent_results (analysis_id, group_id, agent) values (${id}, ${groupId}, 'statistics')`;
  const running = await next(stream);
  assert.deepEqual(
    [running.data.state, running.data.agents],
    ['running', [{ name: 'statistics', state: 'requested', code: null }]],
  );
  await gateway.admin`update prosa.analyses set state = 'completed', finished_at = now() where id = ${id}`;
  const last = await next(stream);
  assert.deepEqual([last.event, last.data.version], ['done', 7]);
  assert.equal((await stream.next()).done, true);
});

test('a stream ends when its reader loses access', async () => {
  const { id } = await uploaded();
  const stream = events<Export>(await gateway.ask('analyst', `/v1/exports/${id}/events`));
  await next(stream);
  await gateway.admin`delete from prosa.grants where group_id = ${groupId} and user_id = ${gateway.users.analyst}`;
  assert.equal((await stream.next()).done, true);
});

test('shutdown ends the streams that are open', async () => {
  await using leaving = await startGateway();
  const group = await leaving.createGroup();
  const { id } = (await (await leaving.upload('owner', group.id, 'chat')).json()) as Export;
  const stream = events<Export>(await leaving.ask('owner', `/v1/exports/${id}/events`));
  await next(stream);
  leaving.stopping.abort();
  assert.equal((await stream.next()).done, true);
});
