import { metrics, trace } from '@opentelemetry/api';
import { createApp } from './app.ts';
import type { Dependencies } from './ports.ts';

/** The OpenAPI document as /openapi.json serves it, without a server: made from the routes' own schemas. */
export const openapiDocument = async (): Promise<object> => {
  const unused = new Proxy({}, { get: () => assertUnused });
  const runtime = { meter: metrics.getMeter(''), tracer: trace.getTracer(''), version: '0.1.0', log: unused };
  const app = await createApp({
    ...{ database: unused, storage: unused, vault: unused, tokens: unused, runtime },
    ...{
      nudge: assertUnused,
      ready: assertUnused,
      uploadLimitBytes: 1,
      corsOrigins: [],
      trustedProxies: [],
      guestsPerMinute: 1,
      requestsPerMinute: 1,
      localWebhooks: false,
      nudgeWebhooks: assertUnused,
    },
  } as unknown as Dependencies);
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
};

const assertUnused = (): never => {
  throw new Error('the description of the API asks nobody');
};
