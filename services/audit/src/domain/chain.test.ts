import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChainedEntry } from '@prosa/contracts';
import { chain, emptyHead, verify } from './chain.ts';

const written = (length: number): ChainedEntry[] => {
  const entries: ChainedEntry[] = [];
  for (let i = 0; i < length; i++) {
    entries.push(
      chain(entries.at(-1) ?? emptyHead, {
        organisationId: 'org_1',
        eventId: `evt_${i}`,
        eventType: 'export.uploaded',
        groupId: 'grp_1',
        source: '/services/gateway',
        occurredAt: new Date(Date.UTC(2025, 0, 1, 0, i)),
        details: { version: 1, bytes: i },
      }),
    );
  }
  return entries;
};
const entries = written(5);
const head = entries.at(-1) as ChainedEntry;

test('a chain as it was written verifies, also with its details in another order', () => {
  assert.deepEqual(verify(entries, head), []);
  assert.deepEqual(
    verify(
      entries.map((entry) => ({ ...entry, details: { bytes: entry.details['bytes'], version: 1 } })),
      head,
    ),
    [],
  );
  assert.deepEqual(verify([], emptyHead), []);
});

test('an edited entry is named', () => {
  const edited = entries.map((entry) => (entry.position === 3 ? { ...entry, groupId: 'grp_2' as const } : entry));
  assert.deepEqual(verify(edited, head), [{ position: 3, problem: 'edited' }]);
});

test('a deleted entry is named, in the middle and at the end', () => {
  const without = (position: number) => entries.filter((entry) => entry.position !== position);
  assert.deepEqual(verify(without(3), head), [{ position: 3, problem: 'missing' }]);
  assert.deepEqual(verify(without(5), head), [{ position: 5, problem: 'missing' }]);
});

test('a chain that was cut and written anew does not fit its head', () => {
  const anew = chain(entries[3] as ChainedEntry, { ...head, eventId: 'evt_other' });
  assert.deepEqual(verify([...entries.slice(0, 4), anew], head), [{ position: 5, problem: 'detached' }]);
});
