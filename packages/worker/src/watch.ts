import type { ObservableGauge, ObservableResult } from '@opentelemetry/api';
import type { Database } from '@prosa/database';
import type { Runtime } from '@prosa/runtime';

type Watching = Pick<Runtime, 'meter' | 'clock'> & { database: Database };

/** Read whenever metrics are exported; what cannot be read is not observed. */
const observe = (gauge: ObservableGauge, read: (result: ObservableResult) => Promise<void>): void =>
  gauge.addCallback((result) => read(result).catch(() => {}));

/** Requests of data subjects, and how jobs, backups and drills fare: for the scheduler. */
export const watchInstallation = ({ meter, clock, database }: Watching): void => {
  const requests = meter.createObservableGauge('prosa.privacy.requests', {
    description: 'Requests of data subjects that nobody has answered; state overdue: their time is over',
  });
  observe(requests, async (result) => {
    const { open, overdue } = await database.transaction(({ figures }) => figures.openRequests(clock()));
    result.observe(open, { state: 'open' });
    result.observe(overdue, { state: 'overdue' });
  });

  const jobs = meter.createObservableGauge('prosa.job.last_success', {
    unit: 's',
    description: 'When a job, a backup or a drill last ended well, in Unix time',
  });
  observe(jobs, async (result) => {
    const done = await database.transaction(({ figures }) => figures.jobsDone());
    for (const { name, endedAt } of done) result.observe(endedAt.getTime() / 1_000, { operation: name });
  });
};

/** How long the audit trail has waited for a signed head, for the audit service. */
export const watchAuditHeads = ({ meter, clock, database }: Watching): void => {
  const age = meter.createObservableGauge('prosa.audit.head.age', {
    unit: 's',
    description: 'Age of the oldest entry of the audit trail that no signed head outside of the database speaks of',
  });
  observe(age, async (result) => {
    const since = await database.transaction(({ figures }) => figures.unanchoredSince());
    result.observe(since === null ? 0 : Math.max(0, clock().getTime() - since.getTime()) / 1_000);
  });
};
