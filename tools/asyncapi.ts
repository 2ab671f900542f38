// Writes docs/asyncapi.json, the AsyncAPI 3 document of every event, from packages/contracts.
// With --check it writes nothing and fails where the document is not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { consumers, events, eventTypes, partitions, serviceNames, streams } from '../packages/contracts/src/index.ts';

const path = fileURLToPath(new URL('../docs/asyncapi.json', import.meta.url));
const idOf = (text: string) => text.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
const reference = (...parts: string[]) => ({ $ref: `#/${parts.join('/')}` });

const channels = Object.fromEntries(
  eventTypes.map((type) => [
    idOf(type),
    {
      address: `${type}.{partition}.{groupId}`,
      title: type,
      description: events[type].summary,
      parameters: {
        partition: { description: `FNV-1a hash of the group id modulo ${partitions}.` },
        groupId: { description: 'Id of the group that the event is about.' },
      },
      messages: { [idOf(type)]: reference('components', 'messages', idOf(type)) },
    },
  ]),
);

const messages = Object.fromEntries(
  eventTypes.map((type) => [
    idOf(type),
    {
      name: type,
      title: type,
      summary: events[type].summary,
      contentType: 'application/json',
      headers: reference('components', 'schemas', 'cloudEventHeaders'),
      payload: withoutDialect(z.toJSONSchema(events[type].data, { io: 'input' })),
    },
  ]),
);

const cloudEventHeaders = {
  type: 'object',
  description: 'CloudEvents 1.0 in binary content mode, and the W3C trace context.',
  required: ['ce-specversion', 'ce-id', 'ce-source', 'ce-type', 'ce-subject', 'ce-time'],
  properties: {
    'ce-specversion': { const: '1.0' },
    'ce-id': { type: 'string', description: 'Event id; also the Nats-Msg-Id.' },
    'ce-source': { enum: serviceNames.map((name) => `/services/${name}`) },
    'ce-type': { enum: eventTypes },
    'ce-subject': { type: 'string', description: 'Group id.' },
    'ce-time': { type: 'string', format: 'date-time' },
    'content-type': { const: 'application/json' },
    traceparent: { type: 'string' },
    tracestate: { type: 'string' },
  },
};

const sends = eventTypes.flatMap((type) =>
  events[type].producers.map((service) => [
    idOf(`${service}-sends-${type}`),
    { action: 'send', channel: reference('channels', idOf(type)), summary: `${service} publishes ${type}.` },
  ]),
);
const receives = Object.entries(consumers).flatMap(([name, definition]) => {
  const { event, service, ackWaitMs, retryMs, concurrency, ordered } = definition;
  return eventTypes
    .filter((type) => event === '*' || event === type)
    .map((type) => [
      idOf(`${service}-receives-${type}`),
      {
        action: 'receive',
        channel: reference('channels', idOf(type)),
        summary: `${service} consumes ${type} with the durable ${name}.`,
        'x-consumer': { durable: name, ackWaitMs, retryMs, concurrency, orderedPerGroup: ordered },
      },
    ]);
});

const document = {
  asyncapi: '3.0.0',
  info: {
    title: 'Prosa events',
    version: '1.0.0',
    description: 'What the services tell each other over NATS JetStream: ids and counts, never content.',
    license: { name: 'Apache-2.0' },
  },
  defaultContentType: 'application/json',
  servers: { nats: { host: '{host}:4222', protocol: 'nats', variables: { host: { default: '127.0.0.1' } } } },
  channels,
  operations: Object.fromEntries([...sends, ...receives]),
  components: { messages, schemas: { cloudEventHeaders } },
  'x-streams': streams,
};

function withoutDialect({ $schema: _, ...schema }: Record<string, unknown>) {
  return schema;
}

const text = `${JSON.stringify(document, null, 2)}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(path, text);
} else if (readFileSync(path, 'utf8') !== text) {
  process.stderr.write('docs/asyncapi.json is not up to date: npm run docs\n');
  process.exitCode = 1;
}
