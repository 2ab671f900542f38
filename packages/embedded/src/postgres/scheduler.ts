import { setImmediate } from 'node:timers/promises';

/** Whether the session is free after a turn, or still in the client's transaction. */
export type TurnEnd = 'free' | 'held';

export type SchedulerClient = {
  /** The next thing to do in the session; undefined while there is nothing, or nobody to take the answer. */
  takeTurn(): (() => Promise<TurnEnd>) | undefined;
  /** Called when it has held the session for too long without taking a turn. It must leave with a last turn. */
  dismiss(): void;
};

export type Scheduler = {
  /** Says that the client may have a turn to take. */
  ready(client: SchedulerClient): void;
  /** Resolves when no turn is running; none is started after. */
  stop(): Promise<void>;
};

/**
 * Gives the one session to one client at a time: first come, first served, turn by turn; whoever holds a transaction keeps
 * it until its end.
 */
export const createScheduler = (idleMs: number): Scheduler => {
  const waiting = new Set<SchedulerClient>();
  let holder: SchedulerClient | undefined;
  let working = false;
  let running: Promise<void> | undefined;
  let stopped = false;
  let idleTimer: NodeJS.Timeout | undefined;

  const nextTurn = (): [SchedulerClient, () => Promise<TurnEnd>] | undefined => {
    if (holder !== undefined) {
      const turn = holder.takeTurn();
      return turn && [holder, turn];
    }
    for (const client of waiting) {
      waiting.delete(client);
      const turn = client.takeTurn();
      if (turn !== undefined) return [client, turn];
    }
    return undefined;
  };

  const work = async (): Promise<void> => {
    for (let next = nextTurn(); next !== undefined && !stopped; next = nextTurn()) {
      clearTimeout(idleTimer);
      idleTimer = undefined;
      const [client, turn] = next;
      const end = await turn();
      holder = end === 'held' ? client : undefined;
      waiting.add(client);
      // Turns block the process while they run; between two, sockets and timers get theirs.
      await setImmediate();
    }
    working = false;
    // Not started anew when other clients come meanwhile: the time runs for the holder.
    if (holder !== undefined) idleTimer ??= setTimeout(() => holder?.dismiss(), idleMs);
  };

  return {
    ready(client) {
      waiting.add(client);
      if (working || stopped) return;
      working = true;
      running = work();
    },
    async stop() {
      stopped = true;
      clearTimeout(idleTimer);
      await running;
    },
  };
};
