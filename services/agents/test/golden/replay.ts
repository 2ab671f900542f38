import assert from 'node:assert/strict';
import type { AnalysisId } from '@prosa/contracts';
import { agentResults } from '@prosa/contracts';
import { type Keyring, openJson, places } from '@prosa/vault';
import { startTestDatabases, type TestDatabases, type TestGroup } from '@prosa/worker/testing';
import { openModelLab, permit } from '../model-lab.ts';
import { seedChat } from '../seed.ts';
import { type Exchange, readTranscript, writeTranscript } from './transcript.ts';

/** A run that has ended, for whoever wants to see more of it than its result. */
export interface Ended {
  databases: TestDatabases;
  group: TestGroup;
  analysisId: AnalysisId;
  keys: Keyring;
  result: unknown;
}

/**
 * Lets an agent have the conversation of `<name>.json` again, with the fake OpenAI server in the model's place, over a database of its
 * own, so that ids are the same. With GOLDEN=write the requests and what is stored are written down instead; the answers, which are
 * given in the order of the requests, are by hand (`npm run format` afterwards).
 * @param stored what is compared beside the result; the result alone where left out
 */
export const replay = async (
  name: string,
  stored: (ended: Ended) => Promise<unknown> = async ({ result }) => result,
) => {
  const transcript = readTranscript(name);
  const { agent, permits, chat, exchanges } = transcript;
  const writing = process.env['GOLDEN'] === 'write';
  const asked: Exchange[] = [];
  const unknown: string[] = [];
  const answer = ({ text, format }: { text: string; format: { name: string } | null }): unknown => {
    const request = text.split('\n');
    const found = writing ? exchanges[asked.length] : exchanges.find((one) => one.request.join('\n') === text);
    if (!found) unknown.push(text);
    asked.push({ prompt: format?.name ?? '', request, answer: found?.answer ?? null });
    return found?.answer;
  };

  await using databases = await startTestDatabases();
  await using lab = await openModelLab(databases, { answer });
  const group = await databases.createGroup();
  const { members, keys } = await seedChat(databases, group, chat);
  await permit(databases, group, 'model_transfer', ...permits);
  const analysisId = await lab.run(group, agent);
  const sealed = await databases.as('agents').transaction((tx) => tx.agentResults.sealed(analysisId, agent));
  const opened = openJson(keys.group, places.agentResult(analysisId, agent), sealed ?? Buffer.of());
  const result = agentResults[agent].parse(opened);
  const names = new Map([...members].map(([author, id]) => [id as string, author]));
  const seen = withoutIds(await stored({ databases, group, analysisId, keys, result }), names);

  if (writing) return writeTranscript(name, { ...transcript, exchanges: asked, stored: seen });
  assert.deepEqual(unknown, [], 'a request that the transcript does not know');
  assert.deepEqual(asked.map(requestOf).sort(), exchanges.map(requestOf).sort(), 'what was asked');
  assert.deepEqual(seen, transcript.stored, 'what was stored');
};

const requestOf = ({ prompt, request }: Exchange): string => [prompt, ...request].join('\n');

/** Names for members, and for all else the number in which it first appears: ids are another every time. */
const withoutIds = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  const numbers = new Map<string, string>();
  const text = JSON.stringify(value).replace(/\b([a-z]{3})_[0-9a-f]{32}\b/g, (id, kind: string) => {
    const known = names.get(id) ?? numbers.get(id) ?? `${kind}_${numbers.size + 1}`;
    if (!names.has(id)) numbers.set(id, known);
    return known;
  });
  return JSON.parse(text);
};
