import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { addEpoch, createKeyFile, fileKeyProvider, readKeyFile, removeEpoch } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'prosa-key-file-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const fresh = (): string => join(folder, `kek-${files++}`);
const written = (content: string | Uint8Array): string => {
  const path = fresh();
  writeFileSync(path, content, { mode: 0o600 });
  return path;
};
const line = (epoch: number, fill: number): string => `${epoch}:${Buffer.alloc(32, fill).toString('base64')}\n`;
const invalid = (message: RegExp) => ({ code: 'configuration_invalid', message });

describe('key file', () => {
  test('is made once, for its owner only', () => {
    const path = fresh();
    createKeyFile(path);
    const content = readFileSync(path);
    createKeyFile(path);
    assert.deepEqual(readFileSync(path), content);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.deepEqual([...readKeyFile(path).epochs.keys()], [1]);
  });

  test('32 bytes alone are epoch 1, and stay so when an epoch is added', () => {
    const path = written(Buffer.alloc(32, 3));
    assert.equal(readKeyFile(path).newest, 1);
    assert.equal(addEpoch(path), 2);
    const { epochs, newest } = readKeyFile(path);
    assert.equal(newest, 2);
    assert.deepEqual(epochs.get(1)?.export(), Buffer.alloc(32, 3));
    assert.equal(statSync(path).mode & 0o777, 0o600);
  });

  test('epochs are removed, but not the one that wraps', () => {
    const path = written(line(1, 1) + line(2, 2));
    assert.throws(() => removeEpoch(path, 2), invalid(/wraps with epoch 2/));
    assert.throws(() => removeEpoch(path, 9), invalid(/no epoch 9/));
    removeEpoch(path, 1);
    assert.deepEqual([...readKeyFile(path).epochs.keys()], [2]);
    assert.equal(addEpoch(path), 3);
  });

  test('one that others can read, or that is malformed, is refused without a word of what it holds', () => {
    const open = written(line(1, 1));
    chmodSync(open, 0o640);
    assert.throws(() => readKeyFile(open), invalid(/readable by others/));
    assert.throws(() => fileKeyProvider(open), invalid(/readable by others/));
    assert.throws(() => readKeyFile(fresh()), invalid(/cannot be read/));
    for (const bad of [
      '',
      'short',
      line(0, 1),
      line(70_000, 1),
      line(1, 1) + line(1, 2),
      `${line(1, 1)}2:c2hvcnQ=\n`,
    ]) {
      assert.throws(
        () => readKeyFile(written(bad)),
        ({ code, message }: { code: string; message: string }) =>
          code === 'configuration_invalid' && !/AQEB|c2hv/.test(message),
      );
    }
  });

  test('two changes at once: the second is refused, and nothing is lost', () => {
    const path = written(line(1, 1));
    writeFileSync(`${path}.new`, '');
    assert.throws(() => addEpoch(path), invalid(/another process/));
    assert.equal(readKeyFile(path).newest, 1);
  });
});
