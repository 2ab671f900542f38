import { ProsaError, type RequestState } from '@prosa/contracts';
import type { SubjectRequestRow, UserTransaction } from '@prosa/database';
import type { Vault } from '@prosa/vault';
import { startErasure } from '../start-erasure.ts';
import { anonymise } from './anonymise.ts';
import { say } from './say.ts';

/**
 * What a step of a request brings about, in the transaction of the step. Answering an access request does nothing here: from
 * then on the export can be had. Corrections are made on the memory itself.
 * @throws ProsaError `conflict` where nobody knows yet whose request it is
 */
export const carryOut = async (
  tx: UserTransaction,
  vault: Vault,
  request: SubjectRequestRow,
  to: RequestState,
  userId: string,
): Promise<void> => {
  const acts =
    request.kind === 'erasure' ? to === 'in_progress' : to === 'answered' && actsWhenAnswered.has(request.kind);
  if (!acts) return;
  const { id: requestId, memberId, groupId } = request;
  if (memberId === null) throw new ProsaError('conflict', 'Say first whose request it is: no member is known');
  switch (request.kind) {
    case 'erasure':
      await startErasure(tx, { groupId, memberId, requestId, userId });
      return;
    case 'anonymisation':
      return anonymise(tx, vault, { id: memberId, groupId }, userId);
    case 'blocking':
      await tx.members.flag(memberId, { blocked: true });
      return say(tx, 'privacy.member-changed', groupId, { userId, memberId, change: 'blocked' });
    default:
      return tx.dataSubjectRequests.revokeConsents(requestId);
  }
};

const actsWhenAnswered: ReadonlySet<string> = new Set(['anonymisation', 'blocking', 'consent_revocation']);
