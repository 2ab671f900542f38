import type { MultipartFile } from '@fastify/multipart';
import { type ExportId, exportSchema, idSchema, ProsaError, pageOf, pageQuerySchema } from '@prosa/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { exportView } from '../domain/export-view.ts';
import { cutPage } from '../domain/page.ts';
import { sendEvents } from '../event-stream.ts';
import { guard } from '../guard.ts';
import { eventStreamOf, problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import { receiveExport, type Upload } from '../receive-export.ts';
import type { Router } from '../router.ts';

const tags = ['exports'];
const group = z.object({ groupId: idSchema('group') });
const params = z.object({ exportId: idSchema('export') });

export const exportRoutes = (api: Router, dependencies: Dependencies): void => {
  const { database, runtime } = dependencies;

  const upload = {
    tags,
    operationId: 'uploadExport',
    summary: 'Upload a WhatsApp export; it is analysed in the background',
    params: group,
    response: { 202: exportSchema, ...problems },
  };
  api.post(
    '/groups/:groupId/exports',
    { schema: upload, config: { upload: true, scope: 'upload' } },
    async (request, reply) => {
      const { userId } = request;
      const { groupId } = request.params;
      const accepted = await runtime
        .span('export.receive', { groupId }, () =>
          receiveExport(dependencies, {
            userId,
            groupId,
            open: () => uploadedFile(request),
            before: exportOf(request),
          }),
        )
        .finally(() => drain(request));
      return reply.code(202).header('location', `/v1/exports/${accepted.id}`).send(accepted);
    },
  );

  const list = {
    tags,
    operationId: 'listExports',
    summary: 'Exports of a group, newest first',
    params: group,
    querystring: pageQuerySchema.extend({ cursor: idSchema('export').optional() }),
    response: { 200: pageOf(exportSchema), ...problems },
  };
  api.get('/groups/:groupId/exports', { schema: list }, async ({ userId, params: { groupId }, query }) => {
    const rows = await database.asUser(userId, async (tx) => {
      await guard(tx, groupId, userId, 'read exports');
      return tx.exports.page(groupId, query.limit + 1, query.cursor);
    });
    const { page, next } = cutPage(rows, query.limit);
    return { items: page.map(exportView), next };
  });

  const find = async (userId: string, id: z.output<typeof params>['exportId']) => {
    const row = await database.asUser(userId, (tx) => tx.exports.find(id));
    return row && exportView(row);
  };
  const existing = async (...of: Parameters<typeof find>) => {
    const found = await find(...of);
    if (!found) throw new ProsaError('not_found', 'There is no such export, or it is not yours');
    return found;
  };

  const one = {
    tags,
    operationId: 'getExport',
    summary: 'One export and its progress',
    params,
    response: { 200: exportSchema, ...problems },
  };
  api.get('/exports/:exportId', { schema: one }, ({ userId, params: { exportId } }) => existing(userId, exportId));

  const events = {
    tags,
    operationId: 'followExport',
    summary: 'Follow the progress of an export',
    params,
    response: { 200: eventStreamOf('the export'), ...problems },
  };
  api.get('/exports/:exportId/events', { schema: events }, async (request, reply) => {
    const { userId } = request;
    const { exportId } = request.params;
    const watched = {
      read: () => find(userId, exportId),
      outcome: ({ phase }: z.output<typeof exportSchema>) =>
        phase === 'done' || phase === 'failed' ? phase : undefined,
    };
    return sendEvents(request, reply, await existing(userId, exportId), watched, runtime);
  });
};

const uploadedFile = async (request: FastifyRequest): Promise<Upload> => {
  if (!request.isMultipart()) throw new ProsaError('unsupported_media_type', 'Send the file as multipart/form-data');
  const part: MultipartFile | undefined = await request.file().catch((error) => {
    throw typeof error.code === 'string' ? error : unreadable(error);
  });
  if (part?.fieldname !== 'file') throw new ProsaError('export_missing_file', 'Send the export in the field "file"');
  return { name: part.filename.slice(0, 255), bytes: bytesOf(part) };
};

const bytesOf = async function* ({ file }: MultipartFile): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch (error) {
    throw unreadable(error);
  }
};

/** What the reader of multipart bodies says of them has no code. */
const unreadable = (cause: unknown) =>
  new ProsaError('request_invalid', 'The multipart body cannot be read or breaks off', { cause });

/** The export that an earlier upload with the same Idempotency-Key became. */
const exportOf = ({ answeredBefore }: FastifyRequest): ExportId | null =>
  answeredBefore === null ? null : idSchema('export').parse(answeredBefore.split('/').at(-1));

/** Reads on to the end of a body that is not wanted any more: its connection would neither be free nor be seen to close. */
const drain = ({ raw }: FastifyRequest): void => {
  raw.unpipe();
  raw.resume();
};
