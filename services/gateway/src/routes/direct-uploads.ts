import {
  directUploadSchema,
  exportSchema,
  type GroupId,
  idSchema,
  newId,
  ProsaError,
  type UploadId,
  uploadedFileSchema,
} from '@prosa/contracts';
import { z } from 'zod';
import { guard } from '../guard.ts';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import { receiveExport } from '../receive-export.ts';
import type { Router } from '../router.ts';

/** As long as Supabase's signature lasts. */
const signedForMs = 2 * 3_600_000;
const tags = ['exports'];
const upload = { scope: 'upload' } as const;

/** The group is part of the key: what was put there for one group is not found for another. */
const keyOf = (groupId: GroupId, id: UploadId): string => `incoming/${groupId}-${id}`;

export const directUploadRoutes = (api: Router, dependencies: Dependencies): void => {
  const { database, storage, runtime } = dependencies;
  const direct = () => {
    if (storage.direct) return storage.direct;
    throw new ProsaError('direct_upload_unavailable', 'Files go through POST /v1/groups/{groupId}/exports here');
  };

  const begin = {
    tags,
    operationId: 'beginDirectUpload',
    summary: 'Where to put a large file directly into the storage, in parts that survive a lost connection',
    params: z.object({ groupId: idSchema('group') }),
    response: { 201: directUploadSchema, ...problems },
  };
  api.post('/groups/:groupId/uploads', { schema: begin, config: upload }, async (request, reply) => {
    const { userId } = request;
    const { groupId } = request.params;
    await database.asUser(userId, (tx) => guard(tx, groupId, userId, 'upload'));
    const id = newId('upload');
    const signed = await direct().sign(keyOf(groupId, id));
    const expiresAt = new Date(runtime.clock().getTime() + signedForMs).toISOString();
    return reply.code(201).send({ id, ...signed, expiresAt });
  });

  const finish = {
    tags,
    operationId: 'finishDirectUpload',
    summary: 'Take in a file that was put into the storage directly; it is analysed in the background',
    params: z.object({ groupId: idSchema('group'), uploadId: idSchema('upload') }),
    body: uploadedFileSchema,
    response: { 202: exportSchema, ...problems },
  };
  api.post('/groups/:groupId/uploads/:uploadId/export', { schema: finish, config: upload }, async (request, reply) => {
    const { userId, body } = request;
    const { groupId, uploadId } = request.params;
    const key = keyOf(groupId, uploadId);
    const open = async () => {
      direct();
      return { name: body.fileName, bytes: await storage.get(key) };
    };
    // It has lain there as it was sent: from here on only what is sealed stays.
    const accepted = await receiveExport(dependencies, { userId, groupId, open, before: null });
    await storage.remove(key);
    return reply.code(202).header('location', `/v1/exports/${accepted.id}`).send(accepted);
  });
};
