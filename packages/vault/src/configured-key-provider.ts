import { ProsaError } from '@prosa/contracts';
import { fileKeyProvider } from './file-key-provider.ts';
import type { KeyProvider } from './key-provider.ts';
import { transitKeyProvider } from './transit-key-provider.ts';
import { readWrapped } from './wrapped-key.ts';

/** What every service that reads or writes content has; described in packages/worker. */
export interface KeyVariables {
  KEY_FILE?: string | undefined;
  TRANSIT_URL?: string | undefined;
  TRANSIT_MOUNT: string;
  TRANSIT_KEY: string;
  TRANSIT_TOKEN_FILE?: string | undefined;
}

/**
 * The key provider that a service's variables name: a file or a Transit engine. With both, the engine wraps and the file
 * still opens what it wrapped, until the re-wrapping command has moved it over.
 * @throws ProsaError `configuration_invalid` where one is missing.
 */
export const configuredKeyProvider = (variables: KeyVariables): KeyProvider => {
  const {
    KEY_FILE,
    TRANSIT_URL: url,
    TRANSIT_MOUNT: mount,
    TRANSIT_KEY: key,
    TRANSIT_TOKEN_FILE: tokenFile,
  } = variables;
  const file = KEY_FILE === undefined ? undefined : fileKeyProvider(KEY_FILE);
  if (url === undefined) {
    if (!file) throw new ProsaError('configuration_invalid', 'KEY_FILE or TRANSIT_URL is needed');
    return file;
  }
  if (tokenFile === undefined) throw new ProsaError('configuration_invalid', 'TRANSIT_URL needs TRANSIT_TOKEN_FILE');
  const transit = transitKeyProvider({ url, mount, key, tokenFile });
  return {
    wrap: transit.wrap,
    unwrap: (wrapped, place) =>
      (file && readWrapped(wrapped).scheme === 'file' ? file : transit).unwrap(wrapped, place),
  };
};
