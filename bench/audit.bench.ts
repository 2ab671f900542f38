import { createHash, randomUUID } from 'node:crypto';
import { newId, type ProsaEvent } from '@prosa/contracts';
import { openDatabase } from '@prosa/database';
import { emptyHead, verifyTrail } from '@prosa/trail';
import postgres from 'postgres';
import { anyEvent } from '../services/audit/src/handlers/any-event.ts';
import type { Bench } from './bench.ts';
import { startBenchPostgres } from './postgres.ts';

const tenants = 100;
const entries = 40_000;
/** In flight at a time in one process of the audit service: the concurrency of its consumer. */
const inFlight = 256;
const goalPerSecond = 4_000;

const eventOf = (organisationId: string): ProsaEvent =>
  ({
    id: newId('event'),
    source: '/services/gateway',
    type: 'export.uploaded',
    time: new Date().toISOString(),
    data: { version: 1, organisationId, groupId: newId('group'), exportId: newId('export'), bytes: 1_000 },
  }) as ProsaEvent;

export const bench: Bench = {
  title: `the audit trail of ${tenants} tenants`,
  async *run() {
    await using server = await startBenchPostgres();
    const database = openDatabase({ url: server.url('prosa_audit'), service: 'audit', connections: 2 });
    const admin = postgres(server.url(), { max: 1 });
    try {
      const organisations = Array.from({ length: tenants }, () => newId('organisation'));
      const events = Array.from({ length: entries }, (_, n) => eventOf(organisations[n % tenants] ?? ''));
      // The floor: the same rows, in the same portions, without a chain.
      const rows = events.map((event, n) => ({
        organisation_id: `org_floor_${n % tenants}`,
        position: Math.floor(n / tenants) + 1,
        event_id: randomUUID(),
        event_type: event.type,
        group_id: event.data.groupId,
        source: event.source,
        occurred_at: event.time,
        details: '{}',
        previous_hash: Buffer.alloc(32),
        hash: createHash('sha256').update(event.id).digest(),
      }));
      const floorBegan = performance.now();
      for (let at = 0; at < rows.length; at += inFlight)
        await admin`insert into prosa.audit_entries ${admin(rows.slice(at, at + inFlight))}`;
      const floor = entries / ((performance.now() - floorBegan) / 1_000);

      const append = anyEvent({ database });
      const waiting = [...events];
      const began = performance.now();
      const work = async () => {
        for (let event = waiting.pop(); event; event = waiting.pop()) await append(event);
      };
      await Promise.all(Array.from({ length: inFlight }, work));
      const perSecond = entries / ((performance.now() - began) / 1_000);

      const organisationId = organisations[0] ?? newId('organisation');
      const { chain, head } = await database.transaction(async (tx) => ({
        chain: await tx.audit.chain(organisationId),
        head: (await tx.audit.lockHeads([organisationId])).get(organisationId) ?? emptyHead,
      }));
      const pages = async function* () {
        yield chain;
      };
      const source = { list: async () => [], get: async () => Buffer.alloc(0) };
      const verdict = await verifyTrail(
        organisationId,
        pages(),
        { ...head, anchoredPosition: 0 },
        { source, publicKeys: [] },
      );
      const whole = verdict.breaks.length === 0 && verdict.entries === entries / tenants;
      yield {
        what: `${entries} entries chained, one process, ${inFlight} in flight`,
        measured: `${perSecond.toFixed(0)}/s`,
        baseline: `bare inserts of ${inFlight}: ${floor.toFixed(0)}/s`,
        ratio: (perSecond / floor).toFixed(2),
        goal: `${goalPerSecond}/s`,
        reached: whole && perSecond >= goalPerSecond,
      };
    } finally {
      await Promise.all([database.close(), admin.end()]);
    }
  },
};
