import { setTimeout as delay } from 'node:timers/promises';

/**
 * Repeats `assertion` until it passes and returns what it returned; rethrows its last error after `timeoutMs`
 * (10 000 by default, generous because machines are shared).
 */
export const eventually = async <T>(
  assertion: () => T | Promise<T>,
  options: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> => {
  const deadline = Date.now() + (options.timeoutMs ?? 10_000);
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() >= deadline) throw error;
      await delay(options.everyMs ?? 10);
    }
  }
};
