import swagger from '@fastify/swagger';
import { problemSchema } from '@prosa/contracts';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Router } from './router.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is multipart/form-data with one file, read as a stream and so beyond the reach of a zod schema. */
    upload?: boolean;
  }
}

/** What every route may answer instead. */
export const problems = {
  default: { description: 'A problem', content: { 'application/problem+json': { schema: problemSchema } } },
} as const;

/** What routes whose answers may be kept (conditional.ts) answer to who has this one already. */
export const unchanged = { 304: z.null().describe('The answer is the one that If-None-Match names') } as const;

/** An event stream in the description: its data are the given resource. */
export const eventStreamOf = (what: string) => ({
  description: `Server-sent events: \`progress\` with ${what} whenever it changed, then \`done\`, \`failed\` or \`cancelled\` with its last state`,
  content: { 'text/event-stream': { schema: z.string() } },
});

const fileBody = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'WhatsApp export, .txt or .zip' } },
};

/** What there is, in the order in which a client meets it. */
const tags = [
  { name: 'groups', description: 'WhatsApp groups and their settings' },
  { name: 'access', description: 'Who may do what in a group' },
  { name: 'exports', description: 'Exports uploaded, and how far they are' },
  { name: 'analyses', description: 'Versions: when, how far, of what, compared' },
  { name: 'reports', description: 'What a version tells, as JSON or Markdown' },
  { name: 'insights', description: 'Statistics of any period and member; plans and subjects' },
  { name: 'search', description: 'What was said, and answers that cite it' },
  { name: 'messages', description: 'What was written' },
  { name: 'members', description: 'People of a group: flags, memories, profiles' },
  { name: 'privacy', description: 'Rights of data subjects, legal bases, consents, erasure, incidents (LGPD)' },
  { name: 'audit', description: 'Who did and read what, and proof that it is all there' },
  { name: 'usage', description: 'What models used, and how much they may' },
  { name: 'webhooks', description: 'Events posted to a server of yours' },
  { name: 'api keys', description: 'Access for servers' },
  { name: 'health', description: 'For orchestrators' },
];

/** Serves /openapi.json, made from the routes' own schemas. */
export const describeApi = async (app: Router, version: string): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Prosa',
        version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        description:
          'WhatsApp group exports become statistics, memories and analyses. Uploads never wait for analysis.',
      },
      tags,
      servers: [{ url: '/', description: 'Where this document was read' }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
      security: [{ token: [] }],
    },
    transform: (route) => {
      const described = jsonSchemaTransform(route);
      if (!route.route.config?.upload) return described;
      return { ...described, schema: { ...described.schema, consumes: ['multipart/form-data'], body: fileBody } };
    },
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
};
