import { createHash, randomBytes, randomInt } from 'node:crypto';
import { newId, type RequestId, type RequestKind } from '@prosa/contracts';
import { matcher } from '@prosa/vault';
import type { Dependencies } from '../ports.ts';
import type { CodeChannel } from './code-channel.ts';
import { sealAsked } from './request-view.ts';

const goodForMs = 15 * 60_000;
const dayMs = 86_400_000;
/** A day, of one contact in one group; and of the group, so that nobody has us write to the whole world. */
const mostOfContact = 3;
const mostOfGroup = 50;

export const hashCode = (id: RequestId, code: string): Buffer => createHash('sha256').update(`${id} ${code}`).digest();
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
export const newToken = (): string => randomBytes(32).toString('base64url');

interface Asked {
  handle: string;
  kind: RequestKind;
  contact: string;
  name?: string | undefined;
  details?: string | undefined;
}

/**
 * Prepares the request of a person with no account, and sends them the code that makes it count. Nobody is looked up here: what
 * comes back says nothing of who is in a group, or whether there is one.
 */
export const prepareRequest = async (
  { database, vault, runtime }: Pick<Dependencies, 'database' | 'vault' | 'runtime'>,
  codes: CodeChannel,
  { handle, kind, contact, name, details }: Asked,
): Promise<{ id: RequestId; expiresAt: Date }> => {
  const now = runtime.clock();
  const id = newId('request');
  const expiresAt = new Date(now.getTime() + goodForMs);
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  const group = await database.transaction(async (tx) => {
    const found = await tx.anonymousRequests.groupOf(handle);
    return found && { ...found, wrapped: await tx.keys.ofGroup(found.id) };
  });
  if (!group) return { id, expiresAt };
  const key = await vault.unwrap(group.wrapped);
  // As ingestion knows numbers, so that it can be matched once it is proved to be theirs.
  const requesterKey = matcher(key, 'name')(contact.toLowerCase());
  const prepared = await database.transaction(async (tx) => {
    const { own, all } = await tx.anonymousRequests.lately(group.id, requesterKey, new Date(now.getTime() - dayMs));
    if (own >= mostOfContact || all >= mostOfGroup) return false;
    await tx.anonymousRequests.prepare({
      ...{ id, groupId: group.id, kind, requesterKey, codeHash: hashCode(id, code), expiresAt },
      detailsSealed: sealAsked(key, id, { details, name }),
    });
    return true;
  });
  if (prepared)
    void codes({ contact, code, locale: group.locale }).catch((error) =>
      runtime.log.warn('message.failed', { requestId: id, error }),
    );
  return { id, expiresAt };
};
