import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { configuredCodes, httpCodes, terminalCodes } from './code-channel.ts';

const message = { contact: '+5541999990001', code: '01234567', locale: 'pt-BR' };

test('a service that sends messages gets them as JSON, with its secret', async () => {
  const got: unknown[] = [];
  let status = 202;
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request);
    got.push([request.headers.authorization, JSON.parse(Buffer.concat(chunks as Buffer[]).toString())]);
    response.writeHead(status).end();
  });
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const send = httpCodes(`http://127.0.0.1:${(server.address() as AddressInfo).port}/codes`, 'segredo');
    await send(message);
    assert.deepEqual(got, [['Bearer segredo', message]]);
    status = 500;
    await assert.rejects(
      send(message),
      (error: Error) => /answers 500/.test(error.message) && !/0123|9999/.test(error.message),
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('the terminal shows the code and hardly anything of the contact', async () => {
  const lines: string[] = [];
  await terminalCodes((line) => lines.push(line))(message);
  assert.equal(lines.length, 1);
  assert.ok(lines[0]?.includes(message.code) && !lines[0].includes('99990001'));
});

test('codes are written to a terminal only where the API listens on this machine alone', () => {
  const configured = (CODE_CHANNEL: string, HOST: string) => configuredCodes({ CODE_CHANNEL, HOST }, () => {});
  assert.equal(configured('none', '0.0.0.0'), null);
  assert.ok(configured('terminal', '127.0.0.1'));
  assert.ok(configured('https://messages.example.com/', '0.0.0.0'));
  assert.throws(() => configured('terminal', '0.0.0.0'), { code: 'configuration_invalid' });
});
