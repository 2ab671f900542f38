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
    const result = await database.asUser(userId, (tx) => {
      // What an attempt read that came to nothing was given to nobody.
      reads.clear();
      return work(watched(tx, count));
    });
    for (const [groupId, read] of reads) note({ userId, groupId, ...read });
    return result;
  },
});

const watched = (
  tx: UserTransaction,
  count: <R extends { memberId?: MemberId | null }>(groupId: GroupId, what: Counted, rows: R[]) => R[],
): UserTransaction => {
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
  // The repositories of a transaction are made as they are asked for, and so is what stands before them.
  const before = {
    get members(): UserTransaction['members'] {
      const { members } = tx;
      return {
        ...members,
        find: async (memberId) => {
          const member = await members.find(memberId);
          if (member) groupOf.set(memberId, member.groupId);
          return member;
        },
      };
    },
    get messages(): UserTransaction['messages'] {
      const { messages } = tx;
      return {
        ...messages,
        page: async (groupId, wanted) => {
          const rows = await messages.page(groupId, wanted);
          count(groupId, 'messages', texts(rows));
          return rows;
        },
        byIds: async (groupId, ids) => {
          const rows = await messages.byIds(groupId, ids);
          count(groupId, 'messages', texts(rows));
          return rows;
        },
      };
    },
    get memories(): UserTransaction['memories'] {
      const { memories } = tx;
      return {
        ...memories,
        byIds: async (groupId, ids) => count(groupId, 'memories', await memories.byIds(groupId, ids)),
        everByIds: async (groupId, ids) => count(groupId, 'memories', await memories.everByIds(groupId, ids)),
        ofMember: async (memberId) => countOf(memberId, 'memories', await memories.ofMember(memberId)),
      };
    },
    get profiles(): UserTransaction['profiles'] {
      const { profiles } = tx;
      return {
        ...profiles,
        latest: async (groupId, memberId) => count(groupId, 'profiles', await profiles.latest(groupId, memberId)),
        held: async (groupId, memberId) => count(groupId, 'profiles', await profiles.held(groupId, memberId)),
        byIds: async (groupId, ids) => count(groupId, 'profiles', await profiles.byIds(groupId, ids)),
      };
    },
  };
  return new Proxy(tx, { get: (of, name) => Reflect.get(Object.hasOwn(before, name) ? before : of, name) });
};
