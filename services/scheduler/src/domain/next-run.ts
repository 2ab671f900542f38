import type { GroupId } from '@prosa/contracts';
import { Cron } from 'croner';

/** When a group is analysed by the clock. */
export interface Timing {
  groupId: GroupId;
  /** Null: a period after the last time. */
  cron: string | null;
  /** IANA time zone of `cron`. */
  zone: string;
  lastRunAt: Date;
  /** The time that has come; null where none was planned. */
  nextRunAt: Date | null;
}

export interface Spacing {
  /** Between two times of a group without a cron. */
  periodMs: number;
  /** A group's times by cron are late by up to so much, always by the same: or all that say "at four" would come at four. */
  jitterMs: number;
}

/**
 * The next time, after both now and the time that has come: however many were missed they are caught up once, and a clock that is
 * behind does not come to the same time again.
 */
export const nextRun = (timing: Timing, now: Date, { periodMs, jitterMs }: Spacing): Date => {
  const { groupId, lastRunAt, nextRunAt } = timing;
  const cron = cronOf(timing);
  if (cron === null) {
    // Planned for the first time, it is a period after the last; else after the one that has come.
    const from = nextRunAt === null ? lastRunAt.getTime() : Math.max(now.getTime(), nextRunAt.getTime());
    return new Date(from + periodMs);
  }
  const late = jitterOf(groupId, jitterMs);
  const after = new Date(Math.max(now.getTime(), nextRunAt?.getTime() ?? 0) - late);
  const next = cron.nextRun(after);
  // One that never comes true again is looked at in a year.
  return new Date((next?.getTime() ?? after.getTime() + 365 * 86_400_000) + late);
};

/** Null also for what is none: one group’s mistake must not keep the others from running. */
const cronOf = ({ cron, zone }: Timing): Cron | null => {
  if (cron === null) return null;
  try {
    const parsed = new Cron(cron, { paused: true, mode: '5-part', timezone: zone });
    // Whether the zone exists shows with the first time.
    parsed.nextRun();
    return parsed;
  } catch {
    return null;
  }
};

/** FNV-1a over the id: the same for a group on every replica, and spread evenly over groups. */
const jitterOf = (groupId: GroupId, jitterMs: number): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < groupId.length; i++) hash = Math.imul(hash ^ groupId.charCodeAt(i), 0x01000193) >>> 0;
  return hash % Math.max(1, Math.floor(jitterMs));
};
