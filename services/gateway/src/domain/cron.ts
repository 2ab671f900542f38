import { ProsaError } from '@prosa/contracts';
import { Cron } from 'croner';

/** Runs looked ahead: enough for every hour of a day. */
const ahead = 25;
const hourMs = 3_600_000;

/**
 * Five fields that come true, once an hour at most.
 * @throws ProsaError `request_invalid`
 */
export const checkCron = (pattern: string, now: Date): void => {
  const times = timesOf(pattern, now);
  if (!times) throw new ProsaError('request_invalid', 'cron is not five fields like "0 4 * * *"');
  if (times.length === 0) throw new ProsaError('request_invalid', 'cron never comes true');
  const tooOften = times.some(
    (time, index) => index > 0 && time.getTime() - (times[index - 1]?.getTime() ?? 0) < hourMs,
  );
  if (tooOften) throw new ProsaError('request_invalid', 'cron comes true more than once an hour');
};

const timesOf = (pattern: string, now: Date): Date[] | undefined => {
  try {
    return new Cron(pattern, { paused: true, mode: '5-part', timezone: 'UTC' }).nextRuns(ahead, now);
  } catch {
    return undefined;
  }
};
