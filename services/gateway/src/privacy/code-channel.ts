import { ProsaError } from '@prosa/contracts';

/** Brings a one-time code to whoever has a number or an address. */
export type CodeChannel = (message: { contact: string; code: string; locale: string }) => Promise<void>;

/** For a stack on one machine: the code is written where its operator looks, beside the log and never into it. */
export const terminalCodes =
  (write: (line: string) => void): CodeChannel =>
  async ({ contact, code }) =>
    write(`one-time code ${code} for a contact that ends in ${contact.slice(-2)}\n`);

const timeoutMs = 10_000;

/** A service of the operator's that sends messages: JSON by POST, with a secret as bearer token. */
export const httpCodes =
  (url: string, secret: string | undefined): CodeChannel =>
  async (message) => {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'content-type': 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) },
      body: JSON.stringify(message),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new ProsaError('internal', `The channel for one-time codes answers ${answer.status}`);
  };

const local = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * The channel that is configured; null for none.
 * @throws ProsaError `configuration_invalid` where codes would be written to the terminal of a public service
 */
export const configuredCodes = (
  env: { CODE_CHANNEL: string; CODE_CHANNEL_SECRET?: string | undefined; HOST: string },
  write: (line: string) => void,
): CodeChannel | null => {
  if (env.CODE_CHANNEL === 'none') return null;
  if (env.CODE_CHANNEL !== 'terminal') return httpCodes(env.CODE_CHANNEL, env.CODE_CHANNEL_SECRET);
  if (!local.has(env.HOST))
    throw new ProsaError(
      'configuration_invalid',
      'CODE_CHANNEL=terminal is for an API that listens on this machine alone',
    );
  return terminalCodes(write);
};
