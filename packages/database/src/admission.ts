import { ProsaError } from '@prosa/contracts';

export interface AdmissionLimits {
  /** Transactions open at a time. */
  open: number;
  /** Transactions that may wait for one of them to end. */
  waiting: number;
  waitMs: number;
  /** Told how long a piece of work waited, also where that is not at all, and of each that was refused. */
  waited: (milliseconds: number) => void;
  refused: () => void;
}

/**
 * Lets at most `open` pieces of work run at a time; others wait in the order they came, not for ever and not without
 * number. Throws `database_busy` where one would have to wait too long, or too many wait already.
 */
export const createAdmission = ({ open, waiting, waitMs, waited, refused }: AdmissionLimits) => {
  const queue = new Set<() => void>();
  let running = 0;

  const busy = (why: string): ProsaError => {
    refused();
    return new ProsaError('database_busy', `All database connections are in use, and ${why}`, {
      context: { connections: open, waiting: queue.size },
    });
  };

  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.delete(enter);
        reject(busy(`none became free within ${waitMs} ms`));
      }, waitMs);
      queue.add(enter);
    });

  const admitted = async <T>(work: () => Promise<T>): Promise<T> => {
    const since = performance.now();
    if (running < open) running += 1;
    else if (queue.size >= waiting) throw busy(`${queue.size} others wait for one`);
    else await turn();
    waited(performance.now() - since);
    try {
      return await work();
    } finally {
      // The place goes straight to the next one, so that nobody who comes later gets in between.
      const [next] = queue;
      if (next === undefined) running -= 1;
      else {
        queue.delete(next);
        next();
      }
    }
  };
  return { admitted, state: () => ({ open: running, waiting: queue.size }) };
};
