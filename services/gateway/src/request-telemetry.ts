import { type Context, context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Dependencies } from './ports.ts';
import type { Router } from './router.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The context of its span. */
    inside: Context | null;
  }
}

/** As proxies write it: the client has gone. */
const clientClosed = 499;

/**
 * One log line, one span and one duration for each request: method, route pattern and status, never an address with its
 * ids. The handler runs inside the span, so that what it enqueues belongs to the caller's trace.
 */
export const observeRequests = (app: Router, { log, tracer, meter }: Dependencies['runtime']): void => {
  const duration = meter.createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'Time of a request, by method, route and status; its count is the number of requests',
    advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
  });
  app.decorateRequest('inside', null);

  app.addHook('onRequest', (request, reply, done) => {
    const caller = propagation.extract(context.active(), request.headers);
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const attributes = { 'http.request.method': method, 'http.route': route };
    const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, caller);
    const inside = trace.setSpan(caller, span);
    request.inside = inside;
    // No hook: the framework has none that comes also when a client left before the answer had ended.
    reply.raw.once('close', () => {
      const { elapsedTime } = reply;
      const status = reply.raw.writableEnded ? reply.statusCode : clientClosed;
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
      duration.record(elapsedTime / 1_000, { ...attributes, 'http.response.status_code': status });
      const durationMs = Math.round(elapsedTime);
      context.with(inside, () =>
        log.info('request.handled', { requestId: request.id, route, method, status, durationMs }),
      );
    });
    // Whoever reports a problem can name its trace.
    const echoed: Record<string, string> = {};
    propagation.inject(inside, echoed);
    reply.headers(echoed);
    context.with(inside, done);
  });
  // Reading a body leaves the context behind.
  app.addHook('preHandler', (request, _, done) => {
    context.with(request.inside ?? context.active(), done);
  });
};
