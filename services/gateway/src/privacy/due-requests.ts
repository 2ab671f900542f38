import type { Dependencies } from '../ports.ts';

/** Shows how many requests of data subjects are to be answered, and how many should have been by now, of all tenants. */
export const measureDueRequests = ({ database, runtime }: Pick<Dependencies, 'database' | 'runtime'>): void => {
  const gauge = runtime.meter.createObservableGauge('prosa.privacy.requests.due', {
    description: 'Requests of data subjects that are open (LGPD, art. 18), by whether they are late',
  });
  gauge.addCallback(async (result) => {
    try {
      const { open, overdue } = await database.transaction((tx) => tx.anonymousRequests.due());
      result.observe(open - overdue, { state: 'in-time' });
      result.observe(overdue, { state: 'overdue' });
    } catch (error) {
      runtime.log.warn('request.failed', { error });
    }
  });
};
