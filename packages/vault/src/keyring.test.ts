import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createVault,
  type KeyProvider,
  openCompressed,
  openJson,
  openKeyring,
  openMessage,
  sealCompressed,
  sealJson,
  sealMessage,
} from './index.ts';

const provider: KeyProvider = {
  wrap: async (key) => Buffer.from(key),
  unwrap: async (wrapped) => Buffer.from(wrapped),
};
const vault = createVault(provider);
const groupId = 'grp_1';
const keyOf = async (memberId: string) => ({
  ...(await vault.create({ id: `key_${memberId}`, groupId, memberId })),
  memberId,
});
const groupKey = await vault.create({ id: 'key_g', groupId });
const keys = await openKeyring(vault, groupKey, [await keyOf('mem_a'), await keyOf('mem_b')]);
const stableKey = Buffer.alloc(32, 1);

test('a message opens with the key of its own author only', () => {
  const message = { memberId: 'mem_a', stableKey };
  const bodySealed = sealMessage(keys, message, 'bora pro churrasco?');
  assert.equal(openMessage(keys, { ...message, bodySealed }), 'bora pro churrasco?');
  const failed = { code: 'decryption_failed' };
  assert.throws(() => openMessage(keys, { ...message, memberId: 'mem_b', bodySealed }), failed);
  assert.throws(() => openMessage(keys, { ...message, memberId: null, bodySealed }), failed);
  assert.throws(() => openMessage(keys, { ...message, stableKey: Buffer.alloc(32, 2), bodySealed }), failed);
});

test('a message without text keeps nothing sealed', () => {
  const message = { memberId: null, stableKey };
  assert.equal(sealMessage(keys, message, ''), null);
  assert.equal(openMessage(keys, { ...message, bodySealed: null }), '');
});

test('a group whose key is gone opens no keyring, and never will', async () => {
  await assert.rejects(openKeyring(vault, undefined, []), { code: 'key_unavailable', retryable: false });
});

test('a member whose key is gone cannot be read', () => {
  assert.throws(() => keys.member('mem_c'), { code: 'key_unavailable', context: { memberId: 'mem_c' } });
});

test('JSON comes back as it was', () => {
  const sealed = sealJson(keys.group, 'report_sections/1/overview', { messages: 3 });
  assert.deepEqual(openJson(keys.group, 'report_sections/1/overview', sealed), { messages: 3 });
});

test('compressed JSON comes back as it was, shorter, and only where it belongs', () => {
  const days = Array.from({ length: 200 }, (_, n) => ({ date: '2025-03-10', messages: n }));
  const place = 'insight_partials/1/activity/month/2025-03-01';
  const sealed = sealCompressed(keys.group, place, days);
  assert.deepEqual(openCompressed(keys.group, place, sealed), days);
  assert.ok(sealed.length < JSON.stringify(days).length / 3);
  assert.throws(() => openCompressed(keys.group, `${place}/`, sealed), { code: 'decryption_failed' });
});
