import { type AgentName, type AgentResult, type AnalysisId, newId } from '@prosa/contracts';
import { places, sealJson } from '@prosa/vault';
import { eventOf, startTestDatabases, type TestGroup } from '@prosa/worker/testing';
import type { Graph } from '../src/domain/graph.ts';
import { analysisRequested } from '../src/handlers/analysis-requested.ts';
import type { Dependencies, Patience } from '../src/ports.ts';

export const patience: Patience = {
  ...{ unstartedSeconds: 120, unaskedSeconds: 120, silentSeconds: 60, attempts: 3, agentSeconds: 60, runSeconds: 600 },
};
/** Agents that exist, in a graph of our own: more will come. */
export const sideBySide: Graph = {
  statistics: { needs: [], purpose: 'statistics' },
  memories: { needs: [], purpose: 'memories' },
};
export const inARow: Graph = { ...sideBySide, memories: { needs: ['statistics'], purpose: 'memories' } };

export const statistics: AgentResult<'statistics'> = {
  overview: {
    ...{ from: '2025-03-10T14:05:00', to: '2025-03-10T14:05:00', days: 1, activeDays: 1, members: 1, messages: 1 },
    ...{ words: 1, media: 0, edited: 0, deleted: 0, systemLines: 0, growth: null },
    streak: { days: 1, from: '2025-03-10', to: '2025-03-10' },
  },
  activity: { members: [], hours: Array(24).fill(0), week: Array(7).fill(Array(24).fill(0)), calendar: [] },
  temporal: { weeks: [], trend: null, seasonality: null, changes: [], quietPeriods: [] },
  interactions: { ties: [], members: [], reciprocity: null, communities: [], modularity: 0, waits: null },
  sentiment: {
    overall: { messages: 1, mean: null, positive: 1, negative: 0 },
    ...{ members: [], calendar: [], weeks: [], turningPoints: [] },
  },
  topics: { topics: [], segments: 1, outliers: 1 },
  events: { bursts: [], anomalousDays: [], planned: [] },
  moments: { moments: [], silence: null },
};
export const memories: AgentResult<'memories'> = { memoryIds: [newId('memory')], dropped: 2 };

export const about = ({ groupId, organisationId }: TestGroup) => ({ groupId, organisationId });

/** The coordinator without its bus, on a real database; agents are played by the test. */
export const startCoordinator = async () => {
  const databases = await startTestDatabases();
  const dependencies = (changes: Partial<Dependencies> = {}): Dependencies => ({
    ...{ database: databases.as('coordinator'), vault: databases.vault, nudge: () => {} },
    ...{ graph: sideBySide, patience, asksModels: false, ...changes },
  });
  const find = (id: AnalysisId) => databases.as('coordinator').transaction((tx) => tx.analyses.find(id));
  const shares = async (id: AnalysisId) => [
    ...(await databases.as('coordinator').transaction((tx) => tx.shares.all(id))),
  ];

  /** An export of one message in two batches, stored and not yet embedded. */
  const storeExport = async ({ groupId, owner }: TestGroup) => {
    const id = newId('export');
    await databases.as('gateway').asUser(owner, (tx) =>
      tx.exports.insert({
        ...{ id, groupId, uploadedBy: owner, objectKey: `${groupId}/${id}`, bytes: 1 },
        ...{ objectDataKey: Buffer.from('k'), contentHash: Buffer.from(id), fileNameSealed: Buffer.from('n') },
      }),
    );
    await databases.as('ingestion').transaction(async (tx) => {
      await tx.exports.begin(id);
      const localTime = '2025-03-10T14:05:00';
      const text = {
        memberId: null,
        kind: 'message',
        type: 'text',
        words: 1,
        characters: 2,
        media: 0,
        edited: false,
      } as const;
      await tx.messages.insert(groupId, id, 1, [
        { ...text, stableKey: Buffer.from('one'), sentAt: new Date(0), localTime, bodySealed: null },
      ]);
      await tx.exports.finish(id, { batches: 2, entries: 1, accounting: { lines: 1 } });
    });
    return id;
  };

  /** What the agents service does when a share is done. */
  const complete = async <A extends AgentName>(
    group: TestGroup,
    analysisId: AnalysisId,
    agent: A,
    result: AgentResult<A>,
  ) => {
    const sealed = sealJson(group.key, places.agentResult(analysisId, agent), result);
    await databases.as('agents').transaction((tx) =>
      tx.agentResults.complete(analysisId, agent, {
        ...{ version: '1', method: 'offline', sealed, evidence: 0, durationMs: 1, dropped: 0 },
        ...{ model: null, promptVersion: null, degraded: null, inputTokens: 0, outputTokens: 0 },
      }),
    );
    const data = { ...about(group), analysisId, agent, agentVersion: '1', method: 'offline' as const };
    return eventOf('agent.completed', 'agents', { ...data, evidence: 0, durationMs: 1, costUsd: 0 });
  };
  const fail = async (group: TestGroup, analysisId: AnalysisId, agent: AgentName) => {
    await databases.as('agents').transaction((tx) => tx.agentResults.fail(analysisId, agent, 'internal'));
    return eventOf('agent.failed', 'agents', { ...about(group), analysisId, agent, code: 'internal' });
  };

  const request = (group: TestGroup) =>
    eventOf('analysis.requested', 'gateway', { ...about(group), analysisId: newId('analysis'), reason: 'manual' });
  /** A run of a group that has a message. */
  const runOf = async (group: TestGroup, changes: Partial<Dependencies> = {}) => {
    const event = request(group);
    await analysisRequested(dependencies(changes))(event);
    return event.data.analysisId;
  };
  const startRun = async (changes: Partial<Dependencies> = {}) => {
    const group = await databases.createGroup();
    await storeExport(group);
    const event = request(group);
    await analysisRequested(dependencies(changes))(event);
    return { group, analysisId: event.data.analysisId, event };
  };
  /** What was said since the last time: types, and the agents they are about. */
  const said = async () =>
    (await databases.sent('coordinator')).map(({ type, data }) => ('agent' in data ? `${type} ${data.agent}` : type));

  return {
    ...{ databases, dependencies, find, shares, storeExport, complete, fail, runOf, startRun, said },
    [Symbol.asyncDispose]: () => databases[Symbol.asyncDispose](),
  };
};
export type Coordinator = Awaited<ReturnType<typeof startCoordinator>>;
