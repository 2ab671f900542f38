import { createLogger, describeError, type Logger } from '@prosa/runtime';

/** Runs a job to its end: one log line says how it ended, exit code 1 that it failed. */
export const runJob = async (name: string, work: (log: Logger) => Promise<void>): Promise<void> => {
  const log = createLogger({ service: name });
  try {
    await work(log);
    log.info('job.completed', { job: name });
  } catch (error) {
    log.fatal('job.failed', { job: name, code: describeError(error).code, error });
    process.exitCode = 1;
  }
};
