import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prosaClient } from '@prosa/client';
import { type Export, reportSchema } from '@prosa/contracts';
import { apiClient, startStack } from '@prosa/stack';
import { type Found, scoreMemories, scorePlans, scoreTopics } from './agents/score.ts';
import { readTruth } from './agents/truth.ts';
import type { Evaluate } from './evaluate.ts';

/** What of this process's environment chooses the models; without ANALYSIS_MODEL everything is done offline. */
const passedOn = [
  'ANALYSIS_MODEL',
  'EMBEDDING_MODEL',
  'EMBEDDING_DIMENSIONS',
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'OPENAI_REGION',
];

/**
 * Memories, topics and planned events of a group whose truth is known, e.g. examples/truth.json: the whole product is started in
 * a folder of its own, the export uploaded, and what the API answers compared with the truth. In per cent.
 */
export const evaluate: Evaluate = async (path) => {
  const truth = await readTruth(path);
  const folder = await mkdtemp(join(tmpdir(), 'prosa-eval-'));
  const environment = Object.fromEntries(
    passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const stack = await startStack({
    folder,
    port: 0,
    log: () => {},
    step: async (name, work) => {
      const result = await work();
      say(`✔ ${name}`);
      return result;
    },
    onFailure: (error) => say(`✘ ${error.message}`),
    environment,
  });
  try {
    const token = await stack.token();
    const api = apiClient(stack.url, token);
    const client = prosaClient({ url: stack.url, token });
    const { id: groupId } = await api.createGroup('Avaliação');
    if ('ANALYSIS_MODEL' in environment) {
      const params = { path: { groupId } };
      const body = { purpose: 'model_transfer', basis: 'consent' } as const;
      await client.POST('/v1/groups/{groupId}/legal-bases', { params, body });
    }
    let done: Export = await api.upload(groupId, truth.path);
    for await (const progress of api.followExport(done.id)) done = progress;
    const analysisId = done.analysisId ?? '';
    for await (const { state } of api.followAnalysis(analysisId)) say(`  analysis: ${state}`);

    const { data } = await client.GET('/v1/analyses/{analysisId}/report', { params: { path: { analysisId } } });
    const report = reportSchema.parse(data);
    const found: Found = {
      names: report.members,
      memories: [],
      topics: report.topics?.topics ?? [],
      plans: report.events?.planned ?? [],
      lineOf: new Map(),
      authorOf: new Map(),
    };
    const lineOf = new Map<number, number>();
    const authorOf = new Map<number, string | null>();
    for (let cursor: string | undefined; ; ) {
      const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
      const { data: page } = await client.GET('/v1/groups/{groupId}/messages', {
        params: { path: { groupId }, query },
      });
      for (const { id, memberId } of page?.items ?? []) {
        lineOf.set(id, truth.lines[lineOf.size]?.line ?? 0);
        authorOf.set(id, memberId);
      }
      if (!page?.next) break;
      cursor = page.next;
    }
    if (lineOf.size !== truth.lines.length)
      throw new Error(`${lineOf.size} messages stored, ${truth.lines.length} in the file`);
    for (const memberId of Object.keys(report.members)) {
      const { data: told } = await client.GET('/v1/members/{memberId}/memories', { params: { path: { memberId } } });
      for (const { predicate, quotes, retiredAt } of told?.items ?? [])
        found.memories.push({
          memberId: memberId as Found['memories'][number]['memberId'],
          predicate,
          quotes,
          retired: retiredAt !== null,
        });
    }
    const all = { ...found, lineOf, authorOf };
    return {
      methods: Object.fromEntries(report.analysis.agents.map(({ name, method }) => [name, method])),
      memories: scoreMemories(truth, all),
      topics: scoreTopics(truth, all),
      plans: scorePlans(truth, all),
    };
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
