import { setTimeout as after } from 'node:timers/promises';
import type { Logger } from './logger.ts';
import type { ShutdownPhase } from './service.ts';

/**
 * Runs the phases in order, none beyond its own deadline nor all together beyond `deadlineMs`. A phase that fails or
 * is late is logged and left behind. True when every phase ended well and in time.
 */
export const runPhases = async (phases: Iterable<ShutdownPhase>, deadlineMs: number, log: Logger): Promise<boolean> => {
  const end = performance.now() + deadlineMs;
  let clean = true;
  for (const phase of phases) {
    const remainingMs = Math.max(0, Math.round(end - performance.now()));
    clean = (await runPhase({ ...phase, deadlineMs: Math.min(phase.deadlineMs, remainingMs) }, log)) && clean;
  }
  return clean;
};

const runPhase = async ({ name, deadlineMs, run }: ShutdownPhase, log: Logger): Promise<boolean> => {
  const fields = { phase: name, deadlineMs };
  if (deadlineMs === 0) {
    log.error('phase.skipped', fields);
    return false;
  }
  log.debug('phase.started', fields);
  const began = performance.now();
  const limit = new AbortController();
  try {
    const end = await Promise.race([
      run().then(() => 'completed' as const),
      after(deadlineMs, 'timed-out' as const, { signal: limit.signal }),
    ]);
    const durationMs = Math.round(performance.now() - began);
    log[end === 'completed' ? 'info' : 'error'](`phase.${end}`, { ...fields, durationMs });
    return end === 'completed';
  } catch (error) {
    log.error('phase.failed', { ...fields, durationMs: Math.round(performance.now() - began), error });
    return false;
  } finally {
    limit.abort();
  }
};
