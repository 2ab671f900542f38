import { type GroupId, type MemberId, mostReadMembers, type UserId } from '@prosa/contracts';
import type { Database } from '@prosa/database';
import type { Logger } from '@prosa/runtime';
import type { Read } from './watch-reads.ts';

interface Entry extends Omit<Read, 'memberIds'> {
  reads: number;
  from: Date;
  until: Date;
  memberIds: Set<MemberId>;
}

/** A reader who leafs through a chat is one entry of the trail, not one a page. */
const gatherMs = 2_000;
/** More than this are written at once. */
const mostGathered = 500;

/**
 * Gathers reads by reader and group for two seconds, and writes them to the trail. What a process that is killed had gathered
 * is lost with it; one that is asked to stop writes it down.
 */
export const openReadLog = ({
  database,
  nudge,
  log,
  clock,
}: {
  database: Pick<Database, 'transaction'>;
  nudge: () => void;
  log: Logger;
  clock: () => Date;
}) => {
  let gathered = new Map<string, Entry>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async (entries: readonly Entry[]): Promise<void> => {
    try {
      await database.transaction(async (tx) => {
        const organisations = await tx.groups.organisations([...new Set(entries.map(({ groupId }) => groupId))]);
        for (const { groupId, from, until, memberIds, ...read } of entries) {
          const organisationId = organisations.get(groupId);
          if (organisationId === undefined) continue;
          const period = { from: from.toISOString(), until: until.toISOString() };
          const whose = [...memberIds].slice(0, mostReadMembers);
          await tx.queue.enqueue('content.read', { organisationId, groupId, ...read, ...period, memberIds: whose });
        }
      });
      nudge();
    } catch (error) {
      log.warn('audit.failed', { count: entries.length, error });
      for (const entry of entries) gather(entry);
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const entries = [...gathered.values()];
    gathered = new Map();
    if (entries.length > 0) writing = writing.then(() => write(entries));
    return writing;
  };

  const gather = (entry: Entry): void => {
    const key = keyOf(entry);
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, entry);
    else {
      for (const what of ['reads', 'messages', 'memories', 'profiles'] as const) known[what] += entry[what];
      for (const memberId of entry.memberIds) known.memberIds.add(memberId);
      known.until = entry.until;
    }
    timer ??= setTimeout(flush, gatherMs).unref();
  };

  return {
    note: ({ memberIds, ...read }: Read): void => {
      const now = clock();
      gather({ ...read, memberIds: new Set(memberIds), reads: 1, from: now, until: now });
      if (gathered.size >= mostGathered) void flush();
    },
    /** Resolves when everything that was noted is written. */
    flush,
  };
};

const keyOf = ({ userId, groupId }: { userId: UserId; groupId: GroupId }): string => `${userId} ${groupId}`;
