import type { KeyObject } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ProsaError } from '@prosa/contracts';
import { open, seal } from './sealing.ts';
import type { DataKey, Vault, WrappedKey } from './vault.ts';

/** Where each kind of value lives: what it is sealed to, so that it opens nowhere else. */
export const places = {
  groupName: (groupId: string) => `groups/${groupId}/name`,
  memberName: (memberId: string) => `members/${memberId}/name`,
  exportName: (exportId: string) => `exports/${exportId}/name`,
  exportFile: (exportId: string) => `exports/${exportId}/file`,
  message: (stableKey: Uint8Array) => `messages/${Buffer.from(stableKey).toString('hex')}`,
  memory: (memoryId: string) => `memories/${memoryId}`,
  memoryCorrection: (correctionId: string) => `memory_corrections/${correctionId}`,
  requestDetails: (requestId: string) => `data_subject_requests/${requestId}/details`,
  requestAnswer: (requestId: string) => `data_subject_requests/${requestId}/answer`,
  subject: (subjectId: string) => `subjects/${subjectId}`,
  summary: (summaryId: string) => `summaries/${summaryId}`,
  profile: (profileId: string) => `profiles/${profileId}`,
  webhookUrl: (webhookId: string) => `webhooks/${webhookId}/url`,
  webhookSecret: (webhookId: string) => `webhooks/${webhookId}/secret`,
  agentResult: (analysisId: string, agent: string) => `agent_results/${analysisId}/${agent}`,
  agentChunk: (groupId: string, agent: string, key: Uint8Array) =>
    `agent_chunks/${groupId}/${agent}/${Buffer.from(key).toString('hex')}`,
  insightPartial: (groupId: string, family: string, grain: string, startsOn: string) =>
    `insight_partials/${groupId}/${family}/${grain}/${startsOn}`,
  topicModel: (groupId: string, fit: string) => `topic_models/${groupId}/${fit}`,
  reportSection: (analysisId: string, section: string) => `report_sections/${analysisId}/${section}`,
};

/** The unwrapped keys of one group and of those of its members that were asked for. */
export interface Keyring {
  group: DataKey;
  /**
   * @throws ProsaError `key_unavailable` where the member's key is not on the ring. Retryable: what an erased member wrote
   * is gone, too, when the same is read again.
   */
  member: (memberId: string) => DataKey;
  add: (memberId: string, key: DataKey) => void;
}

/** @throws ProsaError `key_unavailable`, not retryable, where the group has no key: it was destroyed with the group. */
export const openKeyring = async (
  vault: Vault,
  group: WrappedKey | undefined,
  members: readonly (WrappedKey & { memberId: string })[],
): Promise<Keyring> => {
  const groupKey = await vault.unwrap(group);
  const opened = members.map(async (member) => [member.memberId, await vault.unwrap(member)] as const);
  const ring = new Map(await Promise.all(opened));
  return {
    group: groupKey,
    member: (memberId) => {
      const key = ring.get(memberId);
      if (!key)
        throw new ProsaError('key_unavailable', 'The key of a member is not available', { context: { memberId } });
      return key;
    },
    add: (memberId, key) => void ring.set(memberId, key),
  };
};

interface SealedBody {
  memberId: string | null;
  stableKey: Uint8Array;
}

/** A message is sealed with its author's key; a system line has no author and takes the group's. */
const messageKey = (keys: Keyring, { memberId }: SealedBody): KeyObject =>
  (memberId === null ? keys.group : keys.member(memberId)).key;

export const sealMessage = (keys: Keyring, message: SealedBody, text: string): Buffer | null =>
  text === '' ? null : seal(messageKey(keys, message), places.message(message.stableKey), text);

export const openMessage = (keys: Keyring, message: SealedBody & { bodySealed: Uint8Array | null }): string =>
  message.bodySealed === null
    ? ''
    : open(messageKey(keys, message), places.message(message.stableKey), message.bodySealed).toString('utf8');

/** Values that are JSON: agent results, report sections, memories. The reader parses them with its schema. */
export const sealJson = (key: DataKey, place: string, value: unknown): Buffer =>
  seal(key.key, place, JSON.stringify(value));
export const openJson = (key: DataKey, place: string, sealed: Uint8Array): unknown =>
  JSON.parse(open(key.key, place, sealed).toString('utf8'));

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** The same, compressed before it is sealed: for kilobytes of JSON that repeat themselves. */
export const sealCompressed = (key: DataKey, place: string, value: unknown): Buffer =>
  sealPacked(key, place, Buffer.from(JSON.stringify(value)));
/** The same, of JSON in UTF-8. Told how long it is, the compressor makes neither a window nor a buffer longer than that. */
export const sealPacked = (key: DataKey, place: string, json: Uint8Array): Buffer =>
  seal(key.key, place, zstdCompressSync(json, { ...fast, pledgedSrcSize: json.length, chunkSize: json.length + 64 }));
/** JSON of ours is some six times as long as it is compressed: a buffer of the usual size costs more than to fill it. */
export const openPacked = (key: DataKey, place: string, sealed: Uint8Array): Buffer =>
  zstdDecompressSync(open(key.key, place, sealed), { chunkSize: sealed.length * 8 });
export const openCompressed = (key: DataKey, place: string, sealed: Uint8Array): unknown =>
  JSON.parse(openPacked(key, place, sealed).toString('utf8'));
