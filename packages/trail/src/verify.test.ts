import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChainedEntry } from '@prosa/contracts';
import fc from 'fast-check';
import { chain, emptyHead, type Head } from './chain.ts';
import { createVerifier } from './verify.ts';

const eventOf = (number: number) => ({
  organisationId: 'org_1' as const,
  eventId: `evt_${number}`,
  eventType: 'export.uploaded',
  groupId: 'grp_1' as const,
  source: '/services/gateway',
  occurredAt: new Date(Date.UTC(2025, 0, 1, 0, number)),
  details: { version: 1, bytes: number },
});
const written = (length: number, start: Head = emptyHead): ChainedEntry[] => {
  const entries: ChainedEntry[] = [];
  for (let i = 0; i < length; i++) entries.push(chain(entries.at(-1) ?? start, eventOf(i)));
  return entries;
};
const entries = written(6);
const head = entries.at(-1) as ChainedEntry;

const verify = (chained: readonly ChainedEntry[], end: Head = head, anchors: readonly Head[] = []) => {
  const verifier = createVerifier(anchors);
  for (const entry of chained) verifier.next(entry);
  return verifier.end(end).breaks;
};

describe('a chain', () => {
  test('verifies as it was written, also with its details in another order', () => {
    assert.deepEqual(verify(entries), []);
    const turned = entries.map((entry) => ({ ...entry, details: { bytes: entry.details['bytes'], version: 1 } }));
    assert.deepEqual(verify(turned), []);
    assert.deepEqual(verify([], emptyHead), []);
  });

  test('names an edited entry', () => {
    const edited = entries.map((entry) => (entry.position === 3 ? { ...entry, groupId: 'grp_2' as const } : entry));
    assert.deepEqual(verify(edited), [{ problem: 'edited', position: 3 }]);
  });

  test('names what was deleted, in the middle and at the end', () => {
    const without = (...positions: number[]) => entries.filter(({ position }) => !positions.includes(position));
    assert.deepEqual(verify(without(3)), [{ problem: 'missing', position: 3, until: 3 }]);
    assert.deepEqual(verify(without(2, 3, 4)), [{ problem: 'missing', position: 2, until: 4 }]);
    assert.deepEqual(verify(without(5, 6)), [{ problem: 'cut_off', position: 5, until: 6 }]);
    assert.deepEqual(verify([]), [{ problem: 'cut_off', position: 1, until: 6 }]);
  });

  test('names entries that changed places', () => {
    const swapped = entries.map((entry) => {
      const { position } = entry;
      return { ...entry, position: position === 3 ? 4 : position === 4 ? 3 : position };
    });
    const moved = verify(swapped.sort((one, other) => one.position - other.position));
    assert.deepEqual(
      moved.filter(({ problem }) => problem === 'moved').map(({ position }) => position),
      [3, 4],
    );
  });

  test('that was written anew from some entry on no longer fits', () => {
    const third = entries[2] as ChainedEntry;
    const anew = [...entries.slice(0, 2), chain(entries[1] as ChainedEntry, { ...third, groupId: 'grp_2' })];
    assert.deepEqual(verify([...anew, ...entries.slice(3)]), [{ problem: 'detached', position: 4 }]);
    const all = [...anew, ...written(3, anew.at(-1))];
    assert.deepEqual(verify(all), [{ problem: 'detached', position: 6 }]);
    // With the head of the database as well, only what was signed tells.
    assert.deepEqual(verify(all, all.at(-1)), []);
    assert.deepEqual(verify(all, all.at(-1), [entries[4] as ChainedEntry]), [{ problem: 'rewritten', position: 5 }]);
  });

  test('whose tail is gone together with its head does not fit what was signed', () => {
    const short = entries.slice(0, 4);
    assert.deepEqual(verify(short, short.at(-1)), []);
    assert.deepEqual(verify(short, short.at(-1), [head]), [{ problem: 'cut_off', position: 5, until: 6 }]);
  });

  test('says up to where a signature proves it', () => {
    const verifier = createVerifier([entries[1] as ChainedEntry, entries[3] as ChainedEntry]);
    for (const entry of entries) verifier.next(entry);
    assert.deepEqual(verifier.end(head), { breaks: [], proved: 4 });
  });

  test('hides no change of any entry, whatever it is', () => {
    const change = fc.constantFrom<(entry: ChainedEntry) => ChainedEntry>(
      (entry) => ({ ...entry, eventId: `${entry.eventId}x` }),
      (entry) => ({ ...entry, eventType: 'group.deleted' }),
      (entry) => ({ ...entry, source: '/services/audit' }),
      (entry) => ({ ...entry, occurredAt: new Date(entry.occurredAt.getTime() + 1) }),
      (entry) => ({ ...entry, details: { ...entry.details, more: 1 } }),
      (entry) => ({ ...entry, previousHash: Buffer.alloc(32, 1) }),
      (entry) => ({ ...entry, hash: Buffer.alloc(32, 1) }),
      (entry) => chain({ position: entry.position - 1, hash: entry.previousHash }, { ...entry, eventId: 'evt_other' }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), change, (position, changed) => {
        const told = verify(entries.map((entry) => (entry.position === position ? changed(entry) : entry)));
        assert.ok(told.some((one) => Math.abs(one.position - position) <= 1));
      }),
    );
  });
});
