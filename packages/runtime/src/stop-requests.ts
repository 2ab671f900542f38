/** Why a service stops. Only the first two are a person's or an orchestrator's wish. */
type StopReason = 'SIGTERM' | 'SIGINT' | 'disconnect' | 'uncaughtException' | 'unhandledRejection';

/** A terminal signals the whole process group and npm or a supervisor signals again: that is one request, not two. */
const sameRequestMs = 500;

export interface StopHandlers {
  /** Called once, at the first request. */
  stop: (reason: StopReason) => void;
  /** A second signal: somebody wants the process gone now. */
  force: (reason: StopReason) => void;
  /** Every error nobody caught, before the stop it asks for. */
  crash: (reason: StopReason, error: unknown) => void;
}

/** Listens for signals, uncaught errors and, under a parent with an IPC channel, the parent's end. */
export const onStopRequests = ({ stop, force, crash }: StopHandlers): void => {
  let firstAt: number | undefined;
  const request = (reason: StopReason): void => {
    if (firstAt !== undefined) return;
    firstAt = performance.now();
    stop(reason);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (firstAt !== undefined && performance.now() - firstAt > sameRequestMs) force(signal);
      else request(signal);
    });
  }
  for (const reason of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(reason, (error: unknown) => {
      crash(reason, error);
      request(reason);
    });
  }
  if (process.channel !== undefined) {
    process.on('disconnect', () => request('disconnect'));
    process.channel.unref(); // the parent is no reason to stay alive
  }
};
