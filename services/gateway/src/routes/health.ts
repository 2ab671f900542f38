import { z } from 'zod';
import { problems } from '../openapi.ts';
import type { Dependencies } from '../ports.ts';
import type { Router } from '../router.ts';

const healthSchema = z.object({ status: z.literal('ok') });

/** For load balancers, which see the API's port only. The service's own health server says more. */
export const healthRoutes = (app: Router, { ready }: Pick<Dependencies, 'ready'>): void => {
  const schema = { tags: ['health'], security: [], response: { 200: healthSchema, ...problems } };
  app.get('/health/live', { schema: { ...schema, operationId: 'isLive', summary: 'The process runs' } }, async () => ({
    status: 'ok' as const,
  }));
  app.get(
    '/health/ready',
    { schema: { ...schema, operationId: 'isReady', summary: 'Requests can be served' } },
    async () => {
      await ready();
      return { status: 'ok' as const };
    },
  );
};
