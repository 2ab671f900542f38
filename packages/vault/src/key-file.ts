import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { ProsaError } from '@prosa/contracts';
import { latestEpoch } from './wrapped-key.ts';

/** The epochs of the key-encryption key that a file holds. */
export interface KeyFile {
  epochs: ReadonlyMap<number, KeyObject>;
  newest: number;
  /** Changes whenever the file does. */
  version: string;
  changedAt: Date;
}

const keyBytes = 32;
const line = /^(\d{1,5}):([A-Za-z0-9+/]{43}=)$/;

/**
 * Reads a key file: one epoch a line, `epoch:key` with 32 bytes of base64. A file of 32 bytes alone is epoch 1.
 * @throws ProsaError `configuration_invalid` where it is missing, malformed, or readable by others.
 */
export const readKeyFile = (path: string): KeyFile => {
  const version = keyFileVersion(path);
  const { mode, mtime } = reading(() => statSync(path));
  if ((mode & 0o077) !== 0) throw refused('is readable by others: chmod 600 it');
  const epochs = parse(reading(() => readFileSync(path)));
  return { epochs, newest: Math.max(...epochs.keys()), version, changedAt: mtime };
};

export const keyFileVersion = (path: string): string => {
  const { ino, mtimeNs, size } = reading(() => statSync(path, { bigint: true }));
  return `${ino}/${mtimeNs}/${size}`;
};

/** Writes a key file with a first epoch, for its owner only; an existing one is kept. */
export const createKeyFile = (path: string): void => {
  try {
    replacing(path, [[1, randomBytes(keyBytes)]], linkSync);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

/** Adds a new epoch, which is the newest from now on, and returns its number. The file is replaced whole or not at all. */
export const addEpoch = (path: string): number => {
  const { epochs, newest } = readKeyFile(path);
  if (newest === latestEpoch) throw refused(`has reached epoch ${latestEpoch}, the last one`);
  replacing(path, [...exported(epochs), [newest + 1, randomBytes(keyBytes)]], renameSync);
  return newest + 1;
};

/** Removes an epoch. What is still wrapped with it is lost: whoever calls has looked. */
export const removeEpoch = (path: string, epoch: number): void => {
  const { epochs, newest } = readKeyFile(path);
  if (!epochs.has(epoch)) throw refused(`holds no epoch ${epoch}`);
  if (epoch === newest) throw refused(`wraps with epoch ${epoch}: add a newer one first`);
  replacing(
    path,
    exported(epochs).filter(([number]) => number !== epoch),
    renameSync,
  );
};

const parse = (bytes: Buffer): Map<number, KeyObject> => {
  if (bytes.length === keyBytes) return new Map([[1, createSecretKey(bytes)]]);
  const epochs = new Map<number, KeyObject>();
  for (const [index, text] of bytes.toString('latin1').trimEnd().split('\n').entries()) {
    const [, number, key] = text.match(line) ?? [];
    const epoch = Number(number);
    if (key === undefined || epoch < 1 || epoch > latestEpoch || epochs.has(epoch)) {
      throw refused(`holds ${bytes.length} bytes, and its line ${index + 1} is not \`epoch:key\` of a new epoch`);
    }
    epochs.set(epoch, createSecretKey(key, 'base64'));
  }
  return epochs;
};

const exported = (epochs: ReadonlyMap<number, KeyObject>): [number, Buffer][] =>
  [...epochs].map(([epoch, key]) => [epoch, key.export()]);

/** The new file appears under its name at once; until then its other name keeps a second writer out. */
const replacing = (path: string, epochs: [number, Buffer][], publish: (from: string, to: string) => void): void => {
  const unfinished = `${path}.new`;
  const text = epochs.map(([epoch, key]) => `${epoch}:${key.toString('base64')}\n`).join('');
  try {
    writeFileSync(unfinished, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw refused('cannot be written', cause);
    throw refused(
      'is being changed by another process; if none is, remove the file beside it that ends in .new',
      cause,
    );
  }
  try {
    publish(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
};

const reading = <T>(read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    throw refused('cannot be read', cause);
  }
};

const refused = (why: string, cause?: unknown) =>
  new ProsaError('configuration_invalid', `The key file ${why}`, { cause });
