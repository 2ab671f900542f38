import type { GroupId, MemberId, UserId } from '@prosa/contracts';
import type { Database, UserTransaction } from '@prosa/database';

/** What one transaction read of a group's people. */
export interface Read {
  userId: UserId;
  groupId: GroupId;
  messages: number;
  memories: number;
  profiles: number;
  memberIds: ReadonlySet<MemberId>;
}

type Counted = 'messages' | 'memories' | 'profiles';

/**
 * The same database, in which everything that a user's transaction reads of people's words is noted once it is through. It is
 * watched here, below the routes, so that none of them can forget to say so.
 */
export const watchReads = (
  database: Pick<Database, 'asUser' | 'transaction'>,
  note: (read: Read) => void,
): Pick<Database, 'asUser' | 'transaction'> => ({
  transaction: database.transaction,
  asUser: async (userId, work) => {
    const reads = new Map<GroupId, Record<Counted, number> & { memberIds: Set<MemberId> }>();
    const count = <R extends { memberId?: MemberId | null }>(groupId: GroupId, what: Counted, rows: R[]): R[] => {
      if (rows.length === 0) return rows;
      const read = reads.get(groupId) ?? { messages: 0, memories: 0, profiles: 0, memberIds: new Set() };
      reads.set(groupId, read);
      read[what] += rows.length;
      for (const { memberId } of rows) if (memberId) read.memberIds.add(memberId);
      return rows;
    };
    const result = await database.asUser(userId, (tx) => work(watched(tx, count)));
    for (const [groupId, read] of reads) note({ userId, groupId, ...read });
    return result;
  },
});

const watched = (
  tx: UserTransaction,
  count: <R extends { memberId?: MemberId | null }>(groupId: GroupId, what: Counted, rows: R[]) => R[],
): UserTransaction => {
  const { messages, memories, profiles, members } = tx;
  const groupOf = new Map<MemberId, GroupId>();
  const countOf = <R extends { memberId?: MemberId | null }>(memberId: MemberId, what: Counted, rows: R[]): R[] => {
    const groupId = groupOf.get(memberId);
    if (groupId !== undefined)
      count(
        groupId,
        what,
        rows.map((row) => ({ ...row, memberId })),
      );
    return rows;
  };
  const texts = <R extends { bodySealed: Buffer | null }>(rows: R[]) =>
    rows.filter(({ bodySealed }) => bodySealed !== null);
  const watchedRepositories = {
    members: {
      ...members,
      find: async (memberId: MemberId) => {
        const member = await members.find(memberId);
        if (member) groupOf.set(memberId, member.groupId);
        return member;
      },
    },
    messages: {
      ...messages,
      page: async (...[groupId, wanted]: Parameters<typeof messages.page>) => {
        const rows = await messages.page(groupId, wanted);
        count(groupId, 'messages', texts(rows));
        return rows;
      },
      byIds: async (...[groupId, ids]: Parameters<typeof messages.byIds>) => {
        const rows = await messages.byIds(groupId, ids);
        count(groupId, 'messages', texts(rows));
        return rows;
      },
    },
    memories: {
      ...memories,
      byIds: async (...[groupId, ids]: Parameters<typeof memories.byIds>) =>
        count(groupId, 'memories', await memories.byIds(groupId, ids)),
      everByIds: async (...[groupId, ids]: Parameters<typeof memories.everByIds>) =>
        count(groupId, 'memories', await memories.everByIds(groupId, ids)),
      ofMember: async (memberId: MemberId) => countOf(memberId, 'memories', await memories.ofMember(memberId)),
    },
    profiles: {
      ...profiles,
      latest: async (...[groupId, memberId]: Parameters<typeof profiles.latest>) =>
        count(groupId, 'profiles', await profiles.latest(groupId, memberId)),
      held: async (...[groupId, memberId]: Parameters<typeof profiles.held>) =>
        count(groupId, 'profiles', await profiles.held(groupId, memberId)),
      byIds: async (...[groupId, ids]: Parameters<typeof profiles.byIds>) =>
        count(groupId, 'profiles', await profiles.byIds(groupId, ids)),
    },
  };
  // The repositories of a transaction are getters: what is watched stands before them.
  return Object.create(
    tx,
    Object.fromEntries(Object.entries(watchedRepositories).map(([name, value]) => [name, { value }])),
  ) as UserTransaction;
};
