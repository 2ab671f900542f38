import { idSchema, memberProfilesSchema, ProsaError } from '@prosa/contracts';
import type { MemberDetail, ProfileRow } from '@prosa/database';
import { type DataKey, openJson, places } from '@prosa/vault';
import { z } from 'zod';
import { guardMember } from '../guard.ts';
import { keyringOf } from '../keys.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

export const profileRoutes = (api: Router, { database, vault }: Dependencies): void => {
  const profile = {
    tags: ['members'],
    operationId: 'getProfile',
    summary: 'How a member comes across, with the evidence: the latest profile of each kind',
    params: z.object({ memberId: idSchema('member') }),
    response: { 200: memberProfilesSchema, ...problems },
  };
  api.get('/members/:memberId/profile', { schema: profile }, ({ userId, params: { memberId } }) =>
    database.asUser(userId, async (tx) => {
      const member = await guardMember(tx, memberId, userId, 'read memories');
      const { groupId } = member;
      const rows = await tx.profiles.latest(groupId, memberId);
      if (rows.length === 0) throw new ProsaError('not_found', whyNone(member, await tx.profiles.lawful(groupId)));
      const keys = await keyringOf(tx, vault, groupId);
      return { memberId, profiles: rows.map((row) => show(row, keys.member(memberId))) };
    }),
  );
};

const show = ({ bodySealed, createdAt, ...row }: ProfileRow, key: DataKey) => ({
  ...row,
  body: bodySealed && z.record(z.string(), z.unknown()).parse(openJson(key, places.profile(row.id), bodySealed)),
  createdAt: createdAt.toISOString(),
});

/** The same reasons for which the database would refuse one. */
const whyNone = ({ minor, optedOutAt, blockedAt }: MemberDetail, lawful: boolean): string => {
  if (minor) return 'There is no profile: none is made of a minor';
  if (optedOutAt) return 'There is no profile: this member opted out';
  if (blockedAt) return 'There is no profile: the data of this member is blocked';
  if (!lawful) return 'There is no profile: no legal basis for profiles is recorded in this group';
  return 'There is no profile: no analysis has made one yet';
};
