import { type MemberId, memoryBody, type PersonExport, type Predicate, ProsaError } from '@prosa/contracts';
import type { MemberDetail, UserTransaction } from '@prosa/database';
import { type Keyring, openJson, openText, places, type Vault } from '@prosa/vault';
import { z } from 'zod';
import { figuresAbout } from '../../domain/figures-about.ts';
import { keyringOf } from '../../keys.ts';
import { openStoredSections } from '../../read-report.ts';
import { recipientsOf, showTransfer } from '../recipients.ts';
import { showRequest } from '../request-view.ts';
import { showBasis, showConsent } from '../views.ts';

/** Everything but the messages, which are read page by page. */
export type PersonHead = Omit<PersonExport, 'messages'>;

/** Of lists that grow with use, so many: the newest. */
const most = 1_000;

/** What is held about one member, whatever basis it has or had, in the member's own words alone. */
export const collectPerson = async (
  tx: UserTransaction,
  vault: Vault,
  memberId: MemberId,
  now: Date,
): Promise<PersonHead> => {
  const member = await tx.members.find(memberId);
  const group = member && (await tx.groups.find(member.groupId));
  if (!group) throw new ProsaError('not_found', 'There is no such member, or it is not of your groups');
  const groupId = group.id;
  const keys = await keyringOf(tx, vault, groupId);
  const requests = await tx.dataSubjectRequests.page({ groupId, memberId, limit: most });
  const analysis = await tx.analyses.latestCompleted(groupId);
  const transfers = await tx.transfers.page(groupId, most, undefined);
  const trail = await tx.transfers.trail(groupId, memberId, most);
  return {
    format: 'prosa/person/1',
    madeAt: now.toISOString(),
    member: {
      ...(await nameOf(tx, member, keys)),
      groupName: openText(keys.group.key, places.groupName(groupId), group.nameSealed),
    },
    legalBases: (await tx.legalBases.all(groupId)).map((row) => {
      const { recordedBy: _, ...basis } = showBasis(row);
      return basis;
    }),
    consents: (await tx.consents.all(groupId, memberId)).map(showConsent),
    memories: await memoriesOf(tx, member, keys),
    profiles: await profilesOf(tx, member, keys),
    figures: analysis ? figuresAbout(await openStoredSections(tx, analysis.id, keys.group, () => true), memberId) : {},
    requests: requests.map((row) => {
      const { name: _, ...request } = showRequest(row, keys.group, now);
      return request;
    }),
    recipients: await recipientsOf(tx, groupId),
    transfers: transfers.map(showTransfer),
    trail: trail.map(({ occurredAt, ...entry }) => ({ ...entry, occurredAt: occurredAt.toISOString() })),
  };
};

const nameOf = async (tx: UserTransaction, member: MemberDetail, keys: Keyring) => {
  const { id, groupId, minor, firstSeen, lastSeen } = member;
  const open = (sealed: Buffer) => openText(keys.member(id).key, places.memberName(id), sealed);
  return {
    ...{ id, groupId, minor },
    name: open(member.nameSealed),
    names: (await tx.members.namesOf(id)).map(({ kind, nameSealed, ...seen }) => ({
      kind,
      name: open(nameSealed),
      firstSeen: seen.firstSeen.toISOString(),
      lastSeen: seen.lastSeen.toISOString(),
    })),
    firstSeen: firstSeen.toISOString(),
    lastSeen: lastSeen.toISOString(),
    optedOutAt: member.optedOutAt?.toISOString() ?? null,
    blockedAt: member.blockedAt?.toISOString() ?? null,
    anonymisedAt: member.anonymisedAt?.toISOString() ?? null,
  };
};

/** With the quotes that are the member's own: what somebody else said of them is somebody else's. */
const memoriesOf = async (tx: UserTransaction, { id, groupId }: MemberDetail, keys: Keyring) => {
  const rows = await tx.memories.ofMember(id);
  const cited = [...new Set(rows.flatMap(({ messageIds }) => messageIds))];
  const own = new Set(
    (await tx.messages.byIds(groupId, cited)).flatMap((message) => (message.memberId === id ? [message.id] : [])),
  );
  return rows.map(({ bodySealed, messageIds: _, recordedAt, retiredAt, predicate, ...row }) => {
    const { quotes, ...body } = memoryBody.parse(openJson(keys.member(id), places.memory(row.id), bodySealed));
    return {
      ...row,
      ...body,
      predicate: predicate as Predicate,
      quotes: quotes.filter(({ messageId }) => own.has(messageId)),
      recordedAt: recordedAt.toISOString(),
      retiredAt: retiredAt?.toISOString() ?? null,
    };
  });
};

const profilesOf = async (tx: UserTransaction, { id: memberId, groupId }: MemberDetail, keys: Keyring) =>
  (await tx.profiles.held(groupId, memberId)).map(
    ({ id, kind, state, confidence, words, method, model, promptVersion, createdAt, bodySealed }) => ({
      ...{ id, kind, state, confidence, words, method, model, promptVersion },
      createdAt: createdAt.toISOString(),
      body:
        bodySealed &&
        z.record(z.string(), z.unknown()).parse(openJson(keys.member(memberId), places.profile(id), bodySealed)),
    }),
  );
