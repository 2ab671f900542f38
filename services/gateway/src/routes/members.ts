import {
  idSchema,
  type Member,
  type Memory,
  memberChangesSchema,
  memberSchema,
  memoryBody,
  memorySchema,
  type Predicate,
  ProsaError,
} from '@prosa/contracts';
import type { MemberDetail } from '@prosa/database';
import { type Keyring, openJson, openText, places } from '@prosa/vault';
import { z } from 'zod';
import { guard, guardMember } from '../guard.ts';
import { keyringOf } from '../keys.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import { guardMemberPurpose } from '../privacy/lawful.ts';
import { sayFlags } from '../privacy/say-flags.ts';
import type { Router } from '../router.ts';

const tags = ['members'];
const group = z.object({ groupId: idSchema('group') });
const member = z.object({ memberId: idSchema('member') });

export const memberRoutes = (api: Router, { database, vault }: Dependencies): void => {
  const list = {
    tags,
    operationId: 'listMembers',
    summary: 'Members of a group, as its exports name them',
    params: group,
    response: { 200: z.object({ items: z.array(memberSchema) }), ...problems },
  };
  api.get('/groups/:groupId/members', { schema: list }, ({ userId, params: { groupId } }) =>
    database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read members');
      const [rows, keys] = await Promise.all([tx.members.details(groupId), keyringOf(tx, vault, groupId)]);
      return { items: rows.map((row) => show(row, keys)) };
    }),
  );

  const change = {
    tags,
    operationId: 'changeMember',
    summary: 'Flag a member: a minor, opted out of profiles, data blocked',
    params: member,
    body: memberChangesSchema,
    response: { 200: memberSchema, ...problems },
  };
  api.patch('/members/:memberId', { schema: change }, ({ userId, params: { memberId }, body }) =>
    database.asUser(userId, async (tx) => {
      const before = await guardMember(tx, memberId, userId, 'set flags');
      const { groupId } = before;
      const row = await tx.members.flag(memberId, body);
      if (!row) throw new ProsaError('not_found', 'There is no such member, or it is not of your groups');
      await sayFlags(tx, userId, before, row);
      return show(row, await keyringOf(tx, vault, groupId));
    }),
  );

  const memories = {
    tags,
    operationId: 'listMemories',
    summary: 'What a member said of themself, with the evidence; retired facts among them',
    params: member,
    response: { 200: z.object({ items: z.array(memorySchema) }), ...problems },
  };
  api.get('/members/:memberId/memories', { schema: memories }, ({ userId, params: { memberId } }) =>
    database.asUser(userId, async (tx) => {
      const member = await guardMember(tx, memberId, userId, 'read memories');
      await guardMemberPurpose(tx, member, 'memories');
      const { groupId } = member;
      const [rows, keys] = await Promise.all([tx.memories.ofMember(memberId), keyringOf(tx, vault, groupId)]);
      const items = rows.map(
        ({ bodySealed, messageIds: _, recordedAt, retiredAt, predicate, ...row }): Memory => ({
          ...row,
          predicate: predicate as Predicate,
          ...memoryBody.parse(openJson(keys.member(memberId), places.memory(row.id), bodySealed)),
          recordedAt: recordedAt.toISOString(),
          retiredAt: retiredAt?.toISOString() ?? null,
        }),
      );
      return { items };
    }),
  );
};

const show = (row: MemberDetail, keys: Keyring): Member => ({
  id: row.id,
  groupId: row.groupId,
  name: openText(keys.member(row.id).key, places.memberName(row.id), row.nameSealed),
  firstSeen: row.firstSeen.toISOString(),
  lastSeen: row.lastSeen.toISOString(),
  minor: row.minor,
  optedOutAt: row.optedOutAt?.toISOString() ?? null,
  blockedAt: row.blockedAt?.toISOString() ?? null,
});
