import type { GroupId, MemberId } from '@prosa/contracts';
import type { UserTransaction } from '@prosa/database';
import { type Keyring, openText, places } from '@prosa/vault';
import { localeOf } from '../domain/locale.ts';

const unnamed = { 'pt-BR': 'Participante não mostrado', en: 'Participant not shown' };

/** Names of a group's members as reports and insights show them: of whoever is blocked, none. */
export const shownNames = async (
  tx: UserTransaction,
  groupId: GroupId,
  keys: Keyring,
  locale: string,
): Promise<Map<MemberId, string>> =>
  new Map(
    (await tx.members.details(groupId)).map(({ id, nameSealed, blockedAt }) => [
      id,
      blockedAt
        ? unnamed[localeOf(locale) ?? 'pt-BR']
        : openText(keys.member(id).key, places.memberName(id), nameSealed),
    ]),
  );
