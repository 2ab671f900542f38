import { readFile } from 'node:fs/promises';
import { ProsaError } from '@prosa/contracts';
import pLimit from 'p-limit';
import type { KeyProvider } from './key-provider.ts';
import { latestEpoch, readWrapped, stamped } from './wrapped-key.ts';

export interface Transit {
  /** Address of the server, e.g. `https://vault.internal:8200`. */
  url: string;
  /** Where the engine is mounted. */
  mount: string;
  /** Name of the key, of a type that takes associated data (`aes256-gcm96`). */
  key: string;
  /** File of the access token. It is read before every request: an agent renews what lies there. */
  tokenFile: string;
  /** A request that takes longer has failed. */
  timeoutMs?: number;
}

/** Requests at once: opening the keys of a large group must not crowd out what others ask of the server. */
const concurrency = 16;
const versioned = /^vault:v(\d{1,5}):[A-Za-z0-9+/=]+$/;

/**
 * Key-encryption key in the Transit engine of HashiCorp Vault or OpenBao; its versions are our epochs. The key itself never
 * leaves the server. Of its policy `update` on `<mount>/encrypt/<key>` and `<mount>/decrypt/<key>` suffices.
 */
export const transitKeyProvider = (transit: Transit): KeyProvider => {
  const limit = pLimit(concurrency);
  const ask = (operation: 'encrypt' | 'decrypt', body: Record<string, string>) =>
    limit(() => request(transit, operation, body));
  const bound = (place: string): string => Buffer.from(place, 'utf8').toString('base64');
  return {
    wrap: async (key, place) => {
      const plaintext = Buffer.from(key).toString('base64');
      const { ciphertext } = await ask('encrypt', { plaintext, associated_data: bound(place) });
      const version = Number(ciphertext?.match(versioned)?.[1]);
      if (!ciphertext || !(version >= 1 && version <= latestEpoch)) throw unavailable('answers in an unknown form');
      return stamped('transit', version, Buffer.from(ciphertext, 'latin1'));
    },
    unwrap: async (wrapped, place) => {
      const { scheme, payload } = readWrapped(wrapped);
      if (scheme !== 'transit') {
        throw new ProsaError('key_unavailable', 'The key is wrapped by a key file, and none is configured');
      }
      const ciphertext = Buffer.from(payload).toString('latin1');
      const { plaintext } = await ask('decrypt', { ciphertext, associated_data: bound(place) });
      if (plaintext === undefined) throw unavailable('answers in an unknown form');
      return Buffer.from(plaintext, 'base64');
    },
  };
};

type Answer = Partial<Record<'plaintext' | 'ciphertext', string>>;

/** Nothing of what is sent or answered goes into an error: both hold keys, and the request the token. */
const request = async (
  { url, mount, key, tokenFile, timeoutMs = 5_000 }: Transit,
  operation: 'encrypt' | 'decrypt',
  body: Record<string, string>,
): Promise<Answer> => {
  let response: Response;
  let answer: { data?: Answer };
  try {
    const token = (await readFile(tokenFile, 'utf8')).trim();
    response = await fetch(new URL(`/v1/${mount}/${operation}/${encodeURIComponent(key)}`, url), {
      method: 'POST',
      headers: { 'X-Vault-Token': token, 'X-Vault-Request': 'true', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    answer = response.ok ? ((await response.json()) as typeof answer) : {};
    if (!response.ok) await response.body?.cancel();
  } catch (cause) {
    throw unavailable('does not answer', { cause: nameOf(cause) });
  }
  // 400 is the answer to a ciphertext that was changed or moved, and to a version below `min_decryption_version`.
  if (response.status === 400 && operation === 'decrypt') {
    throw new ProsaError('decryption_failed', 'The Transit engine refuses the wrapped key: changed, moved or retired');
  }
  if (!response.ok) throw unavailable(`answers ${response.status} to ${operation}`);
  return answer.data ?? {};
};

/** A parse error quotes what it could not parse, which may be a key. */
const nameOf = (cause: unknown): Error =>
  Object.assign(new Error('see its name'), { name: cause instanceof Error ? cause.name : 'Error' });

const unavailable = (what: string, options: { cause?: Error } = {}) =>
  new ProsaError('key_unavailable', `The Transit engine ${what}`, options);
