import { idSchema, memberProfilesSchema, ProsaError } from '@prosa/contracts';
import type { MemberDetail } from '@prosa/database';
import { z } from 'zod';
import { type Locale, localeOf, locales, preferredLocale } from '../domain/locale.ts';
import { profilesEn } from '../domain/phrases/en/profiles.ts';
import { profilesPtBr } from '../domain/phrases/pt-br/profiles.ts';
import { guardMember } from '../guard.ts';
import { keyringOf } from '../keys.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import { openProfile } from '../profile-view.ts';
import type { Router } from '../router.ts';

const phrases = { 'pt-BR': profilesPtBr, en: profilesEn } as const satisfies Record<Locale, unknown>;

export const profileRoutes = (api: Router, { database, vault }: Dependencies): void => {
  const profile = {
    tags: ['members'],
    operationId: 'getProfile',
    summary:
      'How a member comes across: the latest profile of each kind, with the evidence, how it was made and what it is worth',
    params: z.object({ memberId: idSchema('member') }),
    querystring: z.object({ locale: z.enum(locales).optional().describe('Wins over the Accept-Language header') }),
    response: { 200: memberProfilesSchema, ...problems },
  };
  api.get('/members/:memberId/profile', { schema: profile }, ({ userId, params: { memberId }, query, headers }) =>
    database.asUser(userId, async (tx) => {
      const member = await guardMember(tx, memberId, userId, 'read memories');
      const { groupId } = member;
      const rows = await tx.profiles.latest(groupId, memberId);
      if (rows.length === 0) throw new ProsaError('not_found', whyNone(member, await tx.profiles.lawful(groupId)));
      const keys = await keyringOf(tx, vault, groupId);
      const ofGroup = localeOf((await tx.groups.find(groupId))?.locale ?? '');
      const say = phrases[query.locale ?? preferredLocale(headers['accept-language']) ?? ofGroup ?? 'pt-BR'];
      const profiles = rows.map((row) => {
        const { memberId: _, ...opened } = openProfile(row, keys.member(memberId));
        return { ...opened, explanation: say.explanation(opened) };
      });
      return { memberId, notice: say.notice, profiles };
    }),
  );
};

/** The same reasons for which the database would refuse one. */
const whyNone = ({ minor, optedOutAt, blockedAt }: MemberDetail, lawful: boolean): string => {
  if (minor) return 'There is no profile: none is made of a minor';
  if (optedOutAt) return 'There is no profile: this member opted out';
  if (blockedAt) return 'There is no profile: the data of this member is blocked';
  if (!lawful) return 'There is no profile: no legal basis for profiles is recorded in this group';
  return 'There is no profile: no analysis has made one yet, or this member did not consent';
};
