import assert from 'node:assert/strict';
import type { GroupId, Problem } from '@prosa/contracts';
import type { Gateway, Person } from '../fixture.ts';

/** The body of an answer that has to be in order. */
export const bodyOf = async <T>(answer: Promise<Response>): Promise<T> => {
  const got = await answer;
  const text = await got.text();
  assert.ok(got.ok, `${got.status}: ${text}`);
  return JSON.parse(text) as T;
};

/** Status and code of an answer that has not. */
export const problemOf = async (answer: Promise<Response>): Promise<[status: number, code: string]> => {
  const got = await answer;
  return [got.status, ((await got.json()) as Problem).code];
};

/** Ends the basis of a group for a purpose, as its owner does. */
export const endBasis = async (gateway: Gateway, groupId: GroupId, purpose: string): Promise<void> => {
  const path = `/v1/groups/${groupId}/legal-bases`;
  const { items } = await bodyOf<{ items: { id: string; purpose: string; endedAt: string | null }[] }>(
    gateway.ask('owner', path),
  );
  const basis = items.find((one) => one.purpose === purpose && one.endedAt === null);
  const ended = await gateway.ask('owner', `${path}/${basis?.id}`, { method: 'DELETE' });
  assert.equal(ended.status, 204);
};

export const recordBasis = async (
  gateway: Gateway,
  groupId: GroupId,
  purpose: string,
  basis: string,
): Promise<void> => {
  await bodyOf(gateway.post('owner', `/v1/groups/${groupId}/legal-bases`, { purpose, basis }));
};

/** Events of a group that were enqueued for the trail, by type, oldest first. */
export const toldOf = async ({ admin }: Gateway, groupId: GroupId): Promise<{ type: string; data: object }[]> =>
  admin`
    select event ->> 'type' as type, event -> 'data' as data from prosa.outbox
    where event -> 'data' ->> 'groupId' = ${groupId} and event ->> 'type' like 'privacy.%' order by position`;

export const readers = ['owner', 'admin', 'subject'] as const satisfies Person[];
