import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer that a healthy server would not give: a status, silence, or a 200 with these bytes. */
export type Fault = number | 'silence' | { body: string };

export interface TransitServer extends AsyncDisposable {
  url: string;
  token: string;
  /** A new version of the key; older ones still decrypt until `retire` forbids versions below the given one. */
  rotate(): void;
  retire(minDecryptionVersion: number): void;
  /** What the next request is answered with instead. */
  fail(fault: Fault): void;
  /** Most requests that were open at once. */
  busiest(): number;
}

/** The Transit engine of HashiCorp Vault and OpenBao as its HTTP API documents it: one key, `prosa`, of aes256-gcm96. */
export const startTransitServer = async ({ delayMs = 0 } = {}): Promise<TransitServer> => {
  const token = `hvs.${randomBytes(16).toString('hex')}`;
  const versions = [randomBytes(32)];
  let minDecryptionVersion = 1;
  let fault: Fault | undefined;
  let open = 0;
  let busiest = 0;

  const encrypt = ({ plaintext, associated_data }: Body): Answer => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', versions.at(-1) ?? '', nonce).setAAD(decoded(associated_data));
    const body = Buffer.concat([nonce, cipher.update(decoded(plaintext)), cipher.final(), cipher.getAuthTag()]);
    return {
      status: 200,
      data: { ciphertext: `vault:v${versions.length}:${body.toString('base64')}`, key_version: versions.length },
    };
  };
  const decrypt = ({ ciphertext, associated_data }: Body): Answer => {
    const [, version, body] = ciphertext?.match(/^vault:v(\d+):(.+)$/) ?? [];
    const key = versions[Number(version) - 1];
    if (!key || !body) return refusal('invalid ciphertext: no prefix');
    if (Number(version) < minDecryptionVersion) {
      return refusal('ciphertext or signature version is disallowed by policy (too old)');
    }
    const bytes = decoded(body);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
        .setAAD(decoded(associated_data))
        .setAuthTag(bytes.subarray(-16));
      const plaintext = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
      return { status: 200, data: { plaintext: plaintext.toString('base64') } };
    } catch {
      return refusal('cipher: message authentication failed');
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = Buffer.concat(await Array.fromAsync(request)).toString();
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const due = fault;
    fault = undefined;
    if (due === 'silence') return;
    const say = (status: number, body: string): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    };
    if (typeof due === 'object') return say(200, due.body);
    if (typeof due === 'number') return say(due, JSON.stringify({ errors: ['1 error occurred'] }));
    if (request.headers['x-vault-token'] !== token) return say(403, JSON.stringify({ errors: ['permission denied'] }));
    const answer = operationOf(request)?.(JSON.parse(text)) ?? { status: 404, errors: ['no handler for route'] };
    const { status, ...rest } = answer;
    const envelope = { request_id: randomUUID(), lease_id: '', renewable: false, lease_duration: 0 };
    say(status, JSON.stringify(status === 200 ? { ...envelope, ...rest } : rest));
  };
  const operationOf = ({ method, url }: IncomingMessage) => {
    if (method !== 'POST' && method !== 'PUT') return undefined;
    return { '/v1/transit/encrypt/prosa': encrypt, '/v1/transit/decrypt/prosa': decrypt }[url ?? ''];
  };

  const server = createServer((request, response) => {
    busiest = Math.max(busiest, ++open);
    response.once('close', () => open--);
    void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    rotate: () => void versions.push(randomBytes(32)),
    retire: (version) => {
      minDecryptionVersion = version;
    },
    fail: (next) => {
      fault = next;
    },
    busiest: () => busiest,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

type Body = Partial<Record<'plaintext' | 'ciphertext' | 'associated_data', string>>;
type Answer = { status: number; data?: Record<string, unknown>; errors?: string[] };

const decoded = (text = ''): Buffer => Buffer.from(text, 'base64');
const refusal = (error: string): Answer => ({ status: 400, errors: [error] });
