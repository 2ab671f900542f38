import type { Reported } from './rate-headers.ts';

/** Our picture of a provider's bucket, shared by all replicas. Times are milliseconds of the shared clock. */
export interface Bucket {
  /** What flows into it in a minute, and what it holds when full. */
  limit: number;
  size: number;
  /** What nobody has been promised yet, as of `at`; below 0 where it is promised before it is there. */
  level: number;
  at: number;
  /** When this limit was learned: an answer to an earlier request may still speak of the one before. */
  limitAt: number;
  /** The least the provider said was left since `since`; null where it said nothing. */
  lowest: number | null;
  since: number;
}

/** This share of a full bucket is never promised: for what is under way while a limit shrinks, and for others who draw on it. */
const marginShare = 0.25;
/** So long the provider's own count is watched before ours is brought nearer to it. */
const watchMs = 15_000;

export const perMs = ({ limit }: Bucket): number => limit / 60_000;

/** What may be promised now. */
export const roomOf = ({ level, size }: Bucket): number => level - size * marginShare;

export const fill = (bucket: Bucket, now: number): Bucket => ({
  ...bucket,
  level: Math.min(bucket.size, bucket.level + Math.max(0, now - bucket.at) * perMs(bucket)),
  at: Math.max(bucket.at, now),
});

/** Takes from a bucket that has been filled up to now; a negative amount is given back. */
export const draw = (bucket: Bucket, amount: number): Bucket => ({
  ...bucket,
  level: Math.min(bucket.size, bucket.level - amount),
});

/**
 * What an answer says of the bucket, put into our picture of it. A new limit holds at once. Otherwise the provider's count is
 * watched for a while: at its lowest it should be our margin. What it is more was promised to a replica that died, or
 * is counted otherwise there; what it is less, somebody else has used.
 */
export const learn = (known: Bucket | null, said: Reported, { sentAt, refused }: Told, now: number): Bucket => {
  if (!known) {
    const { limit, size, remaining } = said;
    return { limit, size, level: remaining, at: now, limitAt: now, lowest: null, since: now };
  }
  const bucket = fill(known, now);
  if (said.limit !== bucket.limit) {
    if (sentAt < bucket.limitAt) return bucket;
    // What may be promised stays as it was: a limit that grows wants a larger margin, and nobody should wait for that.
    const kept = roomOf(bucket) + said.size * marginShare;
    const level = said.limit > bucket.limit && !refused ? kept : Math.min(kept, said.remaining);
    return { ...bucket, limit: said.limit, size: said.size, level, limitAt: now, lowest: null, since: now };
  }
  if (refused)
    return { ...bucket, size: said.size, level: Math.min(bucket.level, said.remaining), lowest: null, since: now };
  return steer({ ...bucket, size: said.size, lowest: Math.min(bucket.lowest ?? said.remaining, said.remaining) });
};

/** When the request was sent that was answered, and whether the answer was that there is no room. */
interface Told {
  sentAt: number;
  refused: boolean;
}

const steer = (bucket: Bucket): Bucket => {
  if (bucket.lowest === null) return bucket;
  const margin = bucket.size * marginShare;
  const off = bucket.lowest - margin;
  const watched = bucket.at - bucket.since >= watchMs;
  // Taken back at once, where little is left; given by halves and late, for what is under way may still come to light.
  const correction = bucket.lowest < margin / 3 ? off / 2 : watched && off > margin / 4 ? off / 2 : 0;
  return correction !== 0 || watched ? { ...draw(bucket, -correction), lowest: null, since: bucket.at } : bucket;
};
