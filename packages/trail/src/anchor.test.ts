import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { type Anchor, anchorPath, readAnchor, signAnchor } from './anchor.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const anchor: Anchor = {
  organisationId: 'org_1',
  position: 42,
  hash: Buffer.alloc(32, 7),
  at: '2025-03-01T10:00:00.000Z',
  previous: null,
};

test('what was signed is read again, also after a change of keys', () => {
  const read = readAnchor(signAnchor(anchor, privateKey), [other.publicKey, publicKey]);
  assert.deepEqual({ ...read, hash: Buffer.from(read.hash) }, anchor);
});

test('what nobody signed is not believed', () => {
  const signed = signAnchor(anchor, privateKey).toString();
  const refused = (text: string, why: RegExp, keys = [publicKey]) =>
    assert.throws(() => readAnchor(Buffer.from(text), keys), { code: 'trail_untrusted', message: why });
  refused(signed, /key that is not known/, [other.publicKey]);
  refused(signed.replace('\\"position\\":42', '\\"position\\":41'), /not what was signed/);
  refused('{}', /cannot be read/);
  refused('not JSON', /cannot be read/);
});

test('names of anchors sort by position', () => {
  const paths = [9, 10, 100].map((position) => anchorPath({ ...anchor, position }));
  assert.deepEqual([...paths].sort(), paths);
});
