import { createServer } from 'node:http';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
}

/** A collector of OTLP/HTTP JSON that keeps what it is sent: every body as it came, and the spans in them. */
export const startCollector = async () => {
  const spans: (Span & { service: string })[] = [];
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString('utf8');
    bodies.push(body);
    for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans ?? []) {
      const named = resource.attributes.find(({ key }: { key: string }) => key === 'service.name');
      for (const scope of scopeSpans) {
        for (const span of scope.spans) spans.push({ ...span, service: named.value.stringValue });
      }
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { spans, bodies, url: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
};
