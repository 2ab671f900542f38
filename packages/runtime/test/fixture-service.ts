/** A service whose behaviour the lifecycle tests choose through FIXTURE_* variables. */
import '@prosa/runtime/telemetry';
import { setTimeout as after } from 'node:timers/promises';
import { ProsaError } from '@prosa/contracts';
import { defineEnvironment, runService } from '@prosa/runtime';
import { z } from 'zod';

const phase = z.object({
  name: z.string(),
  deadlineMs: z.number(),
  takesMs: z.number(),
  fails: z.boolean().optional(),
});
const environment = defineEnvironment({
  FIXTURE_PHASES: z
    .string()
    .default('[{"name":"drain","deadlineMs":2000,"takesMs":1}]')
    .transform((text) => phase.array().parse(JSON.parse(text)))
    .describe('Shutdown phases'),
  FIXTURE_FAILS: z
    .enum(['build', 'start', 'later-exception', 'later-rejection', 'never'])
    .default('never')
    .describe('Where it fails'),
  FIXTURE_ALIVE: z.stringbool().default(true).describe('What liveness answers'),
  FIXTURE_CHECKS: z.string().default('').describe('Names of readiness checks: ok, failing, hanging'),
  FIXTURE_SLOW_BUILD: z.stringbool().default(false).describe('Build waits until it is told to stop'),
});

await runService({
  name: 'fixture',
  environment,
  build: async (variables, runtime) => {
    if (variables.FIXTURE_FAILS === 'build') throw new ProsaError('broker_unavailable', 'no broker at the address');
    if (variables.FIXTURE_SLOW_BUILD) await after(600_000, undefined, { signal: runtime.stopping }).catch(() => {});
    const handled = runtime.meter.createCounter('fixture.handled');
    const checks = {
      ok: async () => {},
      failing: async () => {
        throw new ProsaError('database_unavailable', 'the database is away');
      },
      hanging: () => new Promise<void>(() => {}),
    };
    const wanted = variables.FIXTURE_CHECKS.split(',');
    return {
      start: async () => {
        if (variables.FIXTURE_FAILS === 'start') throw new Error('canary-content in an unknown error');
        await runtime.span('fixture.work', { exportId: 'exp_0198c5e40198c5e40198c5e40198c5e4' }, async () => {
          handled.add(1, { kind: 'unit', text: 'canary-content' });
          runtime.log.info('message.handled', { kind: 'unit', count: 1 });
        });
        await runtime
          .span('fixture.failure', {}, async () => Promise.reject(new Error('canary-content')))
          .catch(() => {});
        runtime.tracer.startActiveSpan('fixture.careless', (span) => {
          span.setAttributes({ text: 'canary-content', 'db.query.text': 'canary-content', 'messaging.system': 'nats' });
          span.recordException(new Error('canary-content'));
          span.setStatus({ code: 2, message: 'canary-content' }).end();
        });
        const later = new Error('canary-content thrown later');
        if (variables.FIXTURE_FAILS === 'later-exception')
          setTimeout(() => {
            throw later;
          }, 50);
        if (variables.FIXTURE_FAILS === 'later-rejection') setTimeout(() => void Promise.reject(later), 50);
        return { answer: 42 };
      },
      liveness: () => variables.FIXTURE_ALIVE || 'no-heartbeat',
      readiness: Object.fromEntries(Object.entries(checks).filter(([name]) => wanted.includes(name))),
      shutdown: variables.FIXTURE_PHASES.map(({ name, deadlineMs, takesMs, fails }) => ({
        name,
        deadlineMs,
        run: async () => {
          await after(takesMs);
          if (fails) throw new Error('canary-content in a phase');
        },
      })),
    };
  },
});
