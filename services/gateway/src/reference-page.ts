import swaggerUi from '@fastify/swagger-ui';
import type { Router } from './router.ts';

/** Serves /docs, a page to read and try the API with, made from the OpenAPI document and nothing from elsewhere. */
export const servePage = async (app: Router): Promise<void> => {
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    // This one page may run its own scripts and styles, and ask this server.
    staticCSP:
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'",
    uiConfig: { docExpansion: 'list', displayRequestDuration: true, persistAuthorization: false },
    theme: { title: 'Prosa API' },
  });
};
