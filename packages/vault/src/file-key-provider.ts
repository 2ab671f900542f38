import { ProsaError } from '@prosa/contracts';
import { type KeyFile, keyFileVersion, readKeyFile } from './key-file.ts';
import type { KeyProvider } from './key-provider.ts';
import { open, seal } from './sealing.ts';
import { isUnstamped, readWrapped, stamped } from './wrapped-key.ts';

/** The epoch is bound too: a stamp that was changed does not unwrap. */
const epochPlace = (epoch: number, place: string): string => `kek/${epoch}/${place}`;

/**
 * Key-encryption keys from a file. The file may change while services run: it is looked at before every wrapping, so that
 * a retired epoch wraps nothing more, and read again where a wrapped key names an epoch that it did not hold.
 * @throws ProsaError `configuration_invalid` where the file is missing, malformed, or readable by others.
 */
export const fileKeyProvider = (path: string): KeyProvider => {
  let file = readKeyFile(path);
  const upToDate = (): KeyFile => {
    try {
      if (keyFileVersion(path) !== file.version) file = readKeyFile(path);
      return file;
    } catch (cause) {
      // It was good when the process started, so it may be good again.
      throw new ProsaError('key_unavailable', 'The key file cannot be read again', { cause });
    }
  };
  const keyOf = ({ epochs }: KeyFile, epoch: number) => {
    const key = epochs.get(epoch);
    if (key) return key;
    const held = [...epochs.keys()].join(', ');
    throw new ProsaError('key_unavailable', `The key file holds no epoch ${epoch}, only ${held}`);
  };
  return {
    wrap: async (key, place) => {
      const current = upToDate();
      const { newest } = current;
      return stamped('file', newest, seal(keyOf(current, newest), epochPlace(newest, place), key));
    },
    unwrap: async (wrapped, place) => {
      const { scheme, epoch, payload } = readWrapped(wrapped);
      if (scheme !== 'file') {
        throw new ProsaError(
          'key_unavailable',
          'The key is wrapped by a Transit engine, and only a file is configured',
        );
      }
      const key = file.epochs.get(epoch) ?? keyOf(upToDate(), epoch);
      return open(key, isUnstamped(wrapped) ? place : epochPlace(epoch, place), payload);
    },
  };
};
