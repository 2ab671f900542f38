import assert from 'node:assert/strict';
import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import {
  addEpoch,
  createKeyFile,
  createVault,
  fileKeyProvider,
  type KeyProvider,
  open,
  readKeyFile,
  removeEpoch,
  rewrap,
  seal,
  stampOf,
} from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'prosa-vault-'));
after(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'kek');
createKeyFile(path);
const provider = fileKeyProvider(path);
const failed = { code: 'decryption_failed' };
const owner = { id: 'key_1', groupId: 'grp_1', memberId: 'mem_1' };

/** A provider that counts how often it is asked. */
const counting = (): KeyProvider & { asked: () => number } => {
  let asked = 0;
  const unwrap: KeyProvider['unwrap'] = async (wrapped, place) => {
    asked++;
    return provider.unwrap(wrapped, place);
  };
  return { wrap: provider.wrap, unwrap, asked: () => asked };
};

describe('vault', () => {
  test('a data key unwraps in another process, and for no other row, group or member', async () => {
    const created = await createVault(provider).create(owner);
    const vault = createVault(fileKeyProvider(path));
    assert.ok((await vault.unwrap(created)).key.equals(created.key));
    for (const other of [{ id: 'key_2' }, { groupId: 'grp_2' }, { memberId: 'mem_2' }, { memberId: null }]) {
      await assert.rejects(vault.unwrap({ ...created, ...other }), failed);
      await assert.rejects(createVault(provider).unwrap({ ...created, ...other }), failed);
    }
  });

  test('keys from before there were epochs unwrap, and are bound to their owner once they are wrapped anew', async () => {
    const raw = randomBytes(32);
    const oldPath = join(folder, 'old');
    writeFileSync(oldPath, raw, { mode: 0o600 });
    const dataKey = randomBytes(32);
    const old = { ...owner, wrapped: seal(createSecretKey(raw), 'data_keys/key_1', dataKey) };
    const { key } = await createVault(fileKeyProvider(oldPath)).unwrap(old);
    assert.deepEqual(key.export(), dataKey);

    const wrapped = await rewrap(fileKeyProvider(oldPath), old);
    const vault = createVault(fileKeyProvider(oldPath));
    assert.ok((await vault.unwrap({ ...owner, wrapped })).key.equals(key));
    await assert.rejects(vault.unwrap({ ...owner, groupId: 'grp_2', wrapped }), failed);
  });

  test('after a rotation everything opens without the old epoch, and nothing has to be sealed again', async () => {
    const rotating = join(folder, 'rotating');
    createKeyFile(rotating);
    const vault = createVault(fileKeyProvider(rotating));
    const keys = await Promise.all(Array.from({ length: 50 }, (_, n) => vault.create({ ...owner, id: `key_${n}` })));
    const sealed = keys.map(({ id, key }) => seal(key, id, `texto de ${id}`));
    addEpoch(rotating);
    const wrapped = await Promise.all(keys.map((key) => rewrap(fileKeyProvider(rotating), key)));
    removeEpoch(rotating, 1);

    const later = createVault(fileKeyProvider(rotating));
    for (const [n, key] of keys.entries()) {
      const opened = await later.unwrap({ ...owner, id: key.id, wrapped: wrapped[n] ?? Buffer.alloc(0) });
      assert.equal(open(opened.key, key.id, sealed[n] ?? Buffer.alloc(0)).toString(), `texto de ${key.id}`);
      assert.notDeepEqual(stampOf(wrapped[n] ?? Buffer.alloc(0)), stampOf(key.wrapped));
      await assert.rejects(createVault(fileKeyProvider(rotating)).unwrap(key), { code: 'key_unavailable' });
    }
  });

  test('a key that is asked for again, or by many at once, is unwrapped once', async () => {
    const created = await createVault(provider).create(owner);
    const counted = counting();
    const vault = createVault(counted);
    await Promise.all(Array.from({ length: 20 }, () => vault.unwrap(created)));
    await vault.unwrap(created);
    assert.equal(counted.asked(), 1);
  });

  test('a failure is not remembered', async () => {
    const created = await createVault(provider).create(owner);
    let down = true;
    const vault = createVault({
      wrap: provider.wrap,
      unwrap: async (wrapped, place) => {
        if (down) throw new Error('down');
        return provider.unwrap(wrapped, place);
      },
    });
    await assert.rejects(vault.unwrap(created), /down/);
    down = false;
    assert.ok((await vault.unwrap(created)).key.equals(created.key));
  });

  test('no dump of a data key shows its bytes', async () => {
    const { id, key } = await createVault(provider).create(owner);
    const secret = key.export();
    for (const dump of [JSON.stringify({ id, key }), inspect({ id, key }, { depth: 9, showHidden: true })]) {
      for (const encoding of ['hex', 'base64', 'latin1'] as const) {
        assert.ok(!dump.includes(secret.toString(encoding).slice(0, 8)));
      }
    }
  });
});

describe('crypto-shredding', () => {
  test('a key whose row is gone is not available, and never will be', async () => {
    const vault = createVault(provider);
    await assert.rejects(vault.unwrap(undefined), { code: 'key_unavailable', retryable: false });
  });

  test('with the key-encryption keys and every other data key, nothing opens that a destroyed key sealed', async () => {
    const vault = createVault(provider);
    const others = await Promise.all(['key_2', 'key_3', 'key_4'].map((id) => vault.create({ ...owner, id })));
    const left = [...readKeyFile(path).epochs.values(), ...others.map(({ key }) => key)];
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 8 }), fc.string(), async (text, place) => {
        // The only copy of its wrapped form goes with the row; the vault is told to forget the rest.
        const { id, key } = await vault.create(owner);
        const sealed = seal(key, place, text);
        vault.forget(id);
        for (const other of left) assert.throws(() => open(other, place, sealed), failed);
        await assert.rejects(vault.unwrap({ ...owner, wrapped: others[0]?.wrapped ?? sealed }), failed);
        assert.ok(!sealed.includes(text));
      }),
    );
  });

  test('forgetting a member or a group drops every key of theirs, and no other', async () => {
    const made = createVault(provider);
    const ana = await made.create({ id: 'key_a', groupId: 'grp_1', memberId: 'mem_a' });
    const bia = await made.create({ id: 'key_b', groupId: 'grp_1', memberId: 'mem_b' });
    const else_ = await made.create({ id: 'key_c', groupId: 'grp_2' });
    const counted = counting();
    const vault = createVault(counted);
    const all = () => Promise.all([ana, bia, else_].map((key) => vault.unwrap(key)));
    await all();
    vault.forget('mem_a');
    await all();
    assert.equal(counted.asked(), 4);
    vault.forget('grp_1');
    await all();
    assert.equal(counted.asked(), 6);
  });

  test('a key that was just being unwrapped when it was forgotten does not stay', async () => {
    const created = await createVault(provider).create(owner);
    const gate = Promise.withResolvers<void>();
    const counted = counting();
    const vault = createVault({
      wrap: counted.wrap,
      unwrap: async (wrapped, place) => {
        await gate.promise;
        return counted.unwrap(wrapped, place);
      },
    });
    const unwrapping = vault.unwrap(created);
    await Promise.resolve();
    vault.forget(created.id);
    gate.resolve();
    await unwrapping;
    await vault.unwrap(created);
    assert.equal(counted.asked(), 2);
  });

  test('a process that missed the erasure has the key for five minutes, however often it is used', async () => {
    let now = 0;
    const created = await createVault(provider).create(owner);
    const counted = counting();
    const vault = createVault(counted, () => now);
    for (now = 0; now < 5 * 60_000; now += 20_000) await vault.unwrap(created);
    assert.equal(counted.asked(), 1);
    await vault.unwrap(created);
    assert.equal(counted.asked(), 2);
  });

  test('the oldest keys go when there are more than 10 000', async () => {
    const counted = counting();
    const vault = createVault(counted);
    const first = await vault.create(owner);
    for (let n = 0; n < 10_000; n++) await vault.create({ ...owner, id: `key_more_${n}` });
    await vault.unwrap(first);
    assert.equal(counted.asked(), 1);
  });
});
